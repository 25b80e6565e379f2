import type { Lang } from '@thulubazaar/contract';
import type { Choice } from '@thulubazaar/frontend/search/facet-groups';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import { type SearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import { formatNumber } from '@thulubazaar/nepal/digits';

interface Props {
  title: string;
  choices: readonly Choice[];
  query: SearchQuery;
  lang: Lang;
}

/** How the matches are spread by one thing, each part a link to the same search within it; one part tells nothing apart. */
export function FacetChips({ title, choices, query, lang }: Props) {
  if (choices.length < 2) return null;
  return (
    <ul className="chips chips-small" aria-label={title}>
      {choices.map(([key, label, count, changes]) => (
        <li key={key}>
          <a className="chip" href={searchHref(lang, searchLink(query, changes))}>
            {label} <span className="text-muted">{formatNumber(count, lang)}</span>
          </a>
        </li>
      ))}
    </ul>
  );
}
