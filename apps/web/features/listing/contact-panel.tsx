import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Lang } from '@thulubazaar/contract';
import { photoUrl } from '@thulubazaar/frontend/urls/photo-urls';
import { formatPrice } from '@thulubazaar/frontend/words/format';
import type { ReactNode } from 'react';
import type { Ad } from '@/data/api.ts';
import type { Visited } from '@/data/phone-memory.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Island } from '@/shell/island.tsx';
import { ContactMessage } from './contact-message.tsx';
import { ContactNumber, showsNumber } from './contact-number.tsx';
import { Heart } from './heart.tsx';

/**
 * How to reach the seller of a live listing: a bar at the bottom of a phone, in place of the tab bar; in the seller's
 * panel of a wide screen. On one's own listing it leads to editing it instead.
 */
export function ContactPanel({ listing, lang }: { listing: Ad; lang: Lang }) {
  const t = translate(lang);
  return (
    <Island
      name="listing-visit"
      className="contact"
      data-seller={listing.seller.handle}
      data-listing={listing.id}
      data-visit={JSON.stringify(visitOf(listing))}
    >
      <div className="contact-bar">
        <Heart listing={listing} lang={lang} place="bar" />
        {showsNumber(listing.contact) ? <ContactNumber listing={listing} lang={lang} /> : null}
        <button type="button" className="btn btn-primary contact-write" popoverTarget="message">
          <Icon name="message-circle" />
          {t('contact.message')}
        </button>
      </div>
      <ContactMessage listingId={listing.id} lang={lang} />
      <OwnListing lang={lang}>
        <StillThere id={listing.id} lang={lang} />
        <a className="btn btn-quiet contact-edit" href={`/${lang}/edit?listing=${listing.id}`}>
          <Icon name="pencil" />
          <span>{t('my.edit')}</span>
        </a>
        <a className="btn btn-quiet contact-all" href={`/${lang}/my`}>
          {t('my.title')}
        </a>
      </OwnListing>
    </Island>
  );
}

/** What stands in its place once the listing is sold: nothing, but for its seller. */
export function SoldPanel({ listing: { id, seller }, lang }: { listing: Ad; lang: Lang }) {
  return (
    <Island name="listing-visit" className="contact-sold" data-seller={seller.handle} data-listing={id}>
      <OwnListing lang={lang}>
        <a className="btn btn-primary" href={`/${lang}/my`}>
          {translate(lang)('my.title')}
        </a>
      </OwnListing>
    </Island>
  );
}

const figures = [
  ['views', 'eye', 'contact.ownViews'],
  ['favourites', 'heart', 'contact.ownKept'],
  ['conversations', 'message-circle', 'contact.ownConversations'],
] as const;

/** Stands in place of the contact for the seller: how the listing does, which only they are told, and what to do with it. */
function OwnListing({ lang, children }: { lang: Lang; children: ReactNode }) {
  const t = translate(lang);
  return (
    <div className="contact-mine">
      <p>{t('contact.yours')}</p>
      <dl>
        {figures.map(([name, icon, label]) => (
          <div key={name}>
            <dt>
              <Icon name={icon} />
              <span>{t(label)}</span>
            </dt>
            <dd data-figure={name}>–</dd>
          </div>
        ))}
      </dl>
      {children}
    </div>
  );
}

/** "Still available", by one tap. */
function StillThere({ id, lang }: { id: number; lang: Lang }) {
  const t = translate(lang);
  return (
    <Island
      name="still-there"
      className="contact-still"
      data-listing={id}
      data-done={t('my.done_confirm')}
      data-refused={t('form.failed')}
      data-unreachable={t('form.unreachable')}
      data-kept={t('line.keptToSend')}
    >
      <button type="button" className="btn btn-primary">
        <Icon name="check" />
        {t('my.task_confirm')}
      </button>
    </Island>
  );
}

function visitOf({ id, path, title, price, priceUnit, photos }: Ad): Visited {
  const written = (lang: Lang) => {
    if (price === null) return translate(lang)('price.onRequest');
    if (price === 0) return translate(lang)('price.free');
    const unit = priceUnit === 'total' ? '' : ` / ${priceUnitName(priceUnit, lang)}`;
    return formatPrice(price, lang) + unit;
  };
  const cover = photos[0];
  const shown = { en: written('en'), ne: written('ne') };
  return { id, path, title, price: shown, photo: cover ? photoUrl(cover, 320) : null };
}
