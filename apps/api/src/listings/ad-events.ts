import type { AdEvent, AdState } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { By } from './states.ts';

/** Something that was done with a listing, as it is written down for good. */
interface NewEvent {
  adId: number;
  /** Null is the house. */
  actorId: string | null;
  event: string;
  from: AdState | null;
  to: AdState;
  reason?: string | null;
  details?: Record<string, unknown>;
}

const mostEvents = 100;

/** Writes down what is done with a listing, in the transaction that does it. */
export async function recordEvent(
  tx: pg.PoolClient,
  { adId, actorId, event, from, to, reason = null, details = {} }: NewEvent,
): Promise<void> {
  await tx.query(
    `insert into ad_events (ad_id, actor_id, event, from_state, to_state, reason, details)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [adId, actorId, event, from, to, reason, JSON.stringify(details)],
  );
}

interface EventRow {
  id: number;
  event: string;
  by: By;
  from_state: AdState | null;
  to_state: AdState;
  reason: string | null;
  details: { changed?: string[]; price?: AdEvent['price'] };
  created_at: Date;
}

/**
 * What was done with a listing, the last first, by ad_events_of_ad. Who of the house it was, nobody is told.
 * @param owners its poster, and who works in its shop
 */
export async function historyOf(pool: pg.Pool, adId: number, owners: string[]): Promise<AdEvent[]> {
  const { rows } = await pool.query<EventRow>(
    `select id, event, from_state, to_state, reason, details, created_at,
            case when actor_id is null then 'house' when actor_id = any($2::uuid[]) then 'owner'
                 when (select u.role from users u where u.id = actor_id) = 'user' then 'owner' else 'moderator' end as by
       from ad_events where ad_id = $1 order by id desc limit $3`,
    [adId, owners, mostEvents],
  );
  return rows.map(({ id, event, by, from_state, to_state, reason, details, created_at }) => ({
    id,
    event,
    by,
    from: from_state,
    to: to_state,
    reason,
    changed: details.changed ?? [],
    price: details.price ?? null,
    at: created_at.toISOString(),
  }));
}

/** An event as moderators read it: who it was by their handle, null for the house. */
export interface WatchedEvent {
  event: string;
  by: string | null;
  reason: string | null;
  at: string;
}

/** What was done with a listing and by whom, the last first, by ad_events_of_ad. */
export async function watchedEvents(
  db: pg.Pool | pg.PoolClient,
  adId: number,
  limit: number,
): Promise<WatchedEvent[]> {
  const { rows } = await db.query<WatchedEvent>(
    `select e.event, u.handle as by, e.reason, ${isoTime('e.created_at')} as at
       from ad_events e left join users u on u.id = e.actor_id
      where e.ad_id = $1 order by e.id desc limit $2`,
    [adId, limit],
  );
  return rows;
}
