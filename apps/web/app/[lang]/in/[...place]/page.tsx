import type { Lang } from '@thulubazaar/contract';
import type { Metadata } from 'next';
import { getCategories, getLandings, getNewest, getPlace } from '@/data/api.ts';
import { missing } from '@/data/missing.ts';
import { PlaceMemory } from '@/features/front/place-memory.tsx';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { WatchBell } from '@/features/saved-searches/watch-bell.tsx';
import { LandingChips } from '@/features/search/landing-intro.tsx';
import { PlacesWithin } from '@/features/search/places-within.tsx';
import { pageLang, pick, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { EmptyState } from '@/shell/empty-state.tsx';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { Icon } from '@/shell/icon.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { MoreLink } from '@/shell/more-link.tsx';
import { PageShell } from '@/shell/page-shell.tsx';
import { Section } from '@/shell/section.tsx';
import { pageHref, placeHref, searchHref } from '@/urls/links.ts';
import { isSlugPath } from '@/urls/slugs.ts';

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
  const { items, nextCursor } = await getNewest({ place: place.id }, 24);
  return (
    <PageShell lang={lang} path={`/in/${place.id}`}>
      <PlaceMemory place={place} />
      <Breadcrumbs
        lang={lang}
        crumbs={ancestors.map((above) => ({
          label: pick(above.name, lang),
          href: placeHref(lang, above.id),
        }))}
      />
      <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
        <h1 className="text-2xl sm:text-3xl">{pick(place.label, lang)}</h1>
        <WatchBell watched={{ search: { place: place.id } }} lang={lang} />
      </div>
      <PlacesWithin places={children} lang={lang} />
      {items.length === 0 ? (
        <div className="mt-8">
          <EmptyState icon="map-pin" title={t('place.emptyTitle')}>
            <p className="text-muted">{t('place.emptyText', { name })}</p>
            <a className="btn btn-primary" href={wider ? placeHref(lang, wider.id) : pageHref(lang, '/')}>
              {t('place.emptyAction', { name: wider ? pick(wider.name, lang) : t('place.nepal') })}
            </a>
          </EmptyState>
        </div>
      ) : (
        <Section
          id="newest"
          title={t('place.newest', { name })}
          action={{ href: searchHref(lang, { place: place.id }), label: t('place.filter') }}
        >
          <TopCategories place={place.id} lang={lang} />
          <ListingCards listings={items} lang={lang} />
          <MoreLink
            href={nextCursor && searchHref(lang, { place: place.id, cursor: nextCursor })}
            label={t('place.more', { name })}
          />
        </Section>
      )}
    </PageShell>
  );
});

/** The categories that have listings here; where none has several, those people look for most, which a search looks in. */
async function TopCategories({ place, lang }: { place: string; lang: Lang }) {
  const label = translate(lang)('place.categories');
  const landings = await getLandings(undefined, place, 12);
  if (landings.length > 0)
    return <LandingChips landings={landings} lang={lang} by="category" label={label} />;
  const categories = await getCategories();
  return (
    <nav className="mb-4" aria-label={label}>
      <ul className="chips chips-scroll">
        {categories.slice(0, 10).map((category) => (
          <li key={category.id}>
            <a className="chip" href={searchHref(lang, { category: category.id, place })}>
              <Icon name={category.icon} />
              {pick(category.name, lang)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
