import type { Lang } from '@thulubazaar/contract';
import { compiledMessages } from '@thulubazaar/messages/compiled';
import { createTranslate } from '@thulubazaar/messages/create-translate';
import type { Kind } from './kind.ts';
import { kindOf } from './kinds.ts';

/** What speaks of notifications, in each language. */
export const notificationTexts = {
  en: createTranslate('en', compiledMessages('en', ['notifications'])),
  ne: createTranslate('ne', compiledMessages('ne', ['notifications'])),
};

/** A notification as it was stored, with its kind. */
export interface Understood {
  name: string;
  kind: Kind<unknown>;
  data: unknown;
}

/** Null for what only a later release can put into words. */
export function understand(name: string, stored: unknown): Understood | null {
  const kind = kindOf(name);
  const read = kind?.data.safeParse(stored);
  return kind && read?.success ? { name, kind, data: read.data } : null;
}

/** What it says. */
export function sentenceOf({ kind, data }: Understood, lang: Lang): string {
  const key = typeof kind.text === 'function' ? kind.text(data) : kind.text;
  return notificationTexts[lang](key, kind.values(data, lang));
}
