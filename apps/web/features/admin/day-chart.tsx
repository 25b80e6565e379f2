import type { Lang } from '@thulubazaar/contract';
import { scaleBand, scaleLinear } from 'd3-scale';
import { area, curveStepAfter } from 'd3-shape';
import { shortDay } from './figure-days.ts';

interface Props {
  days: { day: string; value: number }[];
  lang: Lang;
  /** What a value is called beside its line. */
  text(value: number): string;
  label: string;
}

// Units of the drawing: as wide as a phone has room, so that its letters are read there as they are.
const [width, height] = [328, 150];
const inset = { top: 10, right: 2, bottom: 20, left: 2 };
/** More than this many are a surface; single bars would be thinner than a hair. */
const mostBars = 62;

/** Values by day, as bars or a surface over lines that say how much. Colours are the page's own, in both themes. */
export function DayChart({ days, lang, text, label }: Props) {
  const most = Math.max(1, ...days.map(({ value }) => value));
  const y = scaleLinear([0, most], [height - inset.bottom, inset.top]).nice(3);
  const x = scaleBand(
    days.map(({ day }) => day),
    [inset.left, width - inset.right],
  ).padding(0.2);
  const at = (day: string) => x(day) ?? 0;
  const surface = area<Props['days'][number]>()
    .x(({ day }) => at(day))
    .y0(y(0))
    .y1(({ value }) => y(value))
    .curve(curveStepAfter);
  const lines = y.ticks(3).filter((tick) => Number.isInteger(tick) && tick > 0);
  const named = [days[0], days[Math.floor(days.length / 2)], days.at(-1)];
  return (
    <svg className="chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {days.length > mostBars ? (
        <path className="chart-bar" d={surface(days) ?? ''} />
      ) : (
        days.map(({ day, value }) => (
          <rect
            key={day}
            className="chart-bar"
            x={at(day)}
            y={y(value)}
            width={x.bandwidth()}
            height={y(0) - y(value)}
          />
        ))
      )}
      {lines.map((tick) => (
        <g key={tick}>
          <path className="chart-line" d={`M${inset.left},${y(tick)}H${width - inset.right}`} />
          <text className="chart-text" x={inset.left} y={y(tick) - 3}>
            {text(tick)}
          </text>
        </g>
      ))}
      <path className="chart-ground" d={`M${inset.left},${y(0)}H${width - inset.right}`} />
      {named.map((one, index) =>
        one ? (
          <text
            key={one.day}
            className="chart-text"
            x={[inset.left, width / 2, width - inset.right][index]}
            y={height - 5}
            textAnchor={(['start', 'middle', 'end'] as const)[index]}
          >
            {shortDay(one.day, lang)}
          </text>
        ) : null,
      )}
    </svg>
  );
}
