import { mostAlertsADay } from '@thulubazaar/contract';
import { nepalDay } from '@thulubazaar/nepal/calendar';
import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { notifyAnew, unreadCounts } from '../notifications/notify-anew.ts';
import { nextMorning, today } from './due.ts';
import { dropOf, dueGroups, type Group, keptOf, newListingOf } from './due-groups.ts';

/** A notification of a group: how many listings, among them those before that were not read, and the newest. */
interface Telling {
  group: Group;
  count: number;
  newest: Group['rows'][number];
}

/**
 * Tells these people what is due, a notification for each search and seller, and for news of what they keep; what they have not
 * read grows. A listing is told once, whatever it was found for. Beyond so many a day the rest waits for the morning.
 */
export async function tellDue(pool: pg.Pool, userIds: string[]): Promise<void> {
  await transaction(pool, async (tx) => {
    const toldToday = await holdDays(tx, userIds);
    const groups = await dueGroups(tx, userIds, nepalDay(new Date()));
    const { tellings, waiting } = chosen(groups, await unreadCounts(tx, groups), toldToday);
    await notify(tx, tellings);
    await settle(
      tx,
      groups.filter((group) => !waiting.has(group)),
      'told_at = now()',
    );
    await settle(tx, [...waiting], `due_at = ${nextMorning}`);
    await tx.query(
      `update alert_days d set told = n.told from jsonb_to_recordset($1::jsonb) as n(user_id uuid, told int)
        where d.user_id = n.user_id and d.day = ${today}`,
      [JSON.stringify([...toldToday].map(([user_id, told]) => ({ user_id, told })))],
    );
  });
}

/** What is told now of what is due, and what waits; counts up what each person has been told today. */
function chosen(
  groups: readonly Group[],
  unread: ReadonlyMap<Group, number>,
  toldToday: Map<string, number>,
): { tellings: Telling[]; waiting: Set<Group> } {
  const tellings: Telling[] = [];
  const waiting = new Set<Group>();
  const heard = new Set<string>();
  for (const group of groups) {
    const { userId, rows } = group;
    const fresh = rows.filter(({ is_news, ad_id }) => is_news && !heard.has(`${userId} ${ad_id}`));
    const newest = fresh.at(-1);
    if (!newest) continue;
    const told = toldToday.get(userId) ?? 0;
    const before = unread.get(group);
    if (before === undefined && told >= mostAlertsADay) {
      waiting.add(group);
      continue;
    }
    if (before === undefined) toldToday.set(userId, told + 1);
    for (const { ad_id } of fresh) heard.add(`${userId} ${ad_id}`);
    tellings.push({ group, newest, count: fresh.length + (before ?? 0) });
  }
  return { tellings, waiting };
}

async function notify(tx: pg.PoolClient, tellings: readonly Telling[]): Promise<void> {
  const of = <D>(kind: Group['kind'], dataOf: (newest: Telling['newest']) => D) =>
    tellings
      .filter(({ group }) => group.kind === kind)
      .map(({ group: { userId, key }, newest, count }) => ({
        userId,
        key,
        data: { ...dataOf(newest), count },
      }));
  await notifyAnew(tx, 'search_matches', of('search_matches', newListingOf));
  await notifyAnew(tx, 'seller_listings', of('seller_listings', newListingOf));
  await notifyAnew(tx, 'shop_listings', of('shop_listings', newListingOf));
  await notifyAnew(tx, 'price_drop', of('price_drop', dropOf));
  await notifyAnew(tx, 'favourite_sold', of('favourite_sold', keptOf));
}

// One at a time for one person: two processes that found something at once tell it one behind the other.
async function holdDays(tx: pg.PoolClient, userIds: string[]): Promise<Map<string, number>> {
  const { rows } = await tx.query<{ user_id: string; told: number }>(
    `insert into alert_days (user_id, day) select id, ${today} from users where id = any($1::uuid[]) order by id
     on conflict (user_id, day) do update set told = alert_days.told returning user_id, told`,
    [userIds],
  );
  return new Map(rows.map(({ user_id, told }) => [user_id, told]));
}

async function settle(tx: pg.PoolClient, groups: readonly Group[], to: string): Promise<void> {
  if (groups.length === 0) return;
  await tx.query(`update alerts set ${to} where id = any($1::bigint[])`, [
    groups.flatMap(({ rows }) => rows.map(({ id }) => id)),
  ]);
}
