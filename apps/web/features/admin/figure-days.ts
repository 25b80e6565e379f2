import type { Answer } from '@thulubazaar/client';
import { type FigureCode, type Lang, standingFigures } from '@thulubazaar/contract';
import { formatDay, nepalDay } from '@thulubazaar/nepal/calendar';
import { translate } from '@/i18n/translate.ts';

export type Figures = Answer<'GET /api/admin/figures'>;

/** The day in Nepal so many days ago. */
export function daysBefore(now: Date, days: number): string {
  return nepalDay(new Date(now.getTime() - days * 86_400_000));
}

/** A day without its year: `22 Nov`, `६ मंसिर`. */
export function shortDay(day: string, lang: Lang): string {
  return formatDay(day, lang).split(' ').slice(0, 2).join(' ');
}

/** What a figure counts, in words. */
export function inWords(figure: FigureCode, value: number, lang: Lang): string {
  return translate(lang)(figure === 'queue_age' ? 'admin.hours' : 'admin.number', { count: value });
}

/** Of all the days: the sum, or how it stands at their end. */
export function wholeOf({ figure, days }: Figures): number {
  if (standingFigures.includes(figure)) return days.at(-1)?.value ?? 0;
  return days.reduce((sum, { value }) => sum + value, 0);
}
