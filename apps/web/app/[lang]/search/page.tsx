import type { Lang } from '@thulubazaar/contract';
import { countActive } from '@thulubazaar/frontend/search/count-active';
import { watchedSearch } from '@thulubazaar/frontend/search/watched-search';
import { searchPath } from '@thulubazaar/frontend/urls/links';
import { readSearchQuery, searchLink } from '@thulubazaar/frontend/urls/search-query';
import type { Metadata } from 'next';
import { ApiError, findSeller, findShop, getCategories } from '@/data/api.ts';
import { ChosenPlace } from '@/features/front/place-memory.tsx';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { WatchBell } from '@/features/saved-searches/watch-bell.tsx';
import { ActiveFilters } from '@/features/search/active-filters.tsx';
import { ListEnd } from '@/features/search/list-end.tsx';
import { ListFrame } from '@/features/search/list-frame.tsx';
import { NothingFound } from '@/features/search/nothing-found.tsx';
import { Onward } from '@/features/search/onward.tsx';
import { runSearch } from '@/features/search/run-search.ts';
import { SearchFilters } from '@/features/search/search-filters.tsx';
import { SearchNotices } from '@/features/search/search-notices.tsx';
import { SimilarListings } from '@/features/search/similar-listings.tsx';
import { UnderstoodChips } from '@/features/search/understood-chips.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { EmptyState } from '@/shell/empty-state.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { headerForm } from '@/shell/search-form.tsx';
import { WhenThereIs } from '../when-there-is.tsx';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const { q } = readSearchQuery(await searchParams);
  return pageMetadata({
    lang,
    path: '/search',
    title: q ? t('search.titleFor', { q }) : t('search.titleAll'),
    description: t('site.description'),
    index: false,
  });
}

export default async function SearchPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const raw = await searchParams;
  const asked = readSearchQuery(raw);
  const found = await Promise.all([getCategories(), runSearch(asked, lang)]).catch((error: unknown) => {
    if (isAway(error)) return null;
    throw error;
  });
  if (!found) return <SearchAway lang={lang} path={searchPath(asAsked(raw))} query={asked.q} />;
  const [categories, outcome] = found;
  const { query, items, turns, matches, understood, similar, facets } = outcome;
  const link = searchLink(query);
  const active = countActive(query);
  const watched = watchedSearch(outcome);
  const hear = <WhenThereIs search={watched} lang={lang} />;
  const seller = query.seller ? (await findSeller(query.seller))?.name : undefined;
  const shop = query.shop ? await findShop(query.shop) : null;
  const name = shop?.name ?? seller;
  const title = name === undefined ? t('search.titleAll') : t('seller.title', { name });
  return (
    <PageShell lang={lang} path={searchPath({ ...link, cursor: query.cursor })} query={query.q}>
      {query.place ? <ChosenPlace id={query.place} /> : null}
      <ListFrame
        lang={lang}
        title={query.q ? t('search.titleFor', { q: query.q }) : title}
        matches={matches}
        bell={watched ? <WatchBell watched={{ search: watched }} lang={lang} /> : null}
        above={
          active > 0 || understood.length > 0 ? (
            <div className="chips-line">
              <UnderstoodChips understood={understood} query={query} lang={lang} />
              <ActiveFilters
                outcome={outcome}
                categories={categories}
                seller={seller}
                shop={shop}
                lang={lang}
              />
            </div>
          ) : null
        }
        filters={
          <SearchFilters
            outcome={outcome}
            categories={categories}
            lang={lang}
            form={headerForm}
            active={active}
            facets={facets}
            matches={matches}
          />
        }
        active={active}
        query={query}
        sortable={items.length > 1}
      >
        <SearchNotices outcome={outcome} lang={lang} />
        {items.length > 0 ? (
          <section aria-labelledby="results">
            <h2 id="results" className="sr-only">
              {t('seller.listings')}
            </h2>
            <ListingCards listings={items} lang={lang} />
          </section>
        ) : (
          <NothingFound outcome={outcome} lang={lang} hear={hear} />
        )}
        {similar.length > 0 ? (
          <SimilarListings lang={lang}>
            <ListingCards listings={similar} lang={lang} />
          </SimilarListings>
        ) : null}
        {items.length > 0 ? (
          <ListEnd
            lang={lang}
            link={link}
            page={turns}
            shown={items.length}
            matches={matches}
            onward={<Onward outcome={outcome} active={active} lang={lang} hear={hear} />}
          />
        ) : null}
      </ListFrame>
    </PageShell>
  );
}

/** What is asked cannot be answered now, and may be in a moment; the API says so, or says nothing. */
function isAway(error: unknown): boolean {
  return error instanceof ApiError && (error.status === 0 || error.status === 503);
}

/** All that was asked, for another try: a place that was typed too, and the page. */
function asAsked(raw: Record<string, string | string[] | undefined>): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  );
}

function SearchAway({ lang, path, query }: { lang: Lang; path: string; query: string }) {
  const t = translate(lang);
  return (
    <PageShell lang={lang} path={path} query={query} missing={503}>
      <div className="mt-10">
        <EmptyState icon="search-x" title={t('error.title')}>
          <p className="text-muted">{t('error.text')}</p>
          <a className="btn btn-primary" href={`/${lang}${path}`}>
            {t('error.retry')}
          </a>
        </EmptyState>
      </div>
    </PageShell>
  );
}
