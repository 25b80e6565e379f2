import type { Lang } from '@thulubazaar/contract';
import type { ReactNode } from 'react';
import type { SellerCard } from '@/data/api.ts';
import { formatBsYear } from '@/i18n/format.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { pageHref } from '@/urls/links.ts';

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

/** A seller's name with what is known of them. */
export function SellerHeading({ seller, lang }: { seller: SellerCard; lang: Lang }) {
  const t = translate(lang);
  return (
    <div className="flex gap-3">
      <span className="flex size-12 flex-none items-center justify-center rounded-full bg-sunken text-link">
        <Icon name={seller.kind === 'shop' || seller.dealer ? 'store' : 'user-round'} />
      </span>
      <div className="min-w-0">
        <p className="text-lg leading-snug font-bold" dir="auto">
          {seller.name}
        </p>
        <p className="flex flex-wrap items-center gap-x-2 text-sm text-muted">
          {t(seller.dealer ? 'seller.dealer' : `seller.kind_${seller.kind}`)}
          {seller.verified ? (
            <span className="tag">
              <Icon name="badge-check" />
              {t('seller.verified')}
            </span>
          ) : null}
        </p>
        <p className="text-sm text-muted">
          {t('seller.joined', { year: formatBsYear(seller.joinedAt, lang) })}
        </p>
      </div>
    </div>
  );
}
