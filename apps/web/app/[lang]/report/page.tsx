import { pageHref } from '@thulubazaar/frontend/urls/links';
import type { Metadata } from 'next';
import { pageLang, translate } from '@/i18n/translate.ts';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { Problem } from '@/shell/problem.tsx';

type Props = {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return pageMetadata({
    lang,
    path: '/report',
    title: t('report.doneTitle'),
    description: t('report.done'),
    index: false,
  });
}

/** Where a report leads that was sent without scripts: that it was taken, or why not. */
export default async function ReportPage({ params, searchParams }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  const { problem } = await searchParams;
  return (
    <PageShell lang={lang} path="/report">
      <h1 className="mt-6 text-2xl sm:text-3xl">{t(problem ? 'report.notSent' : 'report.doneTitle')}</h1>
      {problem ? (
        <Problem lang={lang} code={problem} />
      ) : (
        <p className="mt-2 max-w-prose">{t('report.done')}</p>
      )}
      <p className="mt-4">
        <a className="btn btn-primary" href={pageHref(lang, '/')}>
          {t('report.home')}
        </a>
      </p>
    </PageShell>
  );
}
