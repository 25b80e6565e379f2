import type { Lang } from '@thulubazaar/contract';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import type { ReactNode } from 'react';
import { TextProvider } from '@/i18n/texts.tsx';
import { translate } from '@/i18n/translate.ts';
import { PageShell } from '@/shell/page-shell.tsx';
import { StyleControls } from './style-controls.tsx';
import { StyleFields } from './style-fields.tsx';
import { StyleOver } from './style-over.tsx';
import { StylePart } from './style-part.tsx';
import { StyleWords } from './style-words.tsx';

const themes = ['light', 'dark'] as const;
const waiting = 7;

interface Props {
  lang: Lang;
  /** Parts of other features, which the route puts in: those that may be twice on a page, and those that are once. */
  listings: ReactNode;
  once: readonly { id: 'tiles' | 'listing' | 'lists' | 'own'; part: ReactNode }[];
}

/**
 * Every component in every state: to look at, to measure and to take pictures of. Those that may be twice on a page are in both
 * themes side by side; the others in the one that the phone has.
 */
export function StylePage({ lang, listings, once }: Props) {
  const t = translate(lang);
  return (
    <PageShell lang={lang} path="/style" waiting={waiting} interactive>
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
            <TextProvider
              lang={lang}
              messages={compiledMessages(lang, ['auth', 'form', 'placeField', 'profile', 'style'])}
            >
              <StyleFields theme={theme} />
            </TextProvider>
            <StylePart id={`${theme}-listings`} title={t('style.listings')}>
              {listings}
            </StylePart>
          </section>
        ))}
      </div>
      <h2 className="mt-8 mb-4 text-xl">{t('style.once')}</h2>
      <div className="grid grid-cols-1 gap-6">
        {once.map(({ id, part }) => (
          <StylePart key={id} id={id} title={t(`style.${id}`)}>
            {part}
          </StylePart>
        ))}
        <TextProvider lang={lang} messages={compiledMessages(lang, ['form', 'profile', 'style'])}>
          <StyleOver />
        </TextProvider>
      </div>
    </PageShell>
  );
}
