import { formatNumber, type Language } from '@thulubazaar/nepal/digits';
import type { CompiledMessage } from 'icu-minify/format';
import format from 'icu-minify/format';
import type en from '../en.json';

/** Messages by their key, compiled: what a phone or a browser is given. */
export type CompiledMessages = Readonly<Record<string, CompiledMessage>>;

type All = typeof en;
export type Namespace = keyof All;
/** `home.heading` */
export type MessageKey = { [N in Namespace]: `${N}.${keyof All[N] & string}` }[Namespace];
export type Values = Readonly<Record<string, string | number>>;

/** A message of a language with its values; numbers are grouped and written in the digits of the language. */
export type Translate = (key: MessageKey, values?: Values) => string;

/** What writing on a screen needs: its language and that language's messages. */
export interface Texts {
  lang: Language;
  t: Translate;
}

// Both languages have one form for exactly one and another for all else. Not from `Intl`, whose data not every phone has.
const plural = { select: (count: number) => (count === 1 ? 'one' : 'other') };

/** Formats messages of a language that were compiled before: under 1 KB in a browser. A key it lacks stands for itself. */
export function createTranslate(lang: Language, messages: CompiledMessages): Translate {
  const number = { format: (value: number) => formatNumber(value, lang) };
  const formatters = {
    getNumberFormat: () => number as Intl.NumberFormat,
    getPluralRules: () => plural as Intl.PluralRules,
    // No message writes a date: days are those of two calendars, and come written.
    getDateTimeFormat: (): never => {
      throw new Error('dates are passed as text');
    },
  };
  return (key, values) => {
    const message = messages[key];
    return message === undefined ? key : `${format(message, lang, values, { formatters })}`;
  };
}
