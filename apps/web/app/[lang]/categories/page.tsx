import type { Lang } from '@thulubazaar/contract';
import { shownCategories } from '@thulubazaar/frontend/categories/tree';
import { categoryHref } from '@thulubazaar/frontend/urls/links';
import type { Metadata } from 'next';
import { type Category, getCategories } from '@/data/api.ts';
import { pageLang, pick, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { Icon } from '@/shell/icon.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: '/categories',
    title: t('categories.title'),
    description: t('categories.description'),
  });
}

export default async function CategoriesPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const categories = shownCategories(await getCategories());
  return (
    <PageShell lang={lang} path="/categories">
      <Breadcrumbs lang={lang} crumbs={[]} />
      <h1 className="text-2xl sm:text-3xl">{translate(lang)('categories.title')}</h1>
      <ul className="mt-5 sm:columns-2 sm:gap-4 lg:columns-3">
        {categories.map((category) => (
          <li key={category.id} className="mb-2 break-inside-avoid sm:mb-4">
            <Branch category={category} lang={lang} />
          </li>
        ))}
      </ul>
    </PageShell>
  );
}

/** A top category with those below it; folded on a phone, where 230 lines would be fourteen screens. */
function Branch({ category, lang }: { category: Category; lang: Lang }) {
  const name = pick(category.name, lang);
  return (
    <details className="panel branch">
      <summary>
        <Icon name={category.icon} className="text-link" />
        {name}
      </summary>
      <div className="px-4 pb-2 sm:py-4">
        <h2 className="text-base sm:text-lg">
          <a
            className="flex min-h-11 items-center gap-3 no-underline hover:text-link"
            href={categoryHref(lang, category.id)}
          >
            <Icon name={category.icon} className="text-link max-sm:hidden" />
            <span className="max-sm:hidden">{name}</span>
            <span className="sm:hidden">{translate(lang)('search.allOf', { name })}</span>
          </a>
        </h2>
        <ul className="lines">
          {category.children.map((child) => (
            <li key={child.id}>
              <a href={categoryHref(lang, child.id)}>{pick(child.name, lang)}</a>
            </li>
          ))}
        </ul>
      </div>
    </details>
  );
}
