import type { Lang } from '@thulubazaar/contract';
import { pageHref, searchHref } from '@thulubazaar/frontend/urls/links';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import type { ReactNode } from 'react';
import { webConfig } from '@/data/config.ts';
import { MissingPage, type MissingStatus } from '@/data/missing.ts';
import { pageLang, translate } from '@/i18n/translate.ts';
import { EmptyState } from './empty-state.tsx';
import { PageShell } from './page-shell.tsx';

interface Props {
  params: Promise<{ lang: string }>;
}

/**
 * A page that turns into the not-found page, with its status, when `render` finds nothing to show.
 * @param instead what may be of use to who came for what was here
 */
export function foundPage<P extends Props>(
  render: (props: P) => Promise<ReactNode>,
  instead?: (gone: MissingPage, lang: Lang) => Promise<ReactNode>,
) {
  return async function Page(props: P): Promise<ReactNode> {
    try {
      return await render(props);
    } catch (error) {
      if (!(error instanceof MissingPage)) throw error;
      // As Next makes them, pages have their scripts, and no other way to say with which status they are to be sent.
      if (webConfig().pageDelivery === 'next') notFound();
      const lang = pageLang((await props.params).lang);
      return (
        <NotFoundPage lang={lang} status={error.status}>
          {await instead?.(error, lang)}
        </NotFoundPage>
      );
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
      return notFoundMetadata(pageLang((await props.params).lang), error.status);
    }
  };
}

/** The words for each: what was here and went is no slip of the reader's. */
const wording = {
  404: { title: 'notFound.title', text: 'notFound.text' },
  410: { title: 'notFound.removedTitle', text: 'notFound.removedText' },
} as const;

export function notFoundMetadata(lang: Lang, status: MissingStatus = 404): Metadata {
  const t = translate(lang);
  return { title: `${t(wording[status].title)} · ${t('site.name')}`, robots: { index: false } };
}

interface NotFoundProps {
  lang: Lang;
  status?: MissingStatus;
  children?: ReactNode;
}

export function NotFoundPage({ lang, status = 404, children }: NotFoundProps) {
  const t = translate(lang);
  const { title, text } = wording[status];
  return (
    <PageShell lang={lang} path="/" missing={status}>
      <h1 className="sr-only">{t(title)}</h1>
      <div className="mt-10">
        <EmptyState icon="search-x" title={t(title)}>
          <p className="text-muted">{t(text)}</p>
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
      {children}
    </PageShell>
  );
}
