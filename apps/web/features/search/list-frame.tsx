import type { Lang } from '@thulubazaar/contract';
import type { SearchQuery } from '@thulubazaar/frontend/urls/search-query';
import type { ReactNode } from 'react';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { type Matches, matchesText } from './how-many.ts';
import { SortLinks } from './sort-links.tsx';

interface Props {
  lang: Lang;
  title: string;
  matches: Matches | null;
  /** Stands beside the heading. */
  bell: ReactNode;
  /** What the list is of, as links to its neighbours: above the heading. */
  above?: ReactNode;
  /** `SearchFilters`. */
  filters: ReactNode;
  /** How many filters are in force. */
  active: number;
  query: SearchQuery;
  /** There is something to put in order. */
  sortable: boolean;
  children: ReactNode;
}

/**
 * A list of listings with its filters: in a column beside it where there is room, on a phone behind the one row between heading
 * and cards, which stays in sight.
 */
export function ListFrame(props: Props) {
  const { lang, title, matches, bell, above, filters, active, query, sortable, children } = props;
  return (
    <div className="list">
      <a
        className="btn btn-primary sr-only focus:not-sr-only focus:absolute focus:z-10 max-lg:hidden"
        href="#list"
      >
        {translate(lang)('lists.skip')}
      </a>
      {filters}
      <div id="list" className="min-w-0" tabIndex={-1}>
        {above}
        <div className="list-head">
          <div className="min-w-0">
            <h1 dir="auto">{title}</h1>
            <p role="status">{matches ? matchesText(matches, lang) : null}</p>
          </div>
          {bell}
        </div>
        <ListBar lang={lang} active={active} query={query} sortable={sortable} />
        {children}
      </div>
    </div>
  );
}

type BarProps = Pick<Props, 'lang' | 'active' | 'query' | 'sortable'>;

/** What a phone has of the filters, the order and the place: one row. */
export function ListBar({ lang, active, query, sortable }: BarProps) {
  const t = translate(lang);
  return (
    <div className="list-bar">
      <a className="bar-part" href="#filters" aria-current={active > 0 ? 'true' : undefined}>
        <Icon name="sliders-horizontal" />
        <span>{active > 0 ? t('search.filtersActive', { count: active }) : t('search.filters')}</span>
      </a>
      {sortable ? (
        <>
          <button type="button" className="bar-part" popoverTarget="sorts">
            <Icon name="arrow-up-down" />
            <span>
              <span className="sr-only">{t('search.sort')}: </span>
              {t(`search.sort_${query.sort}`)}
            </span>
          </button>
          <SortLinks query={query} lang={lang} />
        </>
      ) : null}
      <a className="bar-part" href="#filters-place" aria-current={query.place ? 'true' : undefined}>
        <Icon name="map-pin" />
        <span>
          {query.where ? <span className="sr-only">{t('search.place')}: </span> : null}
          {query.where || t('search.place')}
        </span>
      </a>
    </div>
  );
}
