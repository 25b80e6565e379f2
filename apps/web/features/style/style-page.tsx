import type { Lang } from '@thulubazaar/contract';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import type { ReactNode } from 'react';
import { TextProvider } from '@/i18n/texts.tsx';
import { translate } from '@/i18n/translate.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { StyleControls } from './style-controls.tsx';
import { StyleFields } from './style-fields.tsx';
import { StylePart } from './style-part.tsx';
import { StyleWords } from './style-words.tsx';

const themes = ['light', 'dark'] as const;

interface Props {
  lang: Lang;
  /** Parts of other features, which the route puts in. */
  listings: ReactNode;
}

/** Every component in every state, in both themes side by side: to look at, to measure and to take pictures of. */
export function StylePage({ lang, listings }: Props) {
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/style">
      <h1 className="my-4 text-2xl sm:text-3xl">{t('style.title')}</h1>
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-2">
        {themes.map((theme) => (
          <section
            key={theme}
            data-theme={theme}
            aria-label={t(`style.${theme}`)}
            className="grid grid-cols-1 content-start gap-6 rounded-2xl bg-paper p-4 text-ink"
          >
            <StyleWords theme={theme} lang={lang} />
            <StyleControls theme={theme} lang={lang} />
            <TextProvider lang={lang} messages={compiledMessages(lang, ['auth', 'form', 'profile', 'style'])}>
              <StyleFields theme={theme} />
            </TextProvider>
            <StylePart id={`${theme}-listings`} title={t('style.listings')}>
              {listings}
            </StylePart>
          </section>
        ))}
      </div>
    </PageShell>
  );
}
