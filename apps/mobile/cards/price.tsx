import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { AdCard } from '@thulubazaar/contract';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { useTexts } from '~/i18n/texts.ts';
import { Words } from '~/ui/words.tsx';

type Priced = Pick<AdCard, 'price' | 'priceUnit'>;

/** A listing's price with its unit: "रू 14,000 / month". */
export function priceText({ price, priceUnit }: Priced, { lang, t }: Texts): string {
  if (price === null) return t('price.onRequest');
  if (price === 0) return t('price.free');
  const amount = formatPrice(price, lang);
  return priceUnit === 'total' ? amount : `${amount} / ${priceUnitName(priceUnit, lang)}`;
}

export function Price({ of, size = 'm' }: { of: Priced; size?: 'm' | 'l' | 'xl' }) {
  return (
    <Words bold size={size} colour="link">
      {priceText(of, useTexts())}
    </Words>
  );
}
