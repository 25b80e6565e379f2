import { beforeEach, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd } from '../../test/moderating.ts';

const holder = useApi();
let admin: Person;
let person: Person;

const query = <R extends object>(sql: string, values: unknown[] = []) =>
  holder.api.context.pool.query<R>(sql, values).then(({ rows }) => rows);

beforeEach(async () => {
  const { api } = holder;
  await query('delete from rate_limits');
  await query(`update users set role = 'user' where role <> 'user'`);
  [admin, person] = [await makePerson(api, 'admin'), await makePerson(api)];
  // What a role brings needs both factors.
  await query('update sessions set second_factor_at = now() where user_id = $1', [person.id]);
});

const give = (by: Person, { handle }: Person, role: 'user' | 'moderator' | 'admin') =>
  by.ask('PUT /api/admin/roles/{handle}', { params: { handle }, body: { role } });

describe('a role', () => {
  it('is given and taken at once: the sessions there are know of it, the person is told, and the audit too', async () => {
    expect((await person.ask('GET /api/cases', { query: {} })).error?.code).toBe('forbidden');
    expect((await give(admin, person, 'moderator')).data).toMatchObject({
      person: { handle: person.handle },
      role: 'moderator',
    });
    expect((await person.ask('GET /api/cases', { query: {} })).response.status).toBe(200);
    expect((await give(person, admin, 'user')).error?.code).toBe('forbidden');
    await give(admin, person, 'user');
    expect((await person.ask('GET /api/cases', { query: {} })).error?.code).toBe('forbidden');
    const told = await query('select kind, data from notifications where user_id = $1 order by id', [
      person.id,
    ]);
    expect(told).toEqual(['moderator', 'user'].map((role) => ({ kind: 'role_changed', data: { role } })));
    const rows = await query(
      'select actor_id, action, details from audit where subject = $1 order by number',
      [`user:${person.id}`],
    );
    expect(rows).toEqual([
      { actor_id: admin.id, action: 'role.set', details: { from: 'user', to: 'moderator' } },
      { actor_id: admin.id, action: 'role.set', details: { from: 'moderator', to: 'user' } },
    ]);
  });

  it('that somebody has already is no change', async () => {
    expect((await give(admin, person, 'user')).data?.role).toBe('user');
    expect(await query('select from audit where subject = $1', [`user:${person.id}`])).toEqual([]);
  });

  it('is listed, admins first', async () => {
    await give(admin, person, 'moderator');
    const { data } = await admin.ask('GET /api/admin/roles');
    expect(data?.items.map(({ person: { handle }, role }) => [handle, role])).toEqual([
      [admin.handle, 'admin'],
      [person.handle, 'moderator'],
    ]);
  });

  it('leaves to the others what somebody had who loses it', async () => {
    const { api } = holder;
    await give(admin, person, 'moderator');
    const adId = await makeAd(api.context);
    await reportAd(await makePerson(api), adId);
    const [first, second] = [moderating(person), moderating(admin)];
    const { id } = await first.about(adId);
    await first.claim(id);
    expect((await second.claim(id)).error?.code).toBe('case_taken');
    await give(admin, person, 'user');
    expect((await second.claim(id)).data?.claimedBy).toBe(admin.handle);
  });

  it('needs a sign-in of just now, and somebody who is there', async () => {
    await query(`update sessions set created_at = now() - interval '20 minutes' where user_id = $1`, [
      admin.id,
    ]);
    expect((await give(admin, person, 'admin')).error?.code).toBe('sign_in_again');
    await query('update sessions set created_at = now() where user_id = $1', [admin.id]);
    expect((await give(admin, { ...person, handle: 'nobody-at-all' }, 'admin')).error?.code).toBe(
      'not_found',
    );
  });
});

describe('the last admin', () => {
  it('stays one, also where the others may not act', async () => {
    expect((await give(admin, admin, 'moderator')).error?.code).toBe('last_admin');
    await give(admin, person, 'admin');
    await query(`update users set restricted = 'banned' where id = $1`, [person.id]);
    expect((await give(admin, admin, 'user')).error?.code).toBe('last_admin');
    await query('update users set restricted = null where id = $1', [person.id]);
    expect((await give(admin, admin, 'user')).data?.role).toBe('user');
  });

  it('is there after two have taken each other’s role at once', async () => {
    for (let round = 0; round < 5; round++) {
      await query(`update users set role = 'admin' where id = any($1)`, [[admin.id, person.id]]);
      const answers = await Promise.all([give(admin, person, 'user'), give(person, admin, 'user')]);
      expect(answers.map(({ data, error }) => data?.role ?? error?.code).sort()).toEqual([
        'forbidden',
        'user',
      ]);
      expect(await query(`select from users where role = 'admin'`)).toHaveLength(1);
    }
  });
});
