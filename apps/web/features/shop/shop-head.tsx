import type { Lang } from '@thulubazaar/contract';
import { sayings } from '@thulubazaar/frontend/shop/open-state';
import { photoSet, photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatMonth } from '@thulubazaar/frontend/words/format';
import type { ReactNode } from 'react';
import type { Shop } from '@/data/api.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { VerifiedMark } from '@/shell/verified-mark.tsx';

interface Props {
  shop: Shop;
  lang: Lang;
  /** The way to follow it. */
  children: ReactNode;
}

/** What a shop is at a glance: its cover and sign, its name, and whether it is open. */
export function ShopHead({ shop, lang, children }: Props) {
  const t = translate(lang);
  const { cover, logo, name, verifiedAt, followers, listings, openedAt, demo } = shop;
  return (
    <header className="panel overflow-hidden">
      {cover ? (
        // biome-ignore lint/performance/noImgElement: one of the API's own variants
        <img
          src={photoUrl(cover, 640)}
          srcSet={photoSet(cover)}
          sizes="(min-width: 75rem) 75rem, 100vw"
          alt=""
          width={1200}
          height={400}
          className="aspect-[3/1] max-h-72 w-full object-cover"
          decoding="async"
        />
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-3 p-4 sm:p-5">
        <div className="flex min-w-0 gap-3">
          <span className="flex size-16 flex-none items-center justify-center overflow-hidden rounded-lg border border-line bg-sunken text-link">
            {logo ? (
              // biome-ignore lint/performance/noImgElement: one of the API's own variants
              <img
                src={photoUrl(logo, 320)}
                alt=""
                width={64}
                height={64}
                className="size-full object-cover"
              />
            ) : (
              <Icon name="store" />
            )}
          </span>
          <div className="min-w-0">
            <h1 className="text-xl leading-snug sm:text-2xl" dir="auto">
              {name}
            </h1>
            {verifiedAt ? (
              <p className="text-sm">
                <VerifiedMark kind="shop" verifiedAt={verifiedAt} lang={lang} />
              </p>
            ) : null}
            <OpenNow shop={shop} lang={lang} />
            <p className="flex flex-wrap gap-x-3 text-sm text-muted">
              <span>{t('shop.listings', { count: listings })}</span>
              {followers > 0 ? <span>{t('shop.followers', { count: followers })}</span> : null}
              <span>{t('seller.joined', { month: formatMonth(openedAt, lang) })}</span>
            </p>
          </div>
        </div>
        {children}
      </div>
      {demo ? <p className="note mx-4 mb-4">{t('shop.demo')}</p> : null}
    </header>
  );
}

/** Whether it is open: of this minute, which only a script knows. The hours of the week stand below for everybody. */
function OpenNow({ shop: { hours }, lang }: Pick<Props, 'shop' | 'lang'>) {
  if (!hours) return null;
  const all = sayings(hours, new Date(), { lang, t: translate(lang) });
  const [now] = all;
  return (
    <Island name="open-now" className="open-now js-only" data-sayings={JSON.stringify(all)}>
      <p className="flex items-center gap-1.5 font-semibold">
        <Icon name="clock" />
        <span>{now?.text}</span>
      </p>
    </Island>
  );
}
