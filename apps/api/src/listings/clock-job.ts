import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { notify } from '../notifications/notify.ts';
import type { Context } from '../reference/reference.ts';
import { nextTick, type Tick } from './clock.ts';
import { missingFrom } from './complete.ts';
import { daysAfter } from './days.ts';
import { type Life, shownDays } from './life.ts';
import { carryOn, carryOut } from './move.ts';
import { findAd, type OwnRow } from './owner-ad.ts';
import { adPath } from './path.ts';
import { publicTitle } from './public-text.ts';
import { saveLife } from './save-life.ts';
import { fieldsOf } from './write.ts';

type Clock = Pick<Context, 'pool' | 'events' | 'reference' | 'log'>;

export const listingClockJob = defineJob({ name: 'listing_clock', cron: '* * * * *', maxAttempts: 1 });

const atOnce = 500;
/** What is due beyond these waits for the next minute: other jobs are not kept waiting. */
const mostInOneRun = 2000;
/** Listings whose clock the release before did not know are begun over so many days, so that not all are asked on one day. */
const beginOverDays = 10;

/**
 * Does what the time has brought for listings: publishes those that were set for it, asks whether they are still there,
 * puts away and ends. Each in a transaction of its own, the longest due first; done again, or by two at once, it happens once.
 * @returns how many were looked at
 */
export async function runListingClock(context: Clock, now = new Date()): Promise<number> {
  let done = 0;
  for (let found = atOnce; found === atOnce && done < mostInOneRun; ) {
    const ids = await dueIds(context.pool, now);
    for (const id of ids) await tickListing(context, id, now);
    found = ids.length;
    done += found;
  }
  return done;
}

/** By the indexes ads_clock and ads_without_clock. */
export async function dueIds(pool: pg.Pool, now: Date): Promise<number[]> {
  const due = await pool.query<{ id: number }>(
    'select id from ads where clock_at <= $1 order by clock_at limit $2',
    [now, atOnce],
  );
  const unknown = await pool.query<{ id: number }>(
    `select id from ads where clock_at is null and state in ('live', 'sold') order by id limit $1`,
    [atOnce - (due.rowCount ?? 0)],
  );
  return [...due.rows, ...unknown.rows].map(({ id }) => id);
}

/** Does what is due for one listing; what it cannot do is looked at again in an hour. */
export async function tickListing(context: Clock, id: number, now: Date): Promise<void> {
  try {
    await transaction(context.pool, (tx) => tickOne(tx, context, id, now));
  } catch (error) {
    context.log.error({ err: error, listing: id }, 'the clock could not go on for a listing');
    // The others do not wait for it.
    await context.pool.query(`update ads set clock_at = $2 where id = $1`, [id, daysAfter(now, 1 / 24)]);
  }
}

async function tickOne(tx: pg.PoolClient, context: Clock, id: number, now: Date): Promise<void> {
  // Whoever changes it now sets its clock too.
  const { rows } = await tx.query('select from ads where id = $1 for no key update skip locked', [id]);
  const row = rows.length > 0 ? await findAd(tx, id) : null;
  const due = row && nextTick(row);
  if (row && due && due.at <= now) await ticks[due.tick](tx, context, row, now);
  else if (row) await saveLife(tx, id, row, false);
}

type Ticking = (tx: pg.PoolClient, context: Clock, row: OwnRow, now: Date) => Promise<unknown>;

const house = (now: Date) => ({ by: 'house', actorId: null, now }) as const;

function about(row: OwnRow) {
  const title = publicTitle(row);
  return { adId: row.id, title, path: adPath(row.id, title) };
}

/** What the owner is told once for each time that it happens. */
function tell(
  tx: pg.PoolClient,
  row: OwnRow,
  kind: 'published' | 'not_published' | 'still_available' | 'archived' | 'expires_soon' | 'expired',
  at: Date,
): Promise<boolean> {
  const key = `${row.id}:${at.toISOString()}`;
  return notify(tx, { userId: row.owner_id, kind, key, data: about(row) });
}

function continueWith(tx: pg.PoolClient, context: Clock, row: OwnRow, life: Life, tick: Tick) {
  return carryOn(tx, context, row, 'clock', life, null, { tick });
}

async function ask(tx: pg.PoolClient, context: Clock, row: OwnRow, now: Date, silences: number) {
  await continueWith(tx, context, row, { ...row, asked_at: now, silences }, silences > 0 ? 'silence' : 'ask');
  await tell(tx, row, 'still_available', now);
}

const ticks: Record<Tick, Ticking> = {
  publish: async (tx, context, row, now) => {
    const whole = missingFrom(fieldsOf(row), context.reference, { confirmPrice: true }).length === 0;
    const [event, to] = whole ? (['publish', 'live'] as const) : (['unschedule', 'draft'] as const);
    await carryOut(tx, context, row, event, to, house(now));
    await tell(tx, row, whole ? 'published' : 'not_published', row.scheduled_for ?? now);
  },
  begin: async (tx, _context, row, now) => {
    const later = daysAfter(now, row.id % beginOverDays);
    await saveLife(
      tx,
      row.id,
      row.state === 'sold'
        ? { ...row, sold_at: now }
        : { ...row, alive_at: later, expires_at: daysAfter(later, shownDays) },
      false,
    );
  },
  ask: (tx, context, row, now) => ask(tx, context, row, now, row.silences),
  silence: (tx, context, row, now) => ask(tx, context, row, now, row.silences + 1),
  archive: async (tx, context, row, now) => {
    await carryOut(tx, context, row, 'archive', 'archived', house(now));
    // Sold long ago, it is nothing to be asked about.
    if (row.state === 'live') await tell(tx, row, 'archived', now);
  },
  remind: async (tx, context, row, now) => {
    await continueWith(tx, context, row, { ...row, reminded_of: row.expires_at }, 'remind');
    await tell(tx, row, 'expires_soon', row.expires_at ?? now);
  },
  expire: async (tx, context, row, now) => {
    await carryOut(tx, context, row, 'expire', 'expired', house(now));
    await tell(tx, row, 'expired', row.expires_at ?? now);
  },
  end_drop: (tx, context, row) =>
    continueWith(tx, context, row, { ...row, price_was: null, price_dropped_at: null }, 'end_drop'),
};
