import { describePrice } from '@thulubazaar/catalog/describe';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Lang } from '@thulubazaar/contract';
import { confirmedLater } from '@thulubazaar/frontend/listing/last-sign';
import { placeHref } from '@thulubazaar/frontend/urls/links';
import { formatBothDates, priceInWords } from '@thulubazaar/frontend/words/format';
import type { Ad } from '@/data/api.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { pick } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { Confirmed, TimeAgo } from './last-sign.tsx';
import { FormerPrice, Price } from './price.tsx';

/** What a listing is, costs (in figures, and as one would say it), where it is and since when it is there. */
export function ListingHead({ listing, lang }: { listing: Ad; lang: Lang }) {
  const { title, price, priceUnit, category, attributes, state, reserved } = listing;
  // What is sold or promised has no price to be talked about.
  const qualifiers = state === 'live' && !reserved ? describePrice(category.id, attributes, lang) : [];
  const titleLang = textLang(title);
  return (
    <div className="listing-head">
      <h1 className="text-xl sm:text-2xl" dir="auto" lang={titleLang === lang ? undefined : titleLang}>
        {title}
      </h1>
      <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="price text-2xl sm:text-3xl">
          <Price of={listing} lang={lang} />
          <FormerPrice of={listing} lang={lang} />
        </span>
        {qualifiers.map((text) => (
          <span key={text} className="tag">
            {text}
          </span>
        ))}
      </p>
      {price ? (
        <p className="mt-1 text-sm text-muted first-letter:uppercase">
          {priceInWords(price, lang)}
          {priceUnit === 'total' ? null : ` / ${priceUnitName(priceUnit, lang)}`}
        </p>
      ) : null}
      <WhereAndWhen listing={listing} lang={lang} />
    </div>
  );
}

function WhereAndWhen({ listing, lang }: { listing: Ad; lang: Lang }) {
  const { place, publishedAt, state } = listing;
  const confirmed = state === 'live' ? confirmedLater(listing) : null;
  return (
    <p className="listing-meta">
      <a href={placeHref(lang, place.id)}>
        <Icon name="map-pin" />
        {pick(place.label, lang)}
      </a>
      {publishedAt ? (
        <span>
          <Icon name="clock" />
          <TimeAgo at={publishedAt} lang={lang} title={formatBothDates(publishedAt, lang)} />
        </span>
      ) : null}
      {confirmed ? (
        <span>
          <Icon name="badge-check" />
          <Confirmed at={confirmed} lang={lang} />
        </span>
      ) : null}
    </p>
  );
}
