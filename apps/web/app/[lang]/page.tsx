import type { Lang } from '@thulubazaar/contract';
import type { Metadata } from 'next';
import { getCategories, getNewest } from '@/data/api.ts';
import { ListingCards } from '@/features/listing/listing-card.tsx';
import { FrontPlaces } from '@/features/search/front-places.tsx';
import { textLang } from '@/i18n/text-lang.ts';
import { pageLang, pick, translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { SearchForm } from '@/shell/search-form.tsx';
import { Section } from '@/shell/section.tsx';
import { TrustStrip } from '@/shell/trust-strip.tsx';
import { categoryHref, pageHref, searchHref } from '@/urls/links.ts';

export const revalidate = 60;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  return pageMetadata({ lang, path: '/', description: translate(lang)('site.description') });
}

export default async function FrontPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const [categories, newest] = await Promise.all([getCategories(), getNewest({}, 24)]);
  return (
    <PageShell lang={lang} path="/" query={null} hero={<Hero lang={lang} />}>
      <Section
        id="categories"
        title={t('home.categories')}
        action={{ href: pageHref(lang, '/categories'), label: t('home.seeAll') }}
      >
        <ul className="tiles">
          {categories.map((category) => (
            <li key={category.id}>
              <a className="tile" href={categoryHref(lang, category.id)}>
                <Icon name={category.icon} />
                <span>{pick(category.name, lang)}</span>
              </a>
            </li>
          ))}
          <li>
            <a className="tile tile-all" href={pageHref(lang, '/categories')}>
              <Icon name="layout-grid" />
              <span>{t('shell.categories')}</span>
            </a>
          </li>
        </ul>
      </Section>

      <Section
        id="newest"
        title={t('home.newest')}
        action={{ href: searchHref(lang, {}), label: t('home.seeAll') }}
      >
        <ListingCards listings={newest.items} lang={lang} below />
      </Section>

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
        <h1 className="text-3xl sm:text-4xl">{t('home.heading')}</h1>
        <p className="mt-2 mb-4 max-w-2xl">{t('home.lead')}</p>
        <div className="max-w-2xl">
          <SearchForm lang={lang} query="" place="front" />
        </div>
        <p className="mt-2 flex flex-wrap items-center gap-x-4 text-sm">
          <span>{t('home.try')}:</span>
          {examples.map((q) => (
            <a
              key={q}
              className="flex min-h-11 items-center underline underline-offset-4 max-sm:last:hidden"
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
