import type { Bilingual, Lang } from '@thulubazaar/contract';
import { notFound } from 'next/navigation';
import { createTranslator } from 'next-intl';
import en from './messages/en.json';
import ne from './messages/ne.json';

export const langs = ['en', 'ne'] as const satisfies readonly Lang[];

const messages: Record<Lang, typeof en> = { en, ne };

function translator(lang: Lang) {
  return createTranslator({ locale: lang, messages: messages[lang], timeZone: 'Asia/Kathmandu' });
}

export type Translate = ReturnType<typeof translator>;
export type MessageKey = Parameters<Translate>[0];

// One translator a language for the life of the process: it keeps each message parsed.
const translators: Record<Lang, Translate> = { en: translator('en'), ne: translator('ne') };

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
