import type { Bilingual, Lang } from '@thulubazaar/contract';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import { createTranslate, type Translate } from '@thulubazaar/messages/create-translate';
import { notFound } from 'next/navigation';

export type { MessageKey, Translate } from '@thulubazaar/messages/create-translate';

export const langs = ['en', 'ne'] as const satisfies readonly Lang[];

const translators: Record<Lang, Translate> = {
  en: createTranslate('en', compiledMessages('en')),
  ne: createTranslate('ne', compiledMessages('ne')),
};

/** The messages of a language: `t('home.heading')`. */
export function translate(lang: Lang): Translate {
  return translators[lang];
}

export function isLang(value: string): value is Lang {
  return value === 'en' || value === 'ne';
}

/** The language in a page's path; any other first segment is not a page. */
export function pageLang(value: string | undefined): Lang {
  if (value === undefined || !isLang(value)) notFound();
  return value;
}

export function otherLang(lang: Lang): Lang {
  return lang === 'en' ? 'ne' : 'en';
}

/** The text of a bilingual value in a language. */
export function pick(text: Bilingual, lang: Lang): string {
  return text[lang];
}
