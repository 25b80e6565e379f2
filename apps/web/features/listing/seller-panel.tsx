import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatMonth } from '@thulubazaar/frontend/words/format';
import { starsText } from '@thulubazaar/frontend/words/stars-text';
import type { ReactNode } from 'react';
import type { SellerCard } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Stars } from '@/shell/stars.tsx';
import { VerifiedMark } from '@/shell/verified-mark.tsx';

interface PanelProps {
  seller: SellerCard;
  lang: Lang;
  /** How to reach them. */
  children?: ReactNode;
}

/** Who sells: on a listing, with how to reach them and the way to everything else they sell. */
export function SellerPanel({ seller, lang, children }: PanelProps) {
  const t = translate(lang);
  return (
    <section aria-labelledby="seller" className="panel p-4">
      <h2 id="seller" className="sr-only">
        {t('listing.seller')}
      </h2>
      <SellerHeading seller={seller} lang={lang} />
      {children}
      <a className="btn btn-quiet mt-3 w-full" href={pageHref(lang, seller.path)}>
        {t('seller.all')}
      </a>
    </section>
  );
}

/** A seller's name with what is known of them, and the way to what that means. */
export function SellerHeading({ seller, lang }: { seller: SellerCard; lang: Lang }) {
  const t = translate(lang);
  return (
    <div className="flex gap-3">
      {seller.photo ? (
        // biome-ignore lint/performance/noImgElement: one of the API's own variants
        <img
          className="size-12 flex-none rounded-full bg-sunken object-cover"
          src={photoUrl(seller.photo, 96)}
          alt=""
          width={48}
          height={48}
          loading="lazy"
        />
      ) : (
        <span className="flex size-12 flex-none items-center justify-center rounded-full bg-sunken text-link">
          <Icon name={seller.kind === 'shop' || seller.dealer ? 'store' : 'user-round'} />
        </span>
      )}
      <div className="min-w-0">
        <p className="text-lg leading-snug font-bold" dir="auto">
          {seller.name}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          {t(seller.dealer ? 'seller.dealer' : `seller.kind_${seller.kind}`)}
          <VerifiedMark kind={seller.kind} verifiedAt={seller.verifiedAt} lang={lang} />
          {seller.phoneVerified ? (
            <span className="tag">
              <Icon name="badge-check" />
              {t('seller.phoneVerified')}
            </span>
          ) : null}
        </p>
        <ul className="text-sm text-muted">
          {seller.rating ? (
            <li className="flex flex-wrap items-center gap-x-2">
              <Stars stars={seller.rating.average} lang={lang} />
              {t('seller.rating', {
                average: starsText(seller.rating.average, lang),
                count: seller.rating.count,
              })}
            </li>
          ) : null}
          <li>{t('seller.joined', { month: formatMonth(seller.joinedAt, lang) })}</li>
          {seller.sold ? <li>{t('seller.sold', { count: seller.sold })}</li> : null}
          {seller.answersWithin ? <li>{t(`seller.answers_${seller.answersWithin}`)}</li> : null}
        </ul>
        <a className="link inline-flex min-h-11 items-center text-sm" href={pageHref(lang, '/trust')}>
          {t('seller.means')}
        </a>
      </div>
    </div>
  );
}
