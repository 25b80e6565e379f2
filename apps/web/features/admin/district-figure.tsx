import { fewestOfDistrict, type Lang } from '@thulubazaar/contract';
import { scaleLinear } from 'd3-scale';
import { pick, translate } from '@/i18n/translate.ts';
import { CsvLink } from './csv-link.tsx';
import { type Figures, inWords } from './figure-days.ts';

/** A figure by district: a table whose bars are drawn beside its numbers. */
export function DistrictFigure({ figures, lang }: { figures: Figures; lang: Lang }) {
  const t = translate(lang);
  const { figure, districts, from, to } = figures;
  const name = `${t(`admin.figure_${figure}`)}, ${t('admin.byDistrict')}`;
  if (districts.length === 0) return <p className="text-muted">{t('admin.nothing')}</p>;
  const x = scaleLinear([0, Math.max(1, ...districts.map(({ value }) => value ?? 0))], [0, 100]);
  return (
    <>
      <table className="figure-table figure-districts">
        <caption className="sr-only">{name}</caption>
        <thead>
          <tr>
            <th scope="col">{t('admin.district')}</th>
            <th scope="col">{t('admin.count')}</th>
          </tr>
        </thead>
        <tbody>
          {districts.map(({ district, value }) => (
            <tr key={district?.id ?? ''}>
              <th scope="row">{district ? pick(district.name, lang) : t('admin.nowhere')}</th>
              <td>
                {value === null ? t('admin.few', { count: fewestOfDistrict }) : inWords(figure, value, lang)}
                <svg
                  className="chart-share"
                  viewBox="0 0 100 4"
                  preserveAspectRatio="none"
                  aria-hidden="true"
                >
                  <rect className="chart-bar" width={x(value ?? 0)} height="4" />
                </svg>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <CsvLink lang={lang} name={name} query={{ figure, from, to, by: 'district' }} />
    </>
  );
}
