import type { Lang } from '@thulubazaar/contract';
import en from './messages/en.json';
import ne from './messages/ne.json';
import type { Messages } from './texts.tsx';

const messages: Record<Lang, Record<string, Record<string, string>>> = { en, ne };

/** The messages of some namespaces, for the browser: the message files must not go there whole. */
export function clientTexts(lang: Lang, namespaces: readonly (keyof typeof en)[]): Messages {
  return Object.fromEntries(
    namespaces.flatMap((namespace) =>
      Object.entries(messages[lang][namespace] ?? {}).map(([key, text]) => [`${namespace}.${key}`, text]),
    ),
  );
}
