import type { Lang } from '@thulubazaar/contract';
import { amountInWords } from '@thulubazaar/nepal/amount-in-words';
import {
  formatBothDates as bothDates,
  formatDate as dateText,
  formatMonth as monthText,
} from '@thulubazaar/nepal/calendar';
import { toDevanagariDigits } from '@thulubazaar/nepal/digits';
import { formatNpr, parseNpr } from '@thulubazaar/nepal/money';
import {
  relativeTime as nepalRelativeTime,
  shortAge as nepalShortAge,
} from '@thulubazaar/nepal/relative-time';

// How values of the API (paisa, ISO instants) are written on pages; the rules themselves are packages/nepal's.

/** `रू 22,50,000`, `रू २२,५०,०००`. */
export function formatPrice(paisa: number, lang: Lang): string {
  return formatNpr(paisa, lang);
}

/** A price as one would say it: `twenty-two lakh fifty thousand rupees`. */
export function priceInWords(paisa: number, lang: Lang): string {
  return amountInWords(paisa, lang);
}

/** A price as someone typed it, in paisa; null when it cannot be read. */
export function parsePrice(text: string): number | null {
  return parseNpr(text);
}

/** The day of an instant in Kathmandu, in the calendar of the language. */
export function formatDate(iso: string, lang: Lang): string {
  return dateText(new Date(iso), lang);
}

/** The day of an instant in both calendars, that of the language first. */
export function formatBothDates(iso: string, lang: Lang): string {
  return bothDates(new Date(iso), lang);
}

/** The month of an instant, in the calendar of the language. */
export function formatMonth(iso: string, lang: Lang): string {
  return monthText(new Date(iso), lang);
}

/** How long ago an instant was when the page was made. */
export function relativeTime(iso: string, lang: Lang): string {
  return nepalRelativeTime(new Date(iso), new Date(), lang);
}

/** The same where there is little room: `3 days`, `३ दिन`. */
export function shortAge(iso: string, lang: Lang): string {
  return nepalShortAge(new Date(iso), new Date(), lang);
}

/** A number that names something (a year, a listing): no grouping. */
export function formatPlainNumber(value: number, lang: Lang): string {
  return lang === 'ne' ? toDevanagariDigits(String(value)) : String(value);
}
