import type { Lang } from '@thulubazaar/contract';
import { shownCategories } from '@thulubazaar/frontend/categories/tree';
import { searchHref } from '@thulubazaar/frontend/urls/links';
import type { Metadata } from 'next';
import { getCategories, getFront } from '@/data/api.ts';
import { FrontCategories } from '@/features/front/front-categories.tsx';
import { LookedAt } from '@/features/front/looked-at.tsx';
import { NearYou } from '@/features/front/near-you.tsx';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { FrontPlaces } from '@/features/search/front-places.tsx';
import { textLang } from '@/i18n/text-lang.ts';
import { pageLang, translate } from '@/i18n/translate.ts';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { SearchForm } from '@/shell/search-form.tsx';
import { Section } from '@/shell/section.tsx';
import { TrustStrip } from '@/shell/trust-strip.tsx';

export const revalidate = 60;
export const generateStaticParams = async () => [];

/** Whole rows of two and of four. The rest of the newest stand below what is somebody's own. */
const firstShown = 8;

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  return pageMetadata({ lang, path: '/', description: translate(lang)('site.description') });
}

export default async function FrontPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [categories, front] = await Promise.all([getCategories(), getFront()]);
  const { newest, priceDrops } = front;
  return (
    <PageShell lang={lang} path="/" query={null} hero={<Hero lang={lang} />}>
      <FrontCategories categories={shownCategories(categories)} counts={front.categories} lang={lang} />
      <div className="front-first">
        <Section
          id="newest"
          title={t('home.newest')}
          action={{ href: searchHref(lang, {}), label: t('home.seeAll') }}
        >
          <ListingCards listings={newest.slice(0, firstShown)} lang={lang} />
        </Section>
      </div>
      <NearYou lang={lang} />
      <LookedAt lang={lang} />
      {priceDrops.length > 0 ? (
        <Section id="drops" title={t('front.drops')}>
          <ListingCards listings={priceDrops} lang={lang} strip below />
        </Section>
      ) : null}
      {newest.length > firstShown ? (
        <Section id="more" title={t('front.more')}>
          <ListingCards listings={newest.slice(firstShown)} lang={lang} below />
        </Section>
      ) : null}
      <FrontPlaces lang={lang} />
      <TrustStrip lang={lang} />
    </PageShell>
  );
}

function Hero({ lang }: { lang: Lang }) {
  const t = translate(lang);
  const examples = [t('home.example1'), t('home.example2'), t('home.example3')];
  return (
    <div className="front-hero">
      <div className="wrap">
        <h1>{t('home.heading')}</h1>
        <div className="max-w-2xl">
          <SearchForm lang={lang} query="" place="front" />
        </div>
        <p className="flex flex-wrap items-center gap-x-4 text-sm max-sm:hidden">
          <span>{t('home.try')}:</span>
          {examples.map((q) => (
            <a
              key={q}
              className="flex min-h-11 items-center underline underline-offset-4"
              lang={textLang(q)}
              href={searchHref(lang, { q })}
            >
              {q}
            </a>
          ))}
        </p>
      </div>
      <div className="weave" />
    </div>
  );
}
