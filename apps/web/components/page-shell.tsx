import type { Lang } from '@thulubazaar/contract';
import type { ReactNode } from 'react';
import { translate } from '@/lib/i18n.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';

interface Props {
  lang: Lang;
  /** This page's path without the language, query included: where the language switch leads. */
  path: string;
  /** What stands in the header's search field; `null` leaves the field out (the page has its own). */
  query?: string | null;
  children: ReactNode;
}

/** Header, main and footer of every page. Part of the page, not the layout: the language switch needs its path. */
export function PageShell({ lang, path, query, children }: Props) {
  const t = translate(lang);
  return (
    <>
      <a className="btn btn-primary sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2" href="#main">
        {t('shell.skip')}
      </a>
      <SiteHeader lang={lang} path={path} query={query} />
      <main id="main" className="wrap flex-1 pb-12" tabIndex={-1}>
        {children}
      </main>
      <SiteFooter lang={lang} />
    </>
  );
}
