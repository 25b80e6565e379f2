import { type FigureCode, figureCodes } from '@thulubazaar/contract';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { sources } from './sources.ts';

/** An hour into the day in Nepal. */
export const countFiguresJob = defineJob({ name: 'count_figures', cron: '20 19 * * *', maxAttempts: 3 });

/** What may have changed of days that were counted: a listing that was looked at meanwhile, a night without workers. */
const anewDays = 3;
/** How far back the first count goes, as far as the tables hold it. */
const firstDays = 400;

/** Any number that nothing else locks by: one count at a time. */
const lock = 6_742_001;

/** @param days after (or before) a day of the Gregorian calendar */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Counts every figure up to yesterday: the last three days anew, and whatever was never counted. Once more changes nothing. */
export async function countFigures(pool: pg.Pool, now = new Date()): Promise<void> {
  const yesterday = daysAfter(nepalDay(now), -1);
  for (const figure of figureCodes) await transaction(pool, (tx) => countFigure(tx, figure, yesterday));
}

async function countFigure(tx: pg.PoolClient, figure: FigureCode, to: string): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [lock]);
  const counted = await countedUpto(tx, figure);
  // Nothing that a purge has taken is counted anew: what was counted once stays.
  const from =
    counted === null ? daysAfter(to, -firstDays) : daysAfter(counted < to ? counted : to, 1 - anewDays);
  await tx.query('delete from daily_figures where figure = $1 and day between $2 and $3', [figure, from, to]);
  await tx.query(
    `insert into daily_figures (figure, day, district_id, value)
     select $3, day, district_id, value from (${sources[figure]}) counted where value > 0`,
    [from, to, figure],
  );
  await tx.query(
    `insert into figures_counted (figure, upto) values ($1, $2)
     on conflict (figure) do update set upto = greatest(figures_counted.upto, excluded.upto)`,
    [figure, to],
  );
}

/** The last day that was counted, as YYYY-MM-DD; null where none ever was. */
export async function countedUpto(db: pg.Pool | pg.PoolClient, figure: FigureCode): Promise<string | null> {
  const { rows } = await db.query<{ upto: string }>(
    'select upto::text as upto from figures_counted where figure = $1',
    [figure],
  );
  return rows[0]?.upto ?? null;
}
