import type { Lang } from '@thulubazaar/contract';
import { type SearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import type { ReactNode } from 'react';
import type { AdPage, Category } from '@/data/api.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { WatchBell } from '@/features/saved-searches/watch-bell.tsx';
import { matchesOf } from '@/features/search/how-many.ts';
import { ListEnd } from '@/features/search/list-end.tsx';
import { ListFrame } from '@/features/search/list-frame.tsx';
import { SearchFilters } from '@/features/search/search-filters.tsx';
import { translate } from '@/i18n/translate.ts';
import { WhenThereIs } from './when-there-is.tsx';

interface Props {
  lang: Lang;
  title: string;
  /** What the page is of, as a search: its filters, orders and further pages are that search's. */
  query: SearchQuery;
  page: AdPage;
  categories: Category[];
  above?: ReactNode;
  /** Ways to places, in the filters. */
  places?: ReactNode;
  /** Stands in the place of the list when there is nothing. */
  empty: ReactNode;
  /** Where to look on at the end of the list. */
  onward: ReactNode;
}

/** The page of a category, of a place, or of one in the other: its newest listings, and all that a search can do with them. */
export function NewestList({ lang, title, query, page, categories, above, places, empty, onward }: Props) {
  const t = translate(lang);
  const { category, place } = query;
  const watched = { ...(category && { category }), ...(place && { place }) };
  const matches = matchesOf(page);
  const { items } = page;
  return (
    <ListFrame
      lang={lang}
      title={title}
      matches={items.length > 0 ? matches : null}
      bell={<WatchBell watched={{ search: watched }} lang={lang} />}
      above={above}
      filters={
        <SearchFilters
          outcome={{ query, errors: {} }}
          categories={categories}
          lang={lang}
          form="narrowed"
          active={0}
          matches={matches}
          places={places}
        />
      }
      active={0}
      query={query}
      sortable={items.length > 1}
    >
      {items.length === 0 ? (
        empty
      ) : (
        <>
          <section aria-labelledby="newest">
            <h2 id="newest" className="sr-only">
              {t('category.newest')}
            </h2>
            <ListingCards listings={items} lang={lang} />
          </section>
          <ListEnd
            lang={lang}
            link={searchLink(query)}
            page={page}
            shown={items.length}
            matches={matches}
            onward={
              <>
                {onward}
                <WhenThereIs search={watched} lang={lang} />
              </>
            }
          />
        </>
      )}
    </ListFrame>
  );
}
