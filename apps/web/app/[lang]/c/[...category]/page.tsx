import type { Lang } from '@thulubazaar/contract';
import { findCategory } from '@thulubazaar/frontend/categories/tree';
import { categoryHref, pageHref, searchHref } from '@thulubazaar/frontend/urls/links';
import { readSearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { isSlugPath } from '@thulubazaar/frontend/urls/slugs';
import type { Metadata } from 'next';
import { type Category, getCategories, getLandings, getNewest } from '@/data/api.ts';
import { getCities } from '@/data/cities.ts';
import { missing } from '@/data/missing.ts';
import { LandingChips } from '@/features/search/landing-intro.tsx';
import { pageSize } from '@/features/search/page-size.ts';
import { PlaceChips } from '@/features/search/place-chips.tsx';
import { pageLang, pick, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { Icon, SubcategoryIcon } from '@/shell/icon.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { NewestList } from '../../newest-list.tsx';
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
  const [page, categories] = await Promise.all([
    getNewest({ category: category.id, count: '1' }, pageSize),
    getCategories(),
  ]);
  const isTop = category.id === top.id;
  const crumbs = [{ label: t('categories.title'), href: pageHref(lang, '/categories') }];
  if (!isTop) crumbs.push({ label: pick(top.name, lang), href: categoryHref(lang, top.id) });
  return (
    <PageShell lang={lang} path={`/c/${category.id}`}>
      <div className="max-sm:hidden">
        <Breadcrumbs lang={lang} crumbs={crumbs} />
      </div>
      <NewestList
        lang={lang}
        title={name}
        query={readSearchQuery({ category: category.id })}
        page={page}
        categories={categories}
        above={<Siblings top={top} chosen={category.id} lang={lang} />}
        places={<InPlaces category={category.id} lang={lang} />}
        empty={
          <EmptyState icon="search-x" title={t('category.emptyTitle')}>
            <p className="text-muted">{t('category.emptyText', { name })}</p>
            <a
              className="btn btn-primary"
              href={isTop ? pageHref(lang, '/categories') : categoryHref(lang, top.id)}
            >
              {isTop ? t('category.emptyAction') : t('search.emptyIn', { name: pick(top.name, lang) })}
            </a>
          </EmptyState>
        }
        onward={
          <p>
            <a className="chip" href={isTop ? pageHref(lang, '/categories') : categoryHref(lang, top.id)}>
              {isTop ? t('category.emptyAction') : t('search.emptyIn', { name: pick(top.name, lang) })}
            </a>
          </p>
        }
      />
    </PageShell>
  );
});

/** The categories around the chosen one, which stands where it can be seen. */
function Siblings({ top, chosen, lang }: { top: Category; chosen: string; lang: Lang }) {
  const t = translate(lang);
  const current = (id: string) => (id === chosen ? 'page' : undefined);
  return (
    <nav aria-label={t('category.within')}>
      <ul className="chips chips-scroll">
        <li className="sm:hidden">
          <a
            className="chip chip-up"
            href={pageHref(lang, '/categories')}
            aria-label={t('lists.up', { name: t('categories.title') })}
          >
            <Icon name="chevron-left" />
          </a>
        </li>
        <li>
          <a className="chip" href={categoryHref(lang, top.id)} aria-current={current(top.id)}>
            {t('search.allOf', { name: pick(top.name, lang) })}
          </a>
        </li>
        {top.children
          .filter(({ id, hidden }) => !hidden || id === chosen)
          .map((child) => (
            <li key={child.id}>
              <a className="chip" href={categoryHref(lang, child.id)} aria-current={current(child.id)}>
                <SubcategoryIcon name={child.icon} />
                {pick(child.name, lang)}
              </a>
            </li>
          ))}
      </ul>
    </nav>
  );
}

/** Where the category has listings; where nowhere has several, the large cities, which a search looks in. */
async function InPlaces({ category, lang }: { category: string; lang: Lang }) {
  const label = translate(lang)('category.inCities');
  const landings = await getLandings(category, undefined, 12);
  if (landings.length > 0) return <LandingChips landings={landings} lang={lang} by="place" label={label} />;
  return (
    <nav aria-label={label}>
      <PlaceChips
        places={await getCities(8)}
        lang={lang}
        href={(place) => searchHref(lang, { category, place })}
      />
    </nav>
  );
}
