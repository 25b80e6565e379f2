import type { Lang, ShopHours } from '@thulubazaar/contract';
import { nearExceptions, spansText } from '@thulubazaar/frontend/shop/hours-text';
import { weekdayOf } from '@thulubazaar/frontend/shop/open-state';
import { formatDate, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import { translate } from '@/i18n/translate.ts';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;
/** When a shop is open: the week, and the days near that are unlike it. */
export function ShopHoursList({ hours, lang }: { hours: ShopHours; lang: Lang }) {
  const t = translate(lang);
  const near = nearExceptions(hours, new Date());
  return (
    <section aria-labelledby="hours">
      <h2 id="hours" className="mb-2 text-lg">
        {t('shop.hours')}
      </h2>
      <dl className="facts-plain">
        {weekdays.map((weekday) => (
          <div key={weekday}>
            <dt>{t(`shop.day_${weekday}`)}</dt>
            <dd>{spansText(hours.week[weekday] ?? [], { lang, t })}</dd>
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
                <dd>{spansText(spans, { lang, t })}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
    </section>
  );
}
