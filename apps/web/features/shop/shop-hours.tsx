import type { Lang, ShopHours } from '@thulubazaar/contract';
import { formatDate, nepalDay, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import { formatTime } from '@thulubazaar/nepal/hours';
import type { Spans } from '@thulubazaar/nepal/opening';
import { translate } from '@/i18n/translate.ts';
import { weekdayOf } from './open-state.ts';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
/** Exceptions that are near enough to be told of. */
const daysAhead = 45;

export function spansText(spans: Spans, lang: Lang): string {
  const t = translate(lang);
  if (spans.length === 0) return t('shop.closedAllDay');
  const [first] = spans;
  if (spans.length === 1 && first?.from === '00:00' && first.to === '24:00') return t('shop.allDay');
  return spans
    .map(({ from, to }) => t('shop.span', { from: formatTime(from, lang), to: formatTime(to, lang) }))
    .join(', ');
}

/** When a shop is open: the week, and the days near that are unlike it. */
export function ShopHoursList({ hours, lang }: { hours: ShopHours; lang: Lang }) {
  const t = translate(lang);
  const today = nepalDay(new Date());
  const last = nepalDay(new Date(startOfNepalDay(today).getTime() + daysAhead * 86_400_000));
  const near = hours.exceptions
    .filter(({ day }) => day >= today && day <= last)
    .sort((one, other) => (one.day < other.day ? -1 : 1));
  return (
    <section aria-labelledby="hours">
      <h2 id="hours" className="mb-2 text-lg">
        {t('shop.hours')}
      </h2>
      <dl className="facts-plain">
        {weekdays.map((weekday) => (
          <div key={weekday}>
            <dt>{t(`shop.day_${weekday}`)}</dt>
            <dd>{spansText(hours.week[weekday] ?? [], lang)}</dd>
          </div>
        ))}
      </dl>
      {near.length > 0 ? (
        <>
          <h3 className="mt-3 mb-1 text-base">{t('shop.exceptions')}</h3>
          <dl className="facts-plain">
            {near.map(({ day, spans, note }) => (
              <div key={day}>
                <dt>
                  {t(`shop.day_${weekdayOf(day)}`)}, {formatDate(startOfNepalDay(day), lang)}
                  {note ? <span className="block text-sm text-muted">{note}</span> : null}
                </dt>
                <dd>{spansText(spans, lang)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  );
}
