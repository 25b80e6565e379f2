import type { Lang } from '@thulubazaar/contract';
import { pageHref, placeHref, searchHref } from '@thulubazaar/frontend/urls/links';
import { readSearchQuery } from '@thulubazaar/frontend/urls/search-query';
import { isSlugPath } from '@thulubazaar/frontend/urls/slugs';
import type { Metadata } from 'next';
import { getCategories, getLandings, getNewest, getPlace } from '@/data/api.ts';
import { missing } from '@/data/missing.ts';
import { PlaceMemory } from '@/features/front/place-memory.tsx';
import { LandingItems } from '@/features/search/landing-intro.tsx';
import { pageSize } from '@/features/search/page-size.ts';
import { PlacesWithin } from '@/features/search/places-within.tsx';
import { pageLang, pick, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { Icon } from '@/shell/icon.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { NewestList } from '../../newest-list.tsx';

export const revalidate = 60;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string; place: string[] }> };

async function load(params: Props['params']) {
  const { lang, place: segments } = await params;
  const id = segments.join('/');
  if (!isSlugPath(id)) missing();
  const { place, ancestors, items } = await getPlace(id);
  if (!place) missing();
  return { lang: pageLang(lang), place, ancestors, children: items };
}

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const { lang, place } = await load(params);
  const t = translate(lang);
  const name = pick(place.label, lang);
  return pageMetadata({
    lang,
    path: `/in/${place.id}`,
    title: t('place.title', { name }),
    description: t('place.description', { name }),
  });
});

export default foundPage(async function PlacePage({ params }: Props) {
  const { lang, place, ancestors, children } = await load(params);
  const t = translate(lang);
  const name = pick(place.name, lang);
  const wider = ancestors.at(-1);
  const [page, categories] = await Promise.all([
    getNewest({ place: place.id, count: '1' }, pageSize),
    getCategories(),
  ]);
  const up = wider ? placeHref(lang, wider.id) : pageHref(lang, '/');
  const upName = wider ? pick(wider.name, lang) : t('place.nepal');
  return (
    <PageShell lang={lang} path={`/in/${place.id}`}>
      <PlaceMemory place={place} />
      <div className="max-sm:hidden">
        <Breadcrumbs
          lang={lang}
          crumbs={ancestors.map((above) => ({
            label: pick(above.name, lang),
            href: placeHref(lang, above.id),
          }))}
        />
      </div>
      <NewestList
        lang={lang}
        title={pick(place.label, lang)}
        query={{ ...readSearchQuery({ place: place.id }), where: pick(place.label, lang) }}
        page={page}
        categories={categories}
        above={<TopCategories place={place.id} up={up} upName={upName} lang={lang} />}
        places={<PlacesWithin places={children} lang={lang} />}
        empty={
          <EmptyState icon="map-pin" title={t('place.emptyTitle')}>
            <p className="text-muted">{t('place.emptyText', { name })}</p>
            <a className="btn btn-primary" href={up}>
              {t('place.emptyAction', { name: upName })}
            </a>
          </EmptyState>
        }
        onward={
          <p>
            <a className="chip" href={wider ? up : searchHref(lang, {})}>
              {t('search.emptyIn', { name: upName })}
            </a>
          </p>
        }
      />
    </PageShell>
  );
});

interface TopProps {
  place: string;
  /** The place around it. */
  up: string;
  upName: string;
  lang: Lang;
}

/** The categories that have listings here; where none has several, those people look for most, which a search looks in. */
async function TopCategories({ place, up, upName, lang }: TopProps) {
  const t = translate(lang);
  const landings = await getLandings(undefined, place, 12);
  return (
    <nav aria-label={t('place.categories')}>
      <ul className="chips chips-scroll">
        <li className="sm:hidden">
          <a className="chip chip-up" href={up} aria-label={t('lists.up', { name: upName })}>
            <Icon name="chevron-left" />
          </a>
        </li>
        {landings.length > 0 ? (
          <LandingItems landings={landings} lang={lang} by="category" />
        ) : (
          <SoughtCategories place={place} lang={lang} />
        )}
      </ul>
    </nav>
  );
}

async function SoughtCategories({ place, lang }: { place: string; lang: Lang }) {
  const categories = await getCategories();
  return categories.slice(0, 10).map((category) => (
    <li key={category.id}>
      <a className="chip" href={searchHref(lang, { category: category.id, place })}>
        <Icon name={category.icon} />
        {pick(category.name, lang)}
      </a>
    </li>
  ));
}
