import type { Metadata } from 'next';
import licences from '@/generated/credits.json';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';

export const revalidate = 86400;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: '/credits',
    title: t('credits.title'),
    description: t('credits.description'),
  });
}

export default async function CreditsPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/credits">
      <Breadcrumbs lang={lang} crumbs={[]} />
      <article className="prose">
        <h1 className="mb-3 text-2xl sm:text-3xl">{t('credits.title')}</h1>
        <p>{t('credits.lead')}</p>
        <p>{t('credits.source')}</p>
        {licences.map((licence) => (
          <section key={licence.name} lang="en">
            <h2>
              {licence.url ? (
                <a className="link" href={licence.url} rel="license">
                  {licence.name}
                </a>
              ) : (
                licence.name
              )}
            </h2>
            <ul>
              {licence.authors.map((author) => (
                <li key={author.name}>
                  <strong>{author.name}</strong>: {author.works.map((work) => work.title).join(', ')}
                </li>
              ))}
            </ul>
          </section>
        ))}
        <p className="mt-8">{t('credits.icons')}</p>
      </article>
    </PageShell>
  );
}
