'use client';

import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { AdState, MyAdCard } from '@thulubazaar/contract';
import { formatDate } from '@thulubazaar/nepal/calendar';
import { formatNpr } from '@thulubazaar/nepal/money';
import { relativeTime } from '@thulubazaar/nepal/relative-time';
import { textLang } from '@/i18n/text-lang.ts';
import { type MessageKey, useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { photoUrl } from '@/urls/photo-urls.ts';

interface Props {
  listing: MyAdCard;
  move(to: AdState): void;
}

const tagLook: Record<AdState, string> = {
  draft: 'tag tag-plain',
  live: 'tag',
  sold: 'tag tag-plain',
  removed: 'tag tag-alert',
};

/** The word for moving from one state to another. */
function actionOf(from: AdState, to: AdState): MessageKey | null {
  if (to === 'removed') return 'my.remove';
  if (from === 'removed') return 'my.restore';
  if (from === 'sold' && to === 'live') return 'my.relist';
  // A draft is published from its last step, where it can be looked at first.
  return to === 'sold' ? 'my.markSold' : null;
}

/** One of the person's listings: what it is, how it does, and what can be done with it. */
export function MyListing({ listing, move }: Props) {
  const { lang, t } = useTexts();
  const { title, photo, state, views, favourites } = listing;
  const name = title || t('my.noTitle');
  return (
    <li className="my-item" data-listing={listing.id} data-state={state}>
      <div className="my-photo">
        {photo ? (
          // biome-ignore lint/performance/noImgElement: one of the API's own variants
          <img src={photoUrl(photo, 320)} alt="" loading="lazy" decoding="async" width={104} height={78} />
        ) : (
          <span className="no-photo">
            <Icon name="image" />
          </span>
        )}
      </div>
      <div className="min-w-0">
        <p className="mb-0.5 flex flex-wrap items-center gap-x-3 text-sm text-muted">
          <span className={tagLook[state]}>{t(`my.state_${state}`)}</span>
          {listing.reserved ? <span className="tag tag-reserved">{t('my.reserved')}</span> : null}
          {state === 'draft' ? null : <span>{t('my.views', { count: views })}</span>}
          {favourites > 0 ? <span>{t('my.favourites', { count: favourites })}</span> : null}
        </p>
        <h2
          className="text-base leading-snug font-semibold"
          lang={textLang(name) === lang ? undefined : textLang(name)}
        >
          {name}
        </h2>
        <p className="price">
          <MyPrice listing={listing} />
        </p>
        <p className="text-sm text-muted">
          {listing.restorableUntil
            ? t('my.restorable', { date: formatDate(new Date(listing.restorableUntil), lang, 'bs') })
            : t('my.changed', { time: relativeTime(new Date(listing.updatedAt), new Date(), lang) })}
        </p>
      </div>
      <Actions listing={listing} name={name} move={move} />
    </li>
  );
}

function MyPrice({ listing: { price, priceGiven, priceUnit } }: { listing: MyAdCard }) {
  const { lang, t } = useTexts();
  if (price === null) return t(priceGiven ? 'price.onRequest' : 'my.noPrice');
  const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
  return (
    <>
      {formatNpr(price, lang)}
      <small>{unit}</small>
    </>
  );
}

function Actions({ listing, name, move }: Props & { name: string }) {
  const { lang, t } = useTexts();
  const { id, state, path, nextStates } = listing;
  const named = (action: string) => t('my.actionsFor', { action, title: name });
  return (
    <div className="my-actions">
      {state === 'draft' ? (
        <a
          className="btn btn-primary"
          href={`/${lang}/post?listing=${id}`}
          aria-label={named(t('my.continue'))}
        >
          {t('my.continue')}
        </a>
      ) : null}
      {state === 'live' ? (
        <a className="btn btn-quiet" href={`/${lang}/edit?listing=${id}`} aria-label={named(t('my.edit'))}>
          <Icon name="pencil" />
          {t('my.edit')}
        </a>
      ) : null}
      {path ? (
        <a className="btn btn-quiet" href={encodeURI(`/${lang}${path}`)} aria-label={named(t('my.see'))}>
          {t('my.see')}
        </a>
      ) : null}
      {nextStates.map((to) => {
        const action = actionOf(state, to);
        if (!action) return null;
        return (
          <button
            key={to}
            type="button"
            className={`btn ${to === 'removed' ? 'btn-danger' : 'btn-quiet'}`}
            onClick={() => move(to)}
          >
            {t(action)} <span className="sr-only">{name}</span>
          </button>
        );
      })}
    </div>
  );
}
