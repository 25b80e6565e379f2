'use client';

import { priceUnitName } from '@thulubazaar/catalog/price-units';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatNpr } from '@thulubazaar/nepal/money';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import type { KeptListing } from './favourites-data.ts';

interface Props {
  listing: KeptListing;
  forget(): void;
}

/** One listing that is kept: what it is, what became of it, and what has happened to its price. */
export function FavouriteItem({ listing, forget }: Props) {
  const { lang, t } = useTexts();
  const { adId, card, state } = listing;
  const title = card?.title ?? t('favourites.removedText');
  const titleLang = textLang(title);
  return (
    <li className="my-item kept-item" data-listing={adId} data-state={state}>
      <div className="my-photo">
        {card?.photo ? (
          // biome-ignore lint/performance/noImgElement: one of the API's own variants
          <img
            src={photoUrl(card.photo, 320)}
            alt=""
            loading="lazy"
            decoding="async"
            width={104}
            height={78}
          />
        ) : (
          <span className="no-photo">
            <Icon name="image" />
          </span>
        )}
      </div>
      <div className="min-w-0">
        <State listing={listing} />
        <h2
          className="text-base leading-snug font-semibold"
          lang={titleLang === lang ? undefined : titleLang}
        >
          {card ? (
            <a dir="auto" className="no-underline hover:underline" href={pageHref(lang, card.path)}>
              {title}
            </a>
          ) : (
            title
          )}
        </h2>
        {card ? <PriceNow card={card} saved={listing.savedPrice} /> : null}
        {card ? <p className="text-sm text-muted">{card.place.label[lang]}</p> : null}
      </div>
      <button
        type="button"
        className="kept-forget"
        onClick={forget}
        aria-label={t('favourites.forgetOf', { title })}
      >
        <Icon name="heart" />
      </button>
    </li>
  );
}

function State({ listing: { card, state } }: { listing: KeptListing }) {
  const { t } = useTexts();
  if (state === 'removed' || !card)
    return (
      <p>
        <span className="tag tag-alert">{t('favourites.removed')}</span>
      </p>
    );
  if (state === 'sold')
    return (
      <p>
        <span className="tag tag-plain">{t('favourites.sold')}</span>
      </p>
    );
  if (!card.reserved) return null;
  return (
    <p>
      <span className="tag tag-reserved">{t('contact.reserved')}</span>
    </p>
  );
}

function PriceNow({ card, saved }: { card: NonNullable<KeptListing['card']>; saved: number | null }) {
  const { lang, t } = useTexts();
  const { price, priceUnit } = card;
  if (price === null) return <p className="price">{t('price.onRequest')}</p>;
  const changed = saved === null ? 0 : price - saved;
  const amount = formatNpr(Math.abs(changed), lang);
  return (
    <>
      <p className="price">
        {price === 0 ? t('price.free') : formatNpr(price, lang)}
        {price === 0 || priceUnit === 'total' ? null : <small> / {priceUnitName(priceUnit, lang)}</small>}{' '}
        {changed === 0 || saved === null ? null : (
          <small>{t('favourites.was', { price: formatNpr(saved, lang) })}</small>
        )}
      </p>
      {changed === 0 ? null : (
        <p>
          <span className={changed < 0 ? 'tag' : 'tag tag-plain'}>
            <Icon name={changed < 0 ? 'arrow-down' : 'arrow-up'} />
            {t(changed < 0 ? 'favourites.drop' : 'favourites.rise', { amount })}
          </span>
        </p>
      )}
    </>
  );
}
