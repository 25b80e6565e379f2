import { mostAlertsADay } from '@thulubazaar/contract';
import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { notifyAnew, unreadCounts } from '../notifications/notify-anew.ts';
import { nextMorning, today } from './due.ts';
import { heardBy } from './find.ts';

interface DueRow {
  ids: string[];
  user_id: string;
  search_id: string | null;
  seller_id: string | null;
  /** How many of them are live. */
  count: number;
  /** The newest of these, as JSON. */
  card: string | null;
  name: string | null;
  label: { en: string; ne: string } | null;
  handle: string | null;
}

// What is sold or gone by now is not told of.
const dueRowsSql = `
  select array_agg(d.id) as ids, d.user_id, d.search_id, d.seller_id, count(c.ad_id)::int as count,
         (array_agg(c.card order by d.id desc) filter (where c.ad_id is not null))[1] as card,
         coalesce(s.name, u.name) as name, s.label, u.handle
    from alerts d
    left join saved_searches s on s.id = d.search_id
    left join users u on u.id = d.seller_id
    left join ad_cards c on c.ad_id = d.ad_id and ${heardBy('d.user_id', 'c.owner_id')}
   where d.user_id = any($1::uuid[]) and d.told_at is null and d.due_at <= now()
   group by d.user_id, d.search_id, d.seller_id, s.name, s.label, u.name, u.handle
   order by min(d.due_at), d.search_id, d.seller_id`;

interface Group {
  ids: string[];
  userId: string;
  kind: 'search_matches' | 'seller_listings';
  key: string;
  count: number;
  data: { name: { en: string; ne: string }; path: string; title: string; listing: string };
}

function groupOf(row: DueRow): Group {
  const { ids, user_id: userId, search_id, seller_id, count, card, name, label, handle } = row;
  const shown: { title: string; path: string } = card ? JSON.parse(card) : { title: '', path: '' };
  const newest = { title: shown.title, listing: shown.path };
  if (search_id) {
    const words = name === null ? (label ?? { en: '', ne: '' }) : { en: name, ne: name };
    const data = { ...newest, name: words, path: `/saved-searches/${search_id}` };
    return { ids, userId, kind: 'search_matches', key: search_id, count, data };
  }
  const seller = publicWords(name ?? '');
  const data = { ...newest, name: { en: seller, ne: seller }, path: `/seller/${handle}` };
  return { ids, userId, kind: 'seller_listings', key: seller_id ?? '', count, data };
}

/**
 * Tells these people what is due, a notification for each search and seller; what they have not read grows. Beyond so
 * many a day the rest waits for the morning.
 */
export async function tellDue(pool: pg.Pool, userIds: string[]): Promise<void> {
  await transaction(pool, async (tx) => {
    const toldToday = await holdDays(tx, userIds);
    const { rows } = await tx.query<DueRow>(dueRowsSql, [userIds]);
    const groups = rows.map(groupOf);
    const shown = groups.filter(({ count }) => count > 0);
    const unread = await unreadCounts(tx, shown);
    const waiting = new Set<Group>();
    for (const group of shown) {
      const told = toldToday.get(group.userId) ?? 0;
      if (unread.has(group)) continue;
      if (told >= mostAlertsADay) waiting.add(group);
      else toldToday.set(group.userId, told + 1);
    }
    const now = shown.filter((group) => !waiting.has(group));
    for (const kind of ['search_matches', 'seller_listings'] as const)
      await notifyAnew(
        tx,
        kind,
        now
          .filter((group) => group.kind === kind)
          .map((group) => ({
            userId: group.userId,
            key: group.key,
            data: { ...group.data, count: group.count + (unread.get(group) ?? 0) },
          })),
      );
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
  await tx.query(`update alerts set ${to} where id = any($1::bigint[])`, [groups.flatMap(({ ids }) => ids)]);
}
