import type { Lang } from '@thulubazaar/contract';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import type { Namespace } from '@thulubazaar/messages/create-translate';
import type { ReactNode } from 'react';
import { KeptData } from '@/data/kept-data.tsx';
import { translate } from '@/i18n/translate.ts';
import '@/styles/forms.css';
import { TextProvider } from '@/i18n/texts.tsx';
import { PageShell } from './page-shell.tsx';

interface Props {
  lang: Lang;
  path: string;
  /** Namespaces of messages that the components below need in the browser. */
  texts: readonly Namespace[];
  /** Of a form of many steps (see `PageShell`). */
  wayOut?: string | undefined;
  /** What stands there without scripts, in place of a note that it needs them. */
  plain?: ReactNode;
  children: ReactNode;
}

/** A page that React runs in the browser, with the messages it needs there. */
export function InteractivePage({ lang, path, texts, wayOut, plain, children }: Props) {
  return (
    <PageShell lang={lang} path={path} interactive wayOut={wayOut}>
      <noscript>
        {plain ?? <p className="note note-alert mt-4">{translate(lang)('form.noScript')}</p>}
      </noscript>
      <TextProvider lang={lang} messages={compiledMessages(lang, texts)}>
        <KeptData>{children}</KeptData>
      </TextProvider>
    </PageShell>
  );
}
