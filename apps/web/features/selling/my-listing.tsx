'use client';

import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { AdState, MyAdCard } from '@thulubazaar/contract';
import type { Task } from '@thulubazaar/frontend/mine/actions';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatNpr } from '@thulubazaar/nepal/money';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { MyListingActions } from './my-listing-actions.tsx';
import { StateNote, StateTag } from './my-listing-state.tsx';

interface Props {
  listing: MyAdCard;
  move(to: AdState): void;
  start(task: Task): void;
}

/** One of the person's listings: what it is, how it does, and what can be done with it. */
export function MyListing({ listing, move, start }: Props) {
  const { lang, t } = useTexts();
  const { title, photo, path, state, views, favourites, publishedAt } = listing;
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
          <StateTag state={state} />
          {listing.reserved ? <span className="tag tag-reserved">{t('my.reserved')}</span> : null}
          {publishedAt ? <span>{t('my.views', { count: views })}</span> : null}
          {favourites > 0 ? <span>{t('my.favourites', { count: favourites })}</span> : null}
        </p>
        <h2
          className="text-base leading-snug font-semibold"
          lang={textLang(name) === lang ? undefined : textLang(name)}
        >
          {path ? (
            <a className="my-title" href={encodeURI(`/${lang}${path}`)}>
              {name}
            </a>
          ) : (
            name
          )}
        </h2>
        <p className="price">
          <MyPrice listing={listing} />
        </p>
        <p className="text-sm text-muted">
          <StateNote listing={listing} />
        </p>
      </div>
      <MyListingActions listing={listing} name={name} move={move} start={start} />
    </li>
  );
}

function MyPrice({ listing: { price, priceGiven, priceUnit, priceDrop } }: { listing: MyAdCard }) {
  const { lang, t } = useTexts();
  if (price === null) return t(priceGiven ? 'price.onRequest' : 'my.noPrice');
  const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
  return (
    <>
      {formatNpr(price, lang)}
      <small>{unit}</small>
      {priceDrop ? <small> {t('price.was', { price: formatNpr(priceDrop.was, lang) })}</small> : null}
    </>
  );
}
