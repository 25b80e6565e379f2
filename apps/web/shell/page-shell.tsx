import type { Lang } from '@thulubazaar/contract';
import type { ReactNode } from 'react';
import type { PageStatus } from '@/data/missing.ts';
import { translate } from '@/i18n/translate.ts';
import { Announcements } from './announcements.tsx';
import { LineState } from './line-state.tsx';
import { interactiveMark, missingMark } from './page-marks.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { TabBar } from './tab-bar.tsx';

interface Props {
  lang: Lang;
  /** This page's path without the language, query included: where the language switch leads. */
  path: string;
  /** What stands in the header's search field; `null` leaves the field out (the page has its own). */
  query?: string | null | undefined;
  /** Full-width opening at the top of main; the header then leaves the weave to it. */
  hero?: ReactNode;
  /** The page has client components: React is sent along. Without it a page is plain HTML and no more. */
  interactive?: boolean;
  /** The page has a bar of its own at the bottom of a phone, in place of the tab bar. */
  ownBar?: boolean;
  /**
   * A form of many steps, which has a bar of its own: nothing around it leads elsewhere but the mark and this way out, a path
   * without the language. Searching would leave what is being written, and two bars leave a phone with a keyboard no room.
   */
  wayOut?: string | undefined;
  /** Nothing is at this address, or what it shows cannot be had now: the status to say so with. */
  missing?: PageStatus;
  /** How many messages wait, as the tab bar says it: the style page shows a number that is nobody's. */
  waiting?: number;
  children: ReactNode;
}

/** Header, main, footer and tab bar of every page. Part of the page, not the layout: the language switch needs its path. */
export function PageShell(props: Props) {
  const { lang, path, query, hero, interactive, wayOut, ownBar, missing, waiting, children } = props;
  const t = translate(lang);
  const bar = ownBar ? 'own' : wayOut === undefined ? 'tabs' : undefined;
  const marks = { ...(interactive && { [interactiveMark]: '' }), ...(missing && { [missingMark]: missing }) };
  return (
    <>
      <a
        className="btn btn-primary sr-only focus:not-sr-only focus:absolute focus:z-10 focus:m-2"
        href="#main"
      >
        {t('shell.skip')}
      </a>
      <SiteHeader lang={lang} path={path} query={query} bare={hero !== undefined} wayOut={wayOut} bar={bar} />
      <LineState />
      <Announcements lang={lang} />
      <main id="main" className="flex-1 pb-12" tabIndex={-1} {...marks}>
        {hero}
        <div className="wrap">{children}</div>
      </main>
      <SiteFooter lang={lang} />
      {bar === 'tabs' ? <TabBar lang={lang} path={missing ? null : path} waiting={waiting} /> : null}
    </>
  );
}
