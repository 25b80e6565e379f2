import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Lang } from '@thulubazaar/contract';
import { dropOf } from '@thulubazaar/frontend/listing/price-drop';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import type { AdCard } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';

/** A listing's price with its unit: "रू 14,000 / month". */
export function Price({
  of: { price, priceUnit },
  lang,
}: {
  of: Pick<AdCard, 'price' | 'priceUnit'>;
  lang: Lang;
}) {
  const t = translate(lang);
  if (price === null) return t('price.onRequest');
  if (price === 0) return t('price.free');
  if (priceUnit === 'total') return formatPrice(price, lang);
  return (
    <>
      {formatPrice(price, lang)} <small>/ {priceUnitName(priceUnit, lang)}</small>
    </>
  );
}

/** "was रू 16,000" */
export function FormerPrice({ of, lang }: { of: Pick<AdCard, 'priceDrop'>; lang: Lang }) {
  const priceDrop = dropOf(of);
  if (!priceDrop) return null;
  return <small> {translate(lang)('price.was', { price: formatPrice(priceDrop.was, lang) })}</small>;
}
