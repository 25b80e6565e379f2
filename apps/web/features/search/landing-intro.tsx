import { priceUnitName } from '@thulubazaar/catalog/price-units';
import type { Lang } from '@thulubazaar/contract';
import { landingHref } from '@thulubazaar/frontend/urls/links';
import { formatPrice, relativeTime } from '@thulubazaar/frontend/words/format';
import { formatNumber } from '@thulubazaar/nepal/digits';
import type { AdCard, Landing } from '@/data/api.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { priceFigures } from './price-figures.ts';

/** What there is of a category in a place, in a few words with figures that hold now. */
export function landingWords({ place, listings }: Landing, newest: readonly AdCard[], lang: Lang): string {
  const t = translate(lang);
  const figures = priceFigures(newest);
  const said = [t('landing.count', { listings, place: pick(place.label, lang) })];
  if (figures) {
    const [low, high] = [formatPrice(figures.low, lang), formatPrice(figures.high, lang)];
    said.push(
      figures.unit === 'total'
        ? t('landing.prices', { low, high })
        : t('landing.pricesPer', { low, high, unit: priceUnitName(figures.unit, lang) }),
    );
  }
  // The first of the list may be an older one that was renewed.
  const last = newest
    .map(({ publishedAt }) => publishedAt)
    .toSorted()
    .at(-1);
  if (last) said.push(t('landing.newest', { time: relativeTime(last, lang) }));
  return said.join(' ');
}

interface ItemsProps {
  landings: Landing[];
  lang: Lang;
  /** What tells them apart here. */
  by: 'place' | 'category';
}

/** Ways to other categories in a place, or to other places of a category, with how much is there. */
export function LandingChips({ label, ...items }: ItemsProps & { label: string }) {
  if (items.landings.length === 0) return null;
  return (
    <nav aria-label={label}>
      <ul className="chips">
        <LandingItems {...items} />
      </ul>
    </nav>
  );
}

/** The same as items of a list that holds others too. */
export function LandingItems({ landings, lang, by }: ItemsProps) {
  return landings.map(({ category, place, listings }) => (
    <li key={`${category.id} ${place.id}`}>
      <a className="chip" href={landingHref(lang, category.id, place.id)}>
        {pick(by === 'place' ? place.name : category.name, lang)}{' '}
        <span className="text-muted">{formatNumber(listings, lang)}</span>
      </a>
    </li>
  ));
}
