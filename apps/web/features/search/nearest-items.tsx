import type { Lang } from '@thulubazaar/contract';
import { categoryHref, placeHref } from '@thulubazaar/frontend/urls/links';
import { pick, translate } from '@/i18n/translate.ts';
import type { SearchOutcome } from './run-search.ts';

type Understood = SearchOutcome['understood'];

/** Something was read in the words that has a page of its own. */
export function hasNearest(understood: Understood): boolean {
  return understood.some(({ kind, id }) => id && (kind === 'category' || kind === 'place'));
}

/** Items of a row of chips: all of the category, and all of the place, that were read in the words. */
export function NearestItems({ understood, lang }: { understood: Understood; lang: Lang }) {
  return understood.map(({ kind, id, label }) => {
    if (!id || (kind !== 'category' && kind !== 'place')) return null;
    const href = kind === 'category' ? categoryHref(lang, id) : placeHref(lang, id);
    return (
      <li key={href}>
        <a className="chip" href={href}>
          {translate(lang)('search.emptyIn', { name: pick(label, lang) })}
        </a>
      </li>
    );
  });
}
