import type { ShopHours } from '@thulubazaar/contract';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { nepalDay, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import { formatTime } from '@thulubazaar/nepal/hours';
import { openingAt } from '@thulubazaar/nepal/opening';

/** What is said of a shop from an instant on. */
export interface Said {
  /** Milliseconds since 1970. */
  from: number;
  open: boolean;
  text: string;
}

/** Changes that a page knows ahead: a page that was kept for days still says what is so. */
const mostChanges = 16;

export function weekdayOf(day: string): 0 | 1 | 2 | 3 | 4 | 5 | 6 {
  return new Date(`${day}T00:00:00Z`).getUTCDay() as 0 | 1 | 2 | 3 | 4 | 5 | 6;
}

function clockOf(instant: Date): string {
  const minutes = Math.round((instant.getTime() - startOfNepalDay(nepalDay(instant)).getTime()) / 60_000);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function textAt(hours: ShopHours, now: Date, { lang, t }: Texts): { said: Said; until: Date | null } {
  const { isOpen, until } = openingAt(hours, now);
  const said = (text: string): Said => ({ from: now.getTime(), open: isOpen, text });
  if (!until) return { said: said(t(isOpen ? 'shop.open' : 'shop.closedNow')), until };
  const time = formatTime(clockOf(until), lang);
  if (isOpen) return { said: said(t('shop.openUntil', { time })), until };
  const [today, day] = [nepalDay(now), nepalDay(until)];
  const when = day === today ? time : `${t(`shop.day_${weekdayOf(day)}`)} ${time}`;
  return { said: said(t('shop.closedUntil', { time: when })), until };
}

/** What is said of a shop now, and what from each change on that is known ahead. */
export function sayings(hours: ShopHours, now: Date, texts: Texts): Said[] {
  const all: Said[] = [];
  for (let at: Date | null = now; at && all.length < mostChanges; ) {
    const { said, until } = textAt(hours, at, texts);
    all.push(said);
    at = until;
  }
  return all;
}
