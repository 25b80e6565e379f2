import type { Lang } from '@thulubazaar/contract';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import { type SearchQuery, searchLink, sortsOf } from '@thulubazaar/frontend/urls/search-query';
import { translate } from '@/i18n/translate.ts';

/**
 * The orders a list can have: the same in another order is a link away. On a phone they come up from below when their button
 * (list-frame.tsx) is pressed, which needs no script.
 */
export function SortLinks({ query, lang }: { query: SearchQuery; lang: Lang }) {
  const t = translate(lang);
  return (
    <nav id="sorts" className="sorts" popover="auto" aria-label={t('search.sort')}>
      <ul>
        {sortsOf(query).map((sort) => (
          <li key={sort}>
            <a
              href={searchHref(lang, searchLink({ ...query, sort }))}
              aria-current={sort === query.sort ? 'true' : undefined}
            >
              {t(`search.sort_${sort}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
