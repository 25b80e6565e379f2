import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { searchHref } from '@/urls/links.ts';
import { type SearchQuery, searchLink, sortsOf } from '@/urls/search-query.ts';

/** The orders a search can have, above its results: the same search in another order is a link away. */
export function SortLinks({ query, lang }: { query: SearchQuery; lang: Lang }) {
  const t = translate(lang);
  return (
    <nav aria-label={t('search.sort')}>
      <ul className="sorts">
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
