'use client';

import type { Lang } from '@thulubazaar/contract';
import { formatNumber } from '@thulubazaar/nepal/digits';
import { createContext, type ReactNode, use } from 'react';
import type en from './messages/en.json';

export type Messages = Readonly<Record<string, string>>;
type All = typeof en;
export type TextKey = { [N in keyof All]: `${N}.${keyof All[N] & string}` }[keyof All];
type Values = Readonly<Record<string, string | number>>;

export interface Texts {
  lang: Lang;
  /** A message with its `{places}` filled; numbers are written in the digits of the language. */
  t(key: TextKey, values?: Values): string;
}

const Context = createContext<{ lang: Lang; messages: Messages }>({ lang: 'en', messages: {} });

/** Gives the components below the messages they need, which the server has chosen. */
export function TextProvider({
  lang,
  messages,
  children,
}: {
  lang: Lang;
  messages: Messages;
  children: ReactNode;
}) {
  return <Context value={{ lang, messages }}>{children}</Context>;
}

/** The messages and language of the page, in the browser. */
export function useTexts(): Texts {
  const { lang, messages } = use(Context);
  const t = (key: TextKey, values: Values = {}) =>
    (messages[key] ?? key).replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? '';
      return typeof value === 'number' ? formatNumber(value, lang) : value;
    });
  return { lang, t };
}
