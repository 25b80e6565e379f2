import type { Metadata } from 'next';
import { Breadcrumbs } from '@/components/breadcrumbs.tsx';
import { Icon } from '@/components/icon.tsx';
import { PageShell } from '@/components/page-shell.tsx';
import { getCategories } from '@/lib/api.ts';
import { pageLang, pick, translate } from '@/lib/i18n.ts';
import { categoryHref } from '@/lib/links.ts';
import { pageMetadata } from '@/lib/metadata.ts';

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
  const categories = await getCategories();
  return (
    <PageShell lang={lang} path="/categories">
      <Breadcrumbs lang={lang} crumbs={[]} />
      <h1 className="text-2xl sm:text-3xl">{translate(lang)('categories.title')}</h1>
      <ul className="mt-5 gap-4 sm:columns-2 lg:columns-3">
        {categories.map((category) => (
          <li key={category.id} className="panel mb-4 break-inside-avoid p-4">
            <h2 className="text-lg">
              <a
                className="flex min-h-11 items-center gap-3 no-underline hover:text-link"
                href={categoryHref(lang, category.id)}
              >
                <Icon name={category.icon} className="text-link" />
                {pick(category.name, lang)}
              </a>
            </h2>
            <ul className="lines">
              {category.children.map((child) => (
                <li key={child.id}>
                  <a href={categoryHref(lang, child.id)}>{pick(child.name, lang)}</a>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
    </PageShell>
  );
}
