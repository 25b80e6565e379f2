import { findContacts } from '@thulubazaar/nepal/find-contacts';
import { normalisePhone } from '@thulubazaar/nepal/phone';
import type pg from 'pg';
import type { Kernel } from '../kernel/kernel.ts';
import type { Counted } from './rules.ts';

type Db = pg.Pool | pg.PoolClient;

const volumeSql = `
  select owner_id, split_part(category_id, '/', 1) as category, count(*)::int as of90,
         count(*) filter (where published_at > now() - interval '30 days')::int as of30
    from ads
   where owner_id = any($1::uuid[]) and state <> 'draft' and demo_ref is null
     and published_at > now() - interval '90 days'
   group by owner_id, 2`;

// Listings of theirs with a photo whose very file is in a listing of somebody else; or, cropped, mirrored or made anew, that somebody else
// showed before, unless a moderator has seen that it is another one.
const photosSql = `
  select a.owner_id, count(*)::int as count
    from ads a
   where a.owner_id = any($1::uuid[]) and a.demo_ref is null
     and ((a.state in ('live', 'sold')
           and exists (select from ad_images ai join images i on i.id = ai.image_id
                         join images o on o.media_key = i.media_key and o.owner_id <> a.owner_id
                         join ad_images oi on oi.image_id = o.id
                        where ai.ad_id = a.id))
          or exists (select from likeness_findings f
                      where f.ad_id = a.id and f.kind = 'photo' and f.decision is distinct from 'different'
                        and f.created_at > now() - interval '90 days'))
   group by a.owner_id`;

// Other accounts that write the number too, or have proved that it is theirs.
const numbersSql = `
  select a.owner_id, count(distinct o.id)::int as count
    from ads a join ad_numbers n on n.ad_id = a.id
    cross join lateral (
      select oa.owner_id as id from ad_numbers m join ads oa on oa.id = m.ad_id where m.number_index = n.number_index
      union select u.id from users u where u.phone_index = n.number_index) o
   where a.owner_id = any($1::uuid[]) and a.state in ('live', 'sold') and o.id <> a.owner_id
   group by a.owner_id`;

const devicesSql = `
  select d.user_id as owner_id, count(distinct o.user_id)::int as count
    from known_devices d join known_devices o on o.device = d.device and o.user_id <> d.user_id
   where d.user_id = any($1::uuid[])
     and exists (select from ads a where a.owner_id = o.user_id and a.state in ('live', 'sold'))
   group by d.user_id`;

interface CountRow {
  owner_id: string;
  count: number;
}

/** What these people do, counted together: four questions however many they are. */
export async function countBehaviour(db: Db, userIds: string[]): Promise<Map<string, Counted>> {
  const volume = await db.query<{ owner_id: string; category: string; of30: number; of90: number }>(
    volumeSql,
    [userIds],
  );
  const counts: Map<string, number>[] = [];
  for (const sql of [photosSql, numbersSql, devicesSql]) {
    const { rows } = await db.query<CountRow>(sql, [userIds]);
    counts.push(new Map(rows.map(({ owner_id, count }) => [owner_id, count])));
  }
  const [photos, numbers, devices] = counts;
  return new Map(
    userIds.map((id) => [
      id,
      {
        volume: volume.rows
          .filter(({ owner_id }) => owner_id === id)
          .map(({ category, of30, of90 }) => ({ category, shown: [of30, of90] as const })),
        photos: photos?.get(id) ?? 0,
        numbers: numbers?.get(id) ?? 0,
        devices: devices?.get(id) ?? 0,
      },
    ]),
  );
}

const mostTexts = 200;

/**
 * Keeps the numbers that somebody's newest listings give, as indexes. Only texts in which something is hidden from
 * others can hold one.
 */
export async function indexNumbers(
  { pool, encryption }: Pick<Kernel, 'pool' | 'encryption'>,
  userId: string,
): Promise<void> {
  const { rows } = await pool.query<{ id: number; title: string; description: string }>(
    `select id, title, description from ads
      where owner_id = $1 and state in ('live', 'sold') and num_nonnulls(public_title, public_description) > 0
      order by updated_at desc, id desc limit $2`,
    [userId, mostTexts],
  );
  const numbers = rows.flatMap(({ id, title, description }) =>
    numbersIn(`${title}\n${description}`).map((number) => ({
      ad_id: id,
      // As an account's own number is indexed, so that it is known whose it is.
      number_index: encryption.blindIndex('users.phone', number).toString('hex'),
    })),
  );
  await pool.query('delete from ad_numbers where ad_id = any($1::bigint[])', [rows.map(({ id }) => id)]);
  if (numbers.length === 0) return;
  await pool.query(
    `insert into ad_numbers (ad_id, number_index)
     select ad_id, decode(number_index, 'hex')
       from jsonb_to_recordset($1::jsonb) as r(ad_id bigint, number_index text) on conflict do nothing`,
    [JSON.stringify(numbers)],
  );
}

function numbersIn(text: string): string[] {
  const found = findContacts(text)
    .filter(({ kind }) => kind === 'phone')
    .map(({ start, end }) => normalisePhone(text.slice(start, end)));
  return [...new Set(found.filter((number) => number !== null))];
}
