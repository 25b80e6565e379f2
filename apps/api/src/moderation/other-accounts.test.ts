import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportPerson } from '../../test/moderating.ts';

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
