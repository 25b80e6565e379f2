import type { DeliveryChannel, Lang } from '@thulubazaar/contract';
import type pg from 'pg';
import { isRestricted } from '../accounts/restriction.ts';
import type { ContactsRow } from '../accounts/stored-contacts.ts';
import { callingKinds, unlistedKinds } from '../notifications/kinds.ts';

/** What a process has taken to send, with all that is needed for it. */
export interface Claimed extends ContactsRow {
  delivery_id: number;
  user_id: string;
  channel: DeliveryChannel;
  attempts: number;
  began_at: Date | null;
  waited_since: Date;
  user_lang: Lang;
  /** Null of a digest. */
  notification_id: number | null;
  kind: string | null;
  key: string | null;
  data: unknown;
  read_at: Date | null;
  /** The listing that it calls to is there no more: sold, removed, of somebody who was banned. */
  has_fallen: boolean | null;
  /** The person has left, for now or for good. */
  is_away: boolean;
  digest: 'daily' | 'weekly' | null;
  device_id: string | null;
  target_encrypted: Buffer | null;
  device_lang: Lang | null;
  /** Its app shows what has a button by itself. */
  device_presents: boolean | null;
  /** How often in a row it was not reached. */
  device_failures: number | null;
  /** What is known of the device is old, or that it did not work. */
  device_stale: boolean | null;
  /** What the person has not read, messages and all: the number on an app's icon. Null of what no app gets. */
  unread: number | null;
}

// Of one that stands for several the page lists what is there. An alert has the address of its listing, which ends in its number.
const hasFallen = `case when n.kind = any($4) and coalesce((n.data->>'count')::int, 1) = 1 then
  exists (select from ads a join users o on o.id = a.owner_id
           where a.id = coalesce(n.data->>'adId', substring(n.data->>'listing' from '-(\\d+)$'))::bigint
             and (a.state <> 'live' or ${isRestricted('o')})) end`;

/** So long one process has what it took, before others take it for dead: longer than all it took can last. */
export const leaseSeconds = 90;

/** One in so many is taken from the end: where very many wait, a message that was just written does not wait for them all. */
const fromTheEnd = 5;

/**
 * Takes what is due, whatever waits longest first, and some of what came last; what another process holds is left to it. What one had that died is due again
 * when its time is over.
 */
export async function claimDue(pool: pg.Pool, limit: number, lease = leaseSeconds): Promise<Claimed[]> {
  // By deliveries_due; what is unread by notifications_unread and by the members' own index.
  const { rows } = await pool.query<Claimed>(
    `with oldest as materialized (
       select id from deliveries
        where state in ('waiting', 'held', 'sending') and due_at <= now()
        order by due_at limit $1 for update skip locked),
     newest as materialized (
       select id from deliveries
        where state in ('waiting', 'held', 'sending') and due_at <= now()
        order by due_at desc limit $5 for update skip locked),
     due as materialized (select id from oldest union select id from newest),
     taken as (
       update deliveries d
          set state = 'sending', attempts = d.attempts + 1, due_at = now() + make_interval(secs => $2)
         from due where d.id = due.id
       returning d.*)
     select t.id as delivery_id, t.user_id, t.channel, t.attempts, t.began_at, t.notification_id, t.device_id,
            greatest(t.created_at, n.created_at) as waited_since,
            n.kind, n.key, n.data, n.read_at, ${hasFallen} as has_fallen, u.away_since is not null as is_away, s.digest,
            d.target_encrypted, d.lang as device_lang, d.presents as device_presents, d.failures as device_failures,
            d.failures > 0 or d.last_ok_at is null or d.last_ok_at < now() - interval '1 hour' as device_stale,
            case when t.channel in ('fcm', 'apns', 'sns') then
              (select count(*)::int from notifications o
                where o.user_id = t.user_id and o.read_at is null and o.kind <> all($3))
              + (select coalesce(sum(m.unread), 0)::int from conversation_members m
                  where m.user_id = t.user_id and m.unread > 0 and not m.muted) end as unread,
            u.id, u.lang as user_lang, u.email_encrypted, u.email, u.phone_encrypted, u.phone_number
       from taken t
       join users u on u.id = t.user_id
       left join notifications n on n.id = t.notification_id
       left join devices d on d.id = t.device_id and d.dead_at is null
       left join notification_settings s on t.digest_on is not null and s.user_id = t.user_id and s.digest <> 'off'`,
    [
      limit - Math.floor(limit / fromTheEnd),
      lease,
      unlistedKinds,
      callingKinds,
      Math.floor(limit / fromTheEnd),
    ],
  );
  return rows;
}

/** In how many milliseconds the next one is due; null where nothing waits. */
export async function nextDue(pool: pg.Pool): Promise<number | null> {
  const { rows } = await pool.query<{ ms: number | null }>(
    `select extract(epoch from min(due_at) - now())::float8 * 1000 as ms from deliveries
      where state in ('waiting', 'held', 'sending')`,
  );
  return rows[0]?.ms ?? null;
}

/** Notes that what must not leave twice may have left from now on; false where another process has noted that. */
export async function begin(pool: pg.Pool, { delivery_id, attempts }: Claimed): Promise<boolean> {
  const { rowCount } = await pool.query(
    `update deliveries set began_at = now()
      where id = $1 and state = 'sending' and attempts = $2 and began_at is null`,
    [delivery_id, attempts],
  );
  return rowCount === 1;
}

/** Gives back what was taken and not touched; of what another process has taken since nothing. */
export async function release(pool: pg.Pool, taken: readonly Claimed[]): Promise<void> {
  if (taken.length === 0) return;
  await pool.query(
    `update deliveries d set state = 'waiting', due_at = now(), attempts = d.attempts - 1
       from unnest($1::bigint[], $2::int[]) as t(id, attempts)
      where d.id = t.id and d.state = 'sending' and d.attempts = t.attempts`,
    [taken.map(({ delivery_id }) => delivery_id), taken.map(({ attempts }) => attempts)],
  );
}
