import type { Metadata } from 'next';
import { pageLang, translate } from '@/i18n/translate.ts';
import { Breadcrumbs } from '@/shell/breadcrumbs.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';

export const revalidate = 86400;
export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

const parts = [
  [
    'safety.buyTitle',
    ['safety.buy1', 'safety.buy2', 'safety.buy3', 'safety.buy4', 'safety.buy5', 'safety.buy6'],
  ],
  ['safety.sellTitle', ['safety.sell1', 'safety.sell2', 'safety.sell3']],
  ['safety.rentTitle', ['safety.rent1', 'safety.rent2']],
  ['safety.jobTitle', ['safety.job1', 'safety.job2']],
  ['safety.helpTitle', ['safety.help1', 'safety.help2', 'safety.help3']],
] as const;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: '/safety',
    title: t('safety.title'),
    description: t('safety.description'),
  });
}

export default async function SafetyPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/safety">
      <Breadcrumbs lang={lang} crumbs={[]} />
      <article className="prose">
        <h1 className="mb-3 text-2xl sm:text-3xl">{t('safety.title')}</h1>
        <p className="text-lg">{t('safety.lead')}</p>
        {parts.map(([title, points]) => (
          <section key={title}>
            <h2>{t(title)}</h2>
            <ul>
              {points.map((point) => (
                <li key={point}>{t(point)}</li>
              ))}
            </ul>
          </section>
        ))}
      </article>
    </PageShell>
  );
}
