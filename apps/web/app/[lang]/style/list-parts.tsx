import type { Lang } from '@thulubazaar/contract';
import { readSearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { FrontCategories } from '@/features/front/front-categories.tsx';
import { ListEnd } from '@/features/search/list-end.tsx';
import { ListBar } from '@/features/search/list-frame.tsx';
import { SearchFilters } from '@/features/search/search-filters.tsx';
import { categories, counts } from './fixed-listings.ts';

const matches = { count: 128, capped: false };

/** The tiles of the front page. */
export function TileParts({ lang }: { lang: Lang }) {
  return <FrontCategories categories={categories} counts={counts} lang={lang} />;
}

/** What stands around a list: its row on a phone, its filters, its end. */
export function ListParts({ lang }: { lang: Lang }) {
  const query = readSearchQuery({ q: 'dio', category: 'vehicles', sort: 'price_asc' });
  return (
    <div className="list">
      <SearchFilters
        outcome={{ query, errors: {} }}
        categories={categories}
        lang={lang}
        form="style-filters"
        active={2}
        matches={matches}
      />
      <div id="list" className="min-w-0" tabIndex={-1}>
        <ListBar lang={lang} active={2} query={query} sortable />
        <ListEnd
          lang={lang}
          link={{ q: 'dio' }}
          page={{ nextCursor: 'next', previousCursor: 'previous', position: 24 }}
          shown={24}
          matches={matches}
          onward={null}
        />
      </div>
    </div>
  );
}
