import { countActive } from '@thulubazaar/frontend/search/count-active';
import { watchedSearch } from '@thulubazaar/frontend/search/watched-search';
import { type SearchLink, searchPath } from '@thulubazaar/frontend/urls/links';
import { type SearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import { type ReactNode, useState } from 'react';
import { View } from 'react-native';
import { CardList } from '~/cards/card-list.tsx';
import { useCategories } from '~/data/categories.ts';
import { usePlace } from '~/data/places.ts';
import { useTexts } from '~/i18n/texts.ts';
import { Failed, Loading } from '~/ui/states.tsx';
import { activeFilters } from './active-filters.ts';
import { FilterSheet } from './filter-sheet.tsx';
import { ListBar } from './list-bar.tsx';
import { ListFoot } from './list-foot.tsx';
import { ListHead, type Watch } from './list-head.tsx';
import { NothingFound } from './nothing-found.tsx';
import { useResults } from './use-results.ts';

interface Props {
  query: SearchQuery;
  onChange(query: SearchQuery): void;
  /** What the screen is of, and stays of when filters are cleared. */
  base?: Partial<SearchLink>;
  /** The name of whom, or of the shop, that it is of. */
  name?: string | undefined;
  /** Stands above the cards: what the list is of, its neighbours. */
  above?: ReactNode;
  /** What the bell is about, where that is not the search itself. */
  watch?: Watch;
  /** What is said where nothing is, whatever is asked for. */
  none?: { title: string; text: string };
}

/** A list of listings with its filters, its order and its pages; without a line, what the phone has kept of it. */
export function ListScreen({ query, onChange, base = {}, name, above, watch: own, none }: Props) {
  const texts = useTexts();
  const { categories } = useCategories();
  const { data: around } = usePlace(query.place, query.place !== '');
  const results = useResults(query);
  const [isFiltering, setFiltering] = useState(false);
  const { first, errors, listings } = results;
  const place = around?.place?.label[texts.lang];
  const filters = activeFilters(query, { categories, place, name, errors }, texts).filter(
    (filter) => !(filter.name in base),
  );
  const search = watchedSearch({ query, errors });
  const watch = own ?? (search && { watched: { search }, path: searchPath(searchLink(query)) });
  const more = {
    query,
    base,
    understood: first?.understood ?? [],
    active: countActive(query),
    watch,
    onChange,
  };
  const head = (
    <ListHead
      query={query}
      first={first}
      filters={filters}
      watch={watch}
      above={above}
      onChange={onChange}
      isFound={listings.length > 0}
    />
  );
  const hasErrors = Object.keys(errors).length > 0;
  return (
    <>
      <ListBar
        query={query}
        untouched={Object.keys(base).length}
        place={place}
        onChange={onChange}
        onFilters={() => setFiltering(true)}
      />
      <CardList
        // What is another list begins at its top.
        key={searchPath(searchLink(query))}
        listings={listings}
        head={head}
        foot={first && listings.length > 0 ? <ListFoot results={results} {...more} /> : null}
        empty={
          hasErrors || first ? (
            <NothingFound none={none} errors={errors} similar={first?.similar ?? []} {...more} />
          ) : results.error ? (
            <Failed error={results.error} onRetry={results.refresh} />
          ) : (
            <Loading />
          )
        }
        onEnd={results.more}
        isLoadingMore={results.isLoadingMore}
        onRefresh={results.refresh}
        isRefreshing={results.isRefreshing}
      />
      <View>
        <FilterSheet
          query={query}
          base={base}
          facets={first?.facets ?? null}
          isOpen={isFiltering}
          onClose={() => setFiltering(false)}
          onApply={onChange}
        />
      </View>
    </>
  );
}
