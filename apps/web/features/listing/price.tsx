import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Lang } from '@thulubazaar/contract';
import type { AdCard } from '@/data/api.ts';
import { formatPrice } from '@/i18n/format.ts';
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
