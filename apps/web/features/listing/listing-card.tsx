import { describeCard } from '@thulubazaar/catalog/describe';
import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { AdCard } from '@/data/api.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { pick } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { CardMarks } from './card-marks.tsx';
import { topIcon } from './category-icon.ts';
import { Heart } from './heart.tsx';
import { CardAge } from './last-sign.tsx';
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

/** A listing in a list: what it costs, what it is, where and since when. One without a photo says so by being text. */
export function ListingCard({ listing, lang, lazy, first }: CardProps) {
  const { photo, title } = listing;
  const titleLang = textLang(title);
  const facts = describeCard(listing.categoryId, listing.attributes, lang);
  return (
    <li className={photo ? 'card' : 'card card-text'} data-listing={listing.id}>
      <div className="card-photo" style={photo ? { backgroundColor: photoTone(photo) } : undefined}>
        {photo ? (
          <PhotoImage photo={photo} alt="" variant={320} box={cardBox} load={lazy ? 'near' : 'early'} />
        ) : (
          <Icon name={topIcon(listing.categoryId)} className="card-art" />
        )}
        <CardMarks listing={listing} lang={lang} />
      </div>
      <div className="card-body">
        <p className="price">
          <span>
            <Price of={listing} lang={lang} />
          </span>
          <FormerPrice of={listing} lang={lang} />
        </p>
        {facts.length > 0 ? <p className="card-facts">{facts.join(' · ')}</p> : null}
        <h3 lang={titleLang === lang ? undefined : titleLang}>
          <a dir="auto" href={pageHref(lang, listing.path)}>
            {title}
          </a>
        </h3>
        <p className="card-meta">
          <span>{shortName(pick(listing.place.label, lang))}</span>
          <CardAge of={listing} lang={lang} />
        </p>
      </div>
      <Heart listing={listing} lang={lang} place="card" bundled={!first} />
    </li>
  );
}

/** `Koteshwor` of `Koteshwor, Kathmandu`. */
function shortName(label: string): string {
  return label.split(', ')[0] ?? label;
}

interface CardsProps {
  listings: AdCard[];
  lang: Lang;
  /** Leaves room for a column beside the grid. */
  narrow?: boolean;
  /** One row that scrolls sideways. */
  strip?: boolean;
  /** The grid stands below what fills the first screen. */
  below?: boolean;
}

/** Listing cards, in rows that end where they end beside each other. */
export function ListingCards({ listings, lang, narrow, strip, below }: CardsProps) {
  return (
    <ul className={strip ? 'cards-strip' : narrow ? 'cards cards-narrow' : 'cards'}>
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
