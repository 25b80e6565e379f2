'use client';

import { useQuery } from '@tanstack/react-query';
import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { ModerationCase } from '@thulubazaar/contract';
import { formatNpr } from '@thulubazaar/nepal/money';
import { categoriesQuery } from '@/features/account/account-data.ts';
import { textLang } from '@/i18n/text-lang.ts';
import { useTexts } from '@/i18n/texts.tsx';
import { Icon } from '@/shell/icon.tsx';
import { CasePhotos } from './case-photos.tsx';
import { CaseFindings } from './rules/case-findings.tsx';
import { ruleName } from './rules/rule-name.ts';

type Listing = NonNullable<ModerationCase['listing']>;

interface Props {
  listing: Listing;
  kind: ModerationCase['kind'];
  photo: number;
  findings: ModerationCase['findings'];
  onPhoto(at: number): void;
}

/** A listing as its owner typed it, with what decides most of the time first. */
export function CaseListing({ listing, kind, photo, findings, onPhoto }: Props) {
  const { lang, t } = useTexts();
  const { title, description, photos, state, path, wasPublic, reasons } = listing;
  return (
    <>
      {kind === 'held' && reasons.length > 0 ? (
        <p className="note note-alert mb-3">
          {t('moderation.heldBecause', {
            reason: reasons.map((code) => ruleName(code, t)).join(', '),
          })}
        </p>
      ) : null}
      <CaseFindings findings={findings} />
      <CasePhotos photos={photos} at={photo} onPhoto={onPhoto} />
      <h2 className="desk-title" dir="auto" lang={textLang(title)}>
        {title}
      </h2>
      <p className="desk-price">
        <ListingPrice listing={listing} />
      </p>
      <p className="desk-facts">
        <span className="tag tag-plain">{t(`my.state_${state}`)}</span>
        {wasPublic && state !== 'live' ? <span>{t('moderation.wasPublic')}</span> : null}
        {listing.categoryId ? <CategoryName id={listing.categoryId} /> : null}
        {listing.place ? (
          <span>
            <Icon name="map-pin" />
            {listing.place.label[lang]}
          </span>
        ) : null}
        {state === 'live' ? (
          <a className="link" href={`/${lang}${path}`} target="_blank" rel="noopener">
            {t('moderation.openPage')}
          </a>
        ) : null}
      </p>
      <p className="desk-text" dir="auto" lang={textLang(description)}>
        {description}
      </p>
    </>
  );
}

function ListingPrice({ listing: { price, priceUnit } }: { listing: Listing }) {
  const { lang, t } = useTexts();
  if (price === null) return t('price.onRequest');
  if (price === 0) return t('price.free');
  return (
    <>
      {formatNpr(price, lang)}
      {priceUnit === 'total' ? null : <small> / {priceUnitName(priceUnit, lang)}</small>}
    </>
  );
}

/** The top category and the one below it. */
function CategoryName({ id }: { id: string }) {
  const { lang } = useTexts();
  const { data: categories } = useQuery(categoriesQuery);
  const top = categories?.find((category) => category.id === id.split('/')[0]);
  const below = top?.children.find((category) => category.id === id);
  if (!top) return <span>{id}</span>;
  return <span>{[top, below].flatMap((one) => (one ? [one.name[lang]] : [])).join(' › ')}</span>;
}
