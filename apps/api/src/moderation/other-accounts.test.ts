import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeAd, makePerson, makeUser, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportPerson } from '../../test/moderating.ts';
import { otherAccounts } from './other-accounts.ts';

const holder = useApi();

it('shows accounts that share a device, a number or a photo with whom a case is about, those that share most first', async () => {
  const { api } = holder;
  const { pool } = api.context;
  const [person, most, photo, different, stranger] = [
    await makePerson(api),
    await makePerson(api),
    await makePerson(api),
    await makePerson(api),
    await makePerson(api),
  ];
  const adOf = ({ id: ownerId }: Person) => makeAd(api.context, { ownerId });
  const [own, theirs] = [await adOf(person), await adOf(most)];
  const device = randomBytes(32).toString('base64url');
  await pool.query('insert into known_devices (user_id, device) select u, $2 from unnest($1::uuid[]) as u', [
    [person.id, most.id],
    device,
  ]);
  await pool.query(
    'insert into ad_numbers (ad_id, number_index) select a, $2 from unnest($1::bigint[]) as a',
    [[own, theirs], randomBytes(32)],
  );
  const find = (adId: number, other: number, decision: string | null) =>
    pool.query(
      `insert into likeness_findings (ad_id, other_ad_id, kind, score, decision, decided_at)
       values ($1, $2, 'photo', 0.9, $3, case when $3::text is not null then now() end)`,
      [adId, other, decision],
    );
  await find(await adOf(photo), own, null);
  await find(own, await adOf(different), 'different');
  await pool.query(`update users set restricted = 'banned' where id = $1`, [photo.id]);
  await reportPerson(stranger, person);
  const moderator = moderating(await makePerson(api, 'moderator'));
  const [about] = await moderator.list();
  const { others } = await moderator.see(about?.id ?? '');
  expect(others.map((each) => [each.person.handle, each.shares, each.restriction.state, each.live])).toEqual([
    [most.handle, ['device', 'number'], 'none', 1],
    [photo.handle, ['photo'], 'banned', 1],
  ]);
});

it('looks at no more than it must where two hundred accounts share one browser and one number', async () => {
  const { context } = holder.api;
  const { pool } = context;
  const person = await makePerson(holder.api);
  const others = await Promise.all(Array.from({ length: 200 }, () => makeUser(context)));
  const ids = [person.id, ...others.map(({ id }) => id)];
  await pool.query('insert into known_devices (user_id, device) select u, $2 from unnest($1::uuid[]) as u', [
    ids,
    randomBytes(32).toString('base64url'),
  ]);
  // Two listings each, two hundred of the person: joined with themselves they would be a hundred thousand pairs.
  await pool.query(
    `with made as (
       insert into ads (owner_id, state, title, description, category_id, place_id)
       select u, 'draft', 'A room', '', 'property/rooms', 'kathmandu/kathmandu/koteshwor'
         from unnest($1::uuid[]) as u, generate_series(1, case when u = $2 then 200 else 2 end) returning id)
     insert into ad_numbers (ad_id, number_index) select id, $3 from made`,
    [ids, person.id, randomBytes(32)],
  );
  await pool.query('analyze known_devices, ads, ad_numbers, users');
  const asked: { text: string; values: unknown[] }[] = [];
  const spy = {
    query: (text: string, values: unknown[]) => {
      asked.push({ text, values });
      return pool.query(text, values);
    },
  };
  const found = await otherAccounts(spy as unknown as typeof pool, person.id);
  expect(found).toHaveLength(20);
  expect(found.every(({ shares }) => shares.join() === 'device,number')).toBe(true);
  const [{ text, values } = { text: '', values: [] }] = asked;
  const plan = await pool.query<{ 'QUERY PLAN': string }>(
    `explain (analyze, costs off, timing off) ${text}`,
    values,
  );
  const rows = plan.rows.map((row) => {
    const [, each = '0', loops = '1'] =
      /actual rows=(\d+)(?:\.\d+)? loops=(\d+)/.exec(row['QUERY PLAN']) ?? [];
    return Number(each) * Number(loops);
  });
  expect(Math.max(...rows)).toBeLessThan(1500);
});
