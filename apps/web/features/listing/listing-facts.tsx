import type { Lang } from '@thulubazaar/contract';
import { categoryHref, placeHref } from '@thulubazaar/frontend/urls/links';
import { formatBothDates, formatPlainNumber } from '@thulubazaar/frontend/words/format';
import { Fragment } from 'react';
import type { Ad } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { AttributeFacts } from '@/shell/attribute-facts.tsx';

/** What is known about a listing beside its words: its attributes, category, place, date, number. */
export function ListingFacts({ listing, lang }: { listing: Ad; lang: Lang }) {
  const t = translate(lang);
  const { attributes, category, place, placeAncestors, publishedAt, soldAt } = listing;
  const days = [
    ['listing.posted', publishedAt],
    ['listing.soldAt', soldAt],
  ] as const;
  // Many a town has its district's name: said once, by the smaller of the two.
  const places = [place, ...placeAncestors.toReversed()].filter(
    (part, index, all) => pick(part.name, lang) !== pick(all[index - 1]?.name ?? { en: '', ne: '' }, lang),
  );
  return (
    <section aria-labelledby="details">
      <h2 id="details" className="mb-2 text-lg">
        {t('listing.details')}
      </h2>
      <dl className="facts">
        <AttributeFacts categoryId={category.id} attributes={attributes} lang={lang} />
        <dt>{t('listing.category')}</dt>
        <dd>
          <a className="link" href={categoryHref(lang, category.id)}>
            {pick(category.name, lang)}
          </a>
        </dd>
        <dt>{t('listing.place')}</dt>
        <dd>
          {places.map((part, index) => (
            <span key={part.id}>
              {index > 0 ? ', ' : null}
              <a className="link" href={placeHref(lang, part.id)}>
                {pick(part.name, lang)}
              </a>
            </span>
          ))}
        </dd>
        {days.map(([label, at]) =>
          at ? (
            <Fragment key={label}>
              <dt>{t(label)}</dt>
              <dd>
                <time dateTime={at}>{formatBothDates(at, lang)}</time>
              </dd>
            </Fragment>
          ) : null,
        )}
        <dt>{t('listing.number')}</dt>
        <dd>{formatPlainNumber(listing.id, lang)}</dd>
      </dl>
    </section>
  );
}
