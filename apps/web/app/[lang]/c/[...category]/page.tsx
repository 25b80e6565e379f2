import type { Lang } from '@thulubazaar/contract';
import type { Metadata } from 'next';
import { getCategories, getLandings, getNewest } from '@/data/api.ts';
import { findCategory } from '@/data/categories.ts';
import { getCities } from '@/data/cities.ts';
import { missing } from '@/data/missing.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { WatchBell } from '@/features/saved-searches/watch-bell.tsx';
import { LandingChips } from '@/features/search/landing-intro.tsx';
import { PlaceChips } from '@/features/search/place-chips.tsx';
import { pageLang, pick, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { SubcategoryIcon } from '@/shell/icon.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { MoreLink } from '@/shell/more-link.tsx';
import { PageShell } from '@/shell/page-shell.tsx';
import { Section } from '@/shell/section.tsx';
import { categoryHref, pageHref, searchHref } from '@/urls/links.ts';
import { isSlugPath } from '@/urls/slugs.ts';
import { landingMetadata, landingPage } from './landing-page.tsx';

export const revalidate = 60;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string; category: string[] }> };

/** A category; with what follows `in`, a category in a place. */
async function load(params: Props['params']) {
  const { lang, category } = await params;
  const at = category.indexOf('in');
  const [own, place] = at < 0 ? [category, null] : [category.slice(0, at), category.slice(at + 1).join('/')];
  const found = findCategory(await getCategories(), own.join('/'));
  if (!found || (place !== null && !isSlugPath(place))) missing();
  return { lang: pageLang(lang), ...found, place };
}

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { lang, top, category, place } = await load(params);
  if (place !== null) return landingMetadata(lang, category.id, place);
  const t = translate(lang);
  const name = pick(category.name, lang);
  return pageMetadata({
    lang,
    path: `/c/${category.id}`,
    title:
      category.id === top.id
        ? t('category.title', { name })
        : t('category.titleWithin', { name, parent: pick(top.name, lang) }),
    description: t('category.description', { name }),
  });
});

export default foundPage(async function CategoryPage({ params }: Props) {
  const { lang, top, category, place } = await load(params);
  if (place !== null) return landingPage({ lang, top, category, placeId: place });
  const t = translate(lang);
  const name = pick(category.name, lang);
  const { items, nextCursor } = await getNewest({ category: category.id }, 24);
  const crumbs = [{ label: t('categories.title'), href: pageHref(lang, '/categories') }];
  if (category.id !== top.id) crumbs.push({ label: pick(top.name, lang), href: categoryHref(lang, top.id) });
  return (
    <PageShell lang={lang} path={`/c/${category.id}`}>
      <Breadcrumbs lang={lang} crumbs={crumbs} />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h1 className="text-2xl sm:text-3xl">{name}</h1>
        <WatchBell watched={{ search: { category: category.id } }} lang={lang} />
      </div>
      <nav className="mt-4" aria-label={t('category.within')}>
        <ul className="chips chips-scroll">
          <li>
            <a
              className="chip"
              href={categoryHref(lang, top.id)}
              aria-current={category.id === top.id ? 'page' : undefined}
            >
              {t('category.all')}
            </a>
          </li>
          {top.children.map((child) => (
            <li key={child.id}>
              <a
                className="chip"
                href={categoryHref(lang, child.id)}
                aria-current={child.id === category.id ? 'page' : undefined}
              >
                <SubcategoryIcon name={child.icon} />
                {pick(child.name, lang)}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {items.length === 0 ? (
        <div className="mt-8">
          <EmptyState icon="search-x" title={t('category.emptyTitle')}>
            <p className="text-muted">{t('category.emptyText', { name })}</p>
            <a className="btn btn-primary" href={pageHref(lang, '/categories')}>
              {t('category.emptyAction')}
            </a>
          </EmptyState>
        </div>
      ) : (
        <Section
          id="newest"
          title={t('category.newest')}
          action={{ href: searchHref(lang, { category: category.id }), label: t('category.filter') }}
        >
          <InPlaces category={category.id} lang={lang} />
          <ListingCards listings={items} lang={lang} />
          <MoreLink
            href={nextCursor && searchHref(lang, { category: category.id, cursor: nextCursor })}
            label={t('category.more', { name })}
          />
        </Section>
      )}
    </PageShell>
  );
});

/** Where the category has listings; where nowhere has several, the large cities, which a search looks in. */
async function InPlaces({ category, lang }: { category: string; lang: Lang }) {
  const label = translate(lang)('category.inCities');
  const landings = await getLandings(category, undefined, 12);
  if (landings.length > 0) return <LandingChips landings={landings} lang={lang} by="place" label={label} />;
  return (
    <nav className="mb-4" aria-label={label}>
      <PlaceChips
        places={await getCities(8)}
        lang={lang}
        href={(place) => searchHref(lang, { category, place })}
        scroll
      />
    </nav>
  );
}
