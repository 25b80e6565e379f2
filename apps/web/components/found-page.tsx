import type { Lang } from '@thulubazaar/contract';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageLang, translate } from '@/lib/i18n.ts';
import { pageHref, searchHref } from '@/lib/links.ts';
import { MissingPage } from '@/lib/missing.ts';
import { EmptyState } from './empty-state.tsx';
import { PageShell } from './page-shell.tsx';

interface Props {
  params: Promise<{ lang: string }>;
}

/** A page that turns into the not-found page, with its status, when `render` finds nothing to show. */
export function foundPage<P extends Props>(render: (props: P) => Promise<ReactNode>) {
  return async function Page(props: P): Promise<ReactNode> {
    try {
      return await render(props);
    } catch (error) {
      if (!(error instanceof MissingPage)) throw error;
      return <NotFoundPage lang={pageLang((await props.params).lang)} />;
    }
  };
}

/** The metadata that go with `foundPage`. */
export function foundMetadata<P extends Props>(describe: (props: P) => Promise<Metadata>) {
  return async (props: P): Promise<Metadata> => {
    try {
      return await describe(props);
    } catch (error) {
      if (!(error instanceof MissingPage)) throw error;
      return notFoundMetadata(pageLang((await props.params).lang));
    }
  };
}

export function notFoundMetadata(lang: Lang): Metadata {
  const t = translate(lang);
  return { title: `${t('notFound.title')} · ${t('site.name')}`, robots: { index: false } };
}

export function NotFoundPage({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/" missing>
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <div className="mt-10">
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
