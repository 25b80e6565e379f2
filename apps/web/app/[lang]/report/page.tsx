import type { Metadata } from 'next';
import { pageLang, translate } from '@/i18n/translate.ts';
import { pageMetadata } from '@/shell/metadata.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { pageHref } from '@/urls/links.ts';

export const generateStaticParams = async () => [];

type Props = { params: Promise<{ lang: string }> };

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

/** Where a report leads that was sent without scripts. */
export default async function ReportPage({ params }: Props) {
  const lang = pageLang((await params).lang);
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/report">
      <h1 className="mt-6 text-2xl sm:text-3xl">{t('report.doneTitle')}</h1>
      <p className="mt-2 max-w-prose">{t('report.done')}</p>
      <p className="mt-4">
        <a className="btn btn-primary" href={pageHref(lang, '/')}>
          {t('report.home')}
        </a>
      </p>
    </PageShell>
  );
}
