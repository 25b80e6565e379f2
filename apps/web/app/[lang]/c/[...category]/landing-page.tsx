import type { Bilingual, Lang } from '@thulubazaar/contract';
import { categoryHref, landingHref, landingPath, placeHref } from '@thulubazaar/frontend/urls/links';
import { readSearchQuery } from '@thulubazaar/frontend/urls/search-query';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { getCategories, getLandings, getNewest, getPlace, type Landing } from '@/data/api.ts';
import { PlaceMemory } from '@/features/front/place-memory.tsx';
import { LandingChips, landingWords } from '@/features/search/landing-intro.tsx';
import { pageSize } from '@/features/search/page-size.ts';
import { pick, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { Section } from '@/shell/section.tsx';
import { NewestList } from '../../newest-list.tsx';

/** A category in a place, where that has listings enough for a page; else whoever came is led to where it has. */
async function load(lang: Lang, categoryId: string, placeId: string) {
  // Asked first: that there is no such place is said by its own answer.
  const { ancestors } = await getPlace(placeId);
  const [found] = await getLandings(categoryId, placeId, 1);
  if (found) {
    const page = await getNewest({ category: categoryId, place: placeId, count: '1' }, pageSize);
    return { landing: found, page };
  }
  for (const { id } of ancestors.toReversed()) {
    const [wider] = await getLandings(categoryId, id, 1);
    if (wider) redirect(landingHref(lang, categoryId, id));
  }
  redirect(categoryHref(lang, categoryId));
}

function titleOf({ category, place }: Landing, lang: Lang): string {
  return translate(lang)('landing.title', { name: pick(category.name, lang), place: pick(place.name, lang) });
}

export async function landingMetadata(lang: Lang, categoryId: string, placeId: string): Promise<Metadata> {
  const { landing, page } = await load(lang, categoryId, placeId);
  return pageMetadata({
    lang,
    path: landingPath(categoryId, placeId),
    title: titleOf(landing, lang),
    description: landingWords(landing, page.items, lang),
  });
}

interface Props {
  lang: Lang;
  top: { id: string; name: Bilingual };
  category: { id: string; name: Bilingual };
  placeId: string;
}

/** What somebody finds who looks for a thing in a town: called by its page, which says so where there is no such place. */
export async function landingPage({ lang, top, category, placeId }: Props) {
  const { landing, page } = await load(lang, category.id, placeId);
  const [categories, elsewhere, others] = await Promise.all([
    getCategories(),
    getLandings(category.id, undefined, 12),
    getLandings(undefined, placeId, 12),
  ]);
  const t = translate(lang);
  const { place } = landing;
  const [name, where] = [pick(category.name, lang), pick(place.name, lang)];
  const query = readSearchQuery({ category: category.id, place: place.id });
  const above = category.id === top.id ? [top] : [top, category];
  return (
    <PageShell lang={lang} path={landingPath(category.id, place.id)}>
      <PlaceMemory place={place} />
      <div className="max-sm:hidden">
        <Breadcrumbs
          lang={lang}
          crumbs={[
            ...above.map((one) => ({ label: pick(one.name, lang), href: categoryHref(lang, one.id) })),
            { label: where, href: placeHref(lang, place.id) },
          ]}
        />
      </div>
      <NewestList
        lang={lang}
        title={titleOf(landing, lang)}
        query={{ ...query, where: pick(place.label, lang) }}
        page={page}
        categories={categories}
        empty={null}
        onward={
          <p>
            <a className="chip" href={categoryHref(lang, category.id)}>
              {t('search.emptyIn', { name })}
            </a>
          </p>
        }
      />
      <p className="mt-8 max-w-prose text-muted">{landingWords(landing, page.items, lang)}</p>
      <Section id="elsewhere" title={t('landing.elsewhere', { name })}>
        <LandingChips
          landings={elsewhere.filter((one) => one.place.id !== place.id)}
          lang={lang}
          by="place"
          label={t('landing.elsewhere', { name })}
        />
        <a
          className="link inline-flex min-h-11 items-center font-semibold"
          href={categoryHref(lang, category.id)}
        >
          {t('landing.all')}
        </a>
      </Section>
      {others.length > 1 ? (
        <Section id="others" title={t('landing.others', { place: where })}>
          <LandingChips
            landings={others.filter((one) => one.category.id !== category.id)}
            lang={lang}
            by="category"
            label={t('landing.others', { place: where })}
          />
        </Section>
      ) : null}
    </PageShell>
  );
}
