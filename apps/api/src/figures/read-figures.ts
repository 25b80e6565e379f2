import {
  type FigureCode,
  fewestOfDistrict,
  type figureQuery,
  type getFigures as getOperation,
  longestFigureDays,
  placedFigures,
  type Result,
} from '@thulubazaar/contract';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import type pg from 'pg';
import type { z } from 'zod';
import { AppError, invalidField } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Reference } from '../reference/reference.ts';
import { countedUpto, daysAfter } from './count-figures.ts';
import { sources } from './sources.ts';

type Query = z.output<typeof figureQuery>;
export type Figures = Result<typeof getOperation>;

interface Counted {
  day: string;
  district_id: string;
  value: number;
}

/** How long what is counted on demand is kept, in seconds. */
const freshSeconds = 30;
/** How many days are counted on demand at most: the job has not run that long. */
const mostUncounted = 35;
const usualDays = 30;

/**
 * One figure over some days. What the job has not counted yet, today among it, is counted now.
 * @throws AppError invalid_input for days the wrong way round, too many of them, or districts of what has none
 */
export async function readFigures(
  { pool, cache, reference }: Pick<Kernel, 'pool' | 'cache'> & { reference: Reference },
  { figure, by, ...asked }: Query,
): Promise<Figures> {
  const today = nepalDay(new Date());
  const to = asked.to ?? today;
  const from = asked.from ?? daysAfter(to, 1 - usualDays);
  if (from > to) throw invalidField('from', 'invalid_range');
  if (daysAfter(from, longestFigureDays) <= to)
    throw new AppError('invalid_input', [{ field: 'from', code: 'too_many', limit: longestFigureDays }]);
  if (by === 'district' && !placedFigures.includes(figure)) throw invalidField('by', 'invalid_value');
  const counted = [
    ...(await stored(pool, figure, from, to)),
    ...(await uncounted({ pool, cache }, figure, today)).filter(({ day }) => day >= from && day <= to),
  ];
  return {
    figure,
    from,
    to,
    days: by === 'day' ? byDay(counted, from, to) : [],
    districts: by === 'district' ? byDistrict(counted, reference) : [],
  };
}

async function stored(pool: pg.Pool, figure: FigureCode, from: string, to: string): Promise<Counted[]> {
  const { rows } = await pool.query<Counted>(
    `select day::text as day, district_id, value from daily_figures where figure = $1 and day between $2 and $3`,
    [figure, from, to],
  );
  return rows;
}

async function uncounted(
  { pool, cache }: Pick<Kernel, 'pool' | 'cache'>,
  figure: FigureCode,
  today: string,
): Promise<Counted[]> {
  const upto = await countedUpto(pool, figure);
  const first = daysAfter(today, 1 - mostUncounted);
  const from = upto !== null && upto >= first ? daysAfter(upto, 1) : first;
  const text = await cache.text(`figures ${figure} ${from} ${today}`, freshSeconds, async () => {
    const { rows } = await pool.query<Counted>(
      `select day::text as day, district_id, value::bigint as value from (${sources[figure]}) counted where value > 0`,
      [from, today],
    );
    return JSON.stringify(rows);
  });
  return JSON.parse(text.toString());
}

function byDay(counted: Counted[], from: string, to: string): Figures['days'] {
  const sums = new Map<string, number>();
  for (const { day, value } of counted) sums.set(day, (sums.get(day) ?? 0) + value);
  const days: Figures['days'] = [];
  for (let day = from; day <= to; day = daysAfter(day, 1)) days.push({ day, value: sums.get(day) ?? 0 });
  return days;
}

// Fewer than five are not told; that they come last, in no order, tells nothing either.
function byDistrict(counted: Counted[], { places }: Reference): Figures['districts'] {
  const sums = new Map<string, number>();
  for (const { district_id, value } of counted) sums.set(district_id, (sums.get(district_id) ?? 0) + value);
  const known = [...sums].map(([id, sum]) => {
    const place = places.get(id);
    return {
      district: place ? { id, name: place.name } : null,
      value: sum < fewestOfDistrict ? null : sum,
    };
  });
  return known.sort(
    (a, b) => (b.value ?? 0) - (a.value ?? 0) || (a.district?.id ?? '').localeCompare(b.district?.id ?? ''),
  );
}
