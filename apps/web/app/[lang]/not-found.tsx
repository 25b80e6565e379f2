import { lang as rootLang } from 'next/root-params';
import { EmptyState } from '@/components/empty-state.tsx';
import { PageShell } from '@/components/page-shell.tsx';
import { isLang, translate } from '@/lib/i18n.ts';
import { pageHref, searchHref } from '@/lib/links.ts';

export default async function NotFound() {
  const segment = await rootLang();
  const lang = segment !== undefined && isLang(segment) ? segment : 'en';
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/">
      <title>{`${t('notFound.title')} · ${t('site.name')}`}</title>
      <div className="mt-10">
        <h1 className="sr-only">{t('notFound.title')}</h1>
        <EmptyState icon="search-x" title={t('notFound.title')}>
          <p className="text-muted">{t('notFound.text')}</p>
          <p className="flex flex-wrap justify-center gap-3">
            <a className="btn btn-primary" href={pageHref(lang, '/')}>
              {t('notFound.home')}
            </a>
            <a className="btn btn-quiet" href={searchHref(lang, {})}>
              {t('notFound.search')}
            </a>
          </p>
        </EmptyState>
      </div>
    </PageShell>
  );
}
