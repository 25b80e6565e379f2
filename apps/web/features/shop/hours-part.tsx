import type { Lang, MyShop } from '@thulubazaar/contract';
import { longestHourNote } from '@thulubazaar/contract/limits';
import { spansText } from '@thulubazaar/frontend/shop/hours-text';
import { formatDate, nepalDay, startOfNepalDay } from '@thulubazaar/nepal/calendar';
import { holidays2083 } from '@thulubazaar/nepal/holidays';
import { pick, translate } from '@/i18n/translate.ts';
import { Part, PartForm } from './part-form.tsx';
import { PlainField } from './plain-field.tsx';
import { type EditorProps, Save } from './shop-editor.tsx';

const weekdays = [0, 1, 2, 3, 4, 5, 6] as const;

/** A field for a time has no 24:00: what ends at midnight ends at 00:00 there. */
const shownTime = (time: string | undefined) => (time === '24:00' ? '00:00' : (time ?? ''));

/** When the shop is open, and days that are unlike the others. */
export function HoursPart({ shop, lang, sent }: EditorProps) {
  const t = translate(lang);
  return (
    <Part lang={lang} part="hours" title={t('shop.hours')} sent={sent} done={t('myShop.saved')}>
      <PartForm lang={lang} of={shop} does="hours" part="hours">
        <p className="text-sm text-muted">{t('myShop.hoursLead')}</p>
        {weekdays.map((weekday) => (
          <Weekday key={weekday} shop={shop} weekday={weekday} lang={lang} />
        ))}
        <Exceptions shop={shop} lang={lang} />
        <Holidays shop={shop} lang={lang} />
        <Save lang={lang} />
      </PartForm>
    </Part>
  );
}

interface DayProps {
  shop: MyShop;
  lang: Lang;
}

function Weekday({ shop, weekday, lang }: DayProps & { weekday: (typeof weekdays)[number] }) {
  const t = translate(lang);
  const spans = shop.hours?.week[weekday] ?? [];
  return (
    <fieldset className="shop-day">
      <legend className="text-sm font-semibold">{t(`shop.day_${weekday}`)}</legend>
      {[0, 1].map((at) => (
        <p key={at} className="flex items-center gap-2">
          {(['from', 'to'] as const).map((end) => (
            <input
              key={end}
              type="time"
              className="input"
              name={`${end}${weekday}`}
              defaultValue={shownTime(spans[at]?.[end])}
              aria-label={`${t(`shop.day_${weekday}`)} ${at + 1}, ${t(end === 'from' ? 'myShop.opens' : 'myShop.closes')}`}
            />
          ))}
        </p>
      ))}
    </fieldset>
  );
}

function Exceptions({ shop, lang }: DayProps) {
  const t = translate(lang);
  const today = nepalDay(new Date());
  const kept = shop.hours?.exceptions.filter(({ day }) => day >= today) ?? [];
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-base font-semibold">{t('shop.exceptions')}</legend>
      {kept.map(({ day, spans, note }) => (
        <label key={day} className="flex min-h-11 items-center gap-2">
          <input type="checkbox" className="size-5 accent-brand" name="keep" value={day} defaultChecked />
          {[formatDate(startOfNepalDay(day), lang), spansText(spans, { lang, t }), note]
            .filter(Boolean)
            .join(' · ')}
        </label>
      ))}
      <div className="grid grid-cols-2 gap-3">
        <PlainField id="day" name="day" type="date" min={today} label={t('myShop.anotherDay')} />
        <PlainField id="note" name="note" label={t('myShop.note')} maxLength={longestHourNote} />
        <PlainField id="dayFrom" name="dayFrom" type="time" label={t('myShop.opens')} />
        <PlainField
          id="dayTo"
          name="dayTo"
          type="time"
          label={t('myShop.closes')}
          hint={t('myShop.emptyIsClosed')}
        />
      </div>
    </fieldset>
  );
}

/** Public holidays to come that the shop has not decided about. */
function Holidays({ shop, lang }: DayProps) {
  const t = translate(lang);
  const today = nepalDay(new Date());
  const known = new Set(shop.hours?.exceptions.map(({ day }) => day));
  const offered = holidays2083.filter(({ day }) => day >= today && !known.has(day));
  if (offered.length === 0) return null;
  return (
    <fieldset>
      <legend className="mb-1 text-base font-semibold">{t('myShop.holidays')}</legend>
      <p className="text-sm text-muted">{t('myShop.holidaysLead')}</p>
      {offered.map((holiday) => (
        <label key={holiday.day} className="flex min-h-11 items-center gap-2">
          <input type="checkbox" className="size-5 accent-brand" name="holiday" value={holiday.day} />
          {formatDate(startOfNepalDay(holiday.day), lang)} · {pick(holiday, lang)}
        </label>
      ))}
    </fieldset>
  );
}
