import { describeCard } from '@thulubazaar/catalog/describe';
import type { Lang } from '@thulubazaar/contract';
import type { AdCard } from '@/data/api.ts';
import { formatPlainNumber } from '@/i18n/format.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { pageHref } from '@/urls/links.ts';
import { Heart } from './heart.tsx';
import { LastSign } from './last-sign.tsx';
import { PhotoImage } from './photo-image.tsx';
import { photoTone } from './photo-tone.ts';
import { FormerPrice, Price } from './price.tsx';

/** Cards that are on screen at once on a phone: their photos load first. */
const eagerCards = 4;
const cardBox = { width: 320, height: 240 };

interface CardProps {
  listing: AdCard;
  lang: Lang;
  /** Off screen at first: its photo waits. */
  lazy: boolean;
  /** The first of its grid, which brings the script of all hearts. */
  first: boolean;
}

/** A listing in a list. */
export function ListingCard({ listing, lang, lazy, first }: CardProps) {
  const { photo, photoCount, title, reserved } = listing;
  const titleLang = textLang(title);
  const facts = describeCard(listing.categoryId, listing.attributes, lang);
  return (
    <li className="card" data-listing={listing.id}>
      <div className="card-photo" style={photo ? { backgroundColor: photoTone(photo) } : undefined}>
        {photo ? (
          <PhotoImage photo={photo} alt="" variant={320} box={cardBox} load={lazy ? 'near' : 'early'} />
        ) : (
          <span className="no-photo">
            <Icon name="image" />
            {translate(lang)('card.noPhoto')}
          </span>
        )}
        {reserved ? <span className="card-flag">{translate(lang)('contact.reserved')}</span> : null}
        {photoCount > 1 ? <PhotoCount count={photoCount} lang={lang} /> : null}
      </div>
      <div className="card-body">
        <p className="price">
          <Price of={listing} lang={lang} />
          <FormerPrice of={listing} lang={lang} />
        </p>
        <h3 lang={titleLang === lang ? undefined : titleLang}>
          <a dir="auto" href={pageHref(lang, listing.path)}>
            {title}
          </a>
        </h3>
        {facts.length > 0 ? <p className="card-facts">{facts.join(' · ')}</p> : null}
        <p className="card-meta">
          <span>{pick(listing.place.label, lang)}</span>
          <LastSign of={listing} lang={lang} />
        </p>
      </div>
      <Heart listing={listing} lang={lang} place="card" bundled={!first} />
    </li>
  );
}

function PhotoCount({ count, lang }: { count: number; lang: Lang }) {
  const label = translate(lang)('card.photos', { count });
  return (
    <span className="card-count" role="img" aria-label={label}>
      <Icon name="camera" />
      {formatPlainNumber(count, lang)}
    </span>
  );
}

interface CardsProps {
  listings: AdCard[];
  lang: Lang;
  /** Leaves room for a column beside the grid. */
  narrow?: boolean;
  /** The grid stands below what fills the first screen. */
  below?: boolean;
}

/** A grid of listing cards. */
export function ListingCards({ listings, lang, narrow, below }: CardsProps) {
  return (
    <ul className={narrow ? 'cards cards-narrow' : 'cards'}>
      {listings.map((listing, index) => (
        <ListingCard
          key={listing.id}
          listing={listing}
          lang={lang}
          lazy={below || index >= eagerCards}
          first={index === 0}
        />
      ))}
    </ul>
  );
}
