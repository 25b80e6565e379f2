import type pg from 'pg';
import type { Claimed } from './claim.ts';
import type { Outcome } from './delivery.ts';

/** What became of what was taken. */
export interface Settled {
  claimed: Claimed;
  /** Put off: it was not tried, and its time comes again. */
  outcome: Outcome | { result: 'skipped' | 'put_off'; reason: string };
}

/** After so many tries nothing more comes of it: an hour and a half. */
const mostAttempts = 12;
const longestPause = 15 * 60;

/** Seconds until what was put off is looked at again. */
const putOffSeconds = 15;

/** Seconds until it is tried again: twice as long each time, and never all at once. */
export function pauseAfter(attempts: number, retryAfter = 0, random = Math.random): number {
  const pause = Math.min(5 * 2 ** (attempts - 1), longestPause);
  return Math.max(retryAfter, pause) + pause * 0.5 * random();
}

interface Row {
  id: number;
  attempts: number;
  tried: boolean;
  state: 'sent' | 'failed' | 'skipped' | 'waiting';
  pause: number;
  reason: string | null;
  provider_id: string | null;
}

function rowOf({ claimed, outcome }: Settled, showsOnce: boolean): Row {
  const { delivery_id: id, attempts } = claimed;
  const row = { id, attempts, tried: true, pause: 0, provider_id: null };
  switch (outcome.result) {
    case 'sent':
      return { ...row, state: 'sent', reason: null, provider_id: outcome.providerId ?? null };
    case 'skipped':
      return { ...row, state: 'skipped', reason: outcome.reason };
    case 'put_off': {
      const pause = putOffSeconds * (1 + Math.random());
      return { ...row, state: 'waiting', tried: false, pause, reason: outcome.reason };
    }
    case 'dead':
    case 'failed':
      return { ...row, state: 'failed', reason: outcome.reason };
    case 'unclear':
      if (!showsOnce) return { ...row, state: 'failed', reason: `unclear: ${outcome.reason}` };
  }
  const { reason } = outcome;
  if (attempts >= mostAttempts) return { ...row, state: 'failed', reason };
  const retryAfter = outcome.result === 'refused' ? outcome.retryAfter : undefined;
  return { ...row, state: 'waiting', pause: pauseAfter(attempts, retryAfter), reason };
}

/** A device that nothing has arrived at for so long, in so many tries, is given up: it comes again when its app or browser does. */
const givenUp = { tries: 20, days: 2 };

/** Writes down what became of some; of what another process has taken since nothing. */
export async function settle(
  pool: pg.Pool,
  done: readonly { settled: Settled; showsOnce: boolean }[],
): Promise<void> {
  const rows = done.map(({ settled, showsOnce }) => rowOf(settled, showsOnce));
  await pool.query(
    `update deliveries d
        set state = r.state, attempts = d.attempts - case when r.tried then 0 else 1 end, reason = r.reason, provider_id = r.provider_id,
            due_at = case when r.state = 'waiting' then now() + make_interval(secs => r.pause) else d.due_at end,
            began_at = case when r.state = 'waiting' then null else d.began_at end,
            sent_at = case when r.state = 'sent' then now() end
       from jsonb_to_recordset($1::jsonb) as r(id bigint, attempts int, tried boolean, state text, pause float8, reason text, provider_id text)
      where d.id = r.id and d.state = 'sending' and d.attempts = r.attempts`,
    [JSON.stringify(rows)],
  );
  await noteDevices(
    pool,
    done.map(({ settled }) => settled),
  );
}

// A device each at most, in one order: two processes wait for one another, and not both for ever.
async function noteDevices(pool: pg.Pool, done: readonly Settled[]): Promise<void> {
  const notes = new Map<string, 'ok' | 'dead' | 'failing'>();
  for (const { claimed, outcome } of done) {
    const { device_id: id, device_stale } = claimed;
    if (!id) continue;
    if (outcome.result === 'dead') notes.set(id, 'dead');
    else if (notes.get(id) === 'dead') continue;
    else if (outcome.result === 'sent' && device_stale) notes.set(id, 'ok');
    else if (outcome.result === 'refused' || outcome.result === 'unclear') notes.set(id, 'failing');
  }
  if (notes.size === 0) return;
  const rows = [...notes].map(([id, note]) => ({ id, note }));
  await pool.query(
    `with held as (
       select v.id, r.note from jsonb_to_recordset($1::jsonb) as r(id uuid, note text)
         join devices v on v.id = r.id order by v.id for update of v)
     update devices v
        set last_ok_at = case when held.note = 'ok' then now() else v.last_ok_at end,
            failures = case when held.note = 'ok' then 0 else least(v.failures + 1, 1000) end,
            dead_at = case when held.note = 'dead' then now()
                           when held.note = 'failing' and v.failures + 1 >= $2 and greatest(v.last_ok_at, v.created_at) < now() - make_interval(days => $3)
                             then now() else v.dead_at end
       from held where v.id = held.id`,
    [JSON.stringify(rows), givenUp.tries, givenUp.days],
  );
}
