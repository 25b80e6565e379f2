import type { Lang } from '@thulubazaar/contract';
import { dropOf } from '@thulubazaar/frontend/listing/price-drop';
import { formatPlainNumber } from '@thulubazaar/frontend/words/format';
import { formatNumber } from '@thulubazaar/nepal/digits';
import type { AdCard } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

/** What is said on the photo of a card, or in its place: that it is promised or costs less, who sells, how many photos there are. */
export function CardMarks({ listing, lang }: { listing: AdCard; lang: Lang }) {
  const t = translate(lang);
  const { reserved, sellerKind, verified, photoCount } = listing;
  return (
    <>
      {reserved ? (
        <span className="card-flag">{t('contact.reserved')}</span>
      ) : (
        <Drop of={listing} lang={lang} />
      )}
      {sellerKind === 'shop' || sellerKind === 'dealer' ? (
        <span className="card-mark card-seller">
          <Icon name={verified ? 'badge-check' : 'store'} />
          {t(`card.${sellerKind}`)}
          {verified ? <span className="sr-only">, {t('card.verified')}</span> : null}
        </span>
      ) : verified ? (
        <span className="card-mark card-seller">
          <Icon name="badge-check" />
          {t('card.verified')}
        </span>
      ) : null}
      {photoCount > 1 ? <PhotoCount count={photoCount} lang={lang} /> : null}
    </>
  );
}

/** By how much less than before, of a hundred; what it was is beside the price. */
function Drop({ of, lang }: { of: AdCard; lang: Lang }) {
  const drop = dropOf(of);
  if (!drop || of.price === null) return null;
  const share = Math.round((1 - of.price / drop.was) * 100);
  return (
    <span className="card-flag">
      <Icon name="arrow-down" />
      {formatNumber(share, lang)}%
    </span>
  );
}

function PhotoCount({ count, lang }: { count: number; lang: Lang }) {
  const label = translate(lang)('card.photos', { count });
  return (
    <span className="card-mark card-count" role="img" aria-label={label}>
      <Icon name="camera" />
      {formatPlainNumber(count, lang)}
    </span>
  );
}
