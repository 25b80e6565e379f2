import type { Lang } from '@thulubazaar/contract';
import { formatDay } from '@thulubazaar/nepal/calendar';
import { translate } from '@/i18n/translate.ts';
import { CsvLink } from './csv-link.tsx';
import { DayChart } from './day-chart.tsx';
import { type Figures, inWords, wholeOf } from './figure-days.ts';

/** A figure by day: how much in all, the chart, the same as a table, and as CSV. */
export function FigureCard({ figures, lang }: { figures: Figures; lang: Lang }) {
  const t = translate(lang);
  const { figure, days, from, to } = figures;
  const name = t(`admin.figure_${figure}`);
  const whole = inWords(figure, wholeOf(figures), lang);
  return (
    <li className="panel figure" data-figure={figure}>
      <h2 className="text-base">{name}</h2>
      <p className="figure-whole">{whole}</p>
      <p className="text-sm text-muted">{t(`admin.about_${figure}`)}</p>
      <DayChart
        days={days}
        lang={lang}
        text={(value) => inWords(figure, value, lang)}
        label={t('admin.chartOf', { name, whole, from: formatDay(from, lang), to: formatDay(to, lang) })}
      />
      <details>
        <summary
          className="link min-h-11 cursor-pointer content-center"
          aria-label={`${t('admin.table')}: ${name}`}
        >
          {t('admin.table')}
        </summary>
        <table className="figure-table">
          <caption className="sr-only">{name}</caption>
          <thead>
            <tr>
              <th scope="col">{t('admin.day')}</th>
              <th scope="col">{t('admin.count')}</th>
            </tr>
          </thead>
          <tbody>
            {days.toReversed().map(({ day, value }) => (
              <tr key={day}>
                <th scope="row">{formatDay(day, lang)}</th>
                <td>{inWords(figure, value, lang)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      <CsvLink lang={lang} name={name} query={{ figure, from, to }} />
    </li>
  );
}
