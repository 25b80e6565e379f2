import type { ShopHours } from '@thulubazaar/contract';
import type { Texts } from '@thulubazaar/messages/create-translate';
import { nepalDay, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import { formatTime } from '@thulubazaar/nepal/hours';
import type { Spans } from '@thulubazaar/nepal/opening';

/** Exceptions that are near enough to be told of. */
const daysAhead = 45;

/** When a shop is open on a day. */
export function spansText(spans: Spans, { lang, t }: Texts): string {
  if (spans.length === 0) return t('shop.closedAllDay');
  const [first] = spans;
  if (spans.length === 1 && first?.from === '00:00' && first.to === '24:00') return t('shop.allDay');
  return spans
    .map(({ from, to }) => t('shop.span', { from: formatTime(from, lang), to: formatTime(to, lang) }))
    .join(', ');
}

/** The days near that are unlike the week, the next first. */
export function nearExceptions({ exceptions }: ShopHours, now: Date): ShopHours['exceptions'] {
  const today = nepalDay(now);
  const last = nepalDay(new Date(startOfNepalDay(today).getTime() + daysAhead * 86_400_000));
  return exceptions
    .filter(({ day }) => day >= today && day <= last)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
}
