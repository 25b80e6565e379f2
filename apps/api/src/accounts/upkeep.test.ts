import { expect, it } from 'vitest';
import { makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { messagesTo } from '../../test/people.ts';
import { keep, newestMessages } from '../kernel/messages/kept-messages.ts';
import { issueCode } from './codes.ts';
import { hashToken } from './sessions.ts';
import { purgeExpired } from './upkeep.ts';

const holder = useApi();

it('removes what is over and keeps the rest', async () => {
  const { pool } = holder.api.context;
  const { id } = await makeUser(holder.api.context);
  await pool.query(
    `insert into sessions (user_id, token, expires_at) values ($1, $2, now() - interval '1 s'), ($1, $3, now() + interval '1 h')`,
    [id, hashToken('over'), hashToken('on')],
  );
  await pool.query(
    `insert into codes (recipient, asker, code_hash, expires_at)
     values ('over', 'x', 'x', now() - interval '2 days'), ('on', 'x', 'x', now() + interval '1 h')`,
  );
  await pool.query(
    `insert into code_tries (recipient, guesser, tries, expires_at)
     values ('over', 'x', 1, now() - interval '1 s'), ('on', 'x', 1, now() + interval '1 h')`,
  );
  await pool.query(
    `insert into known_devices (user_id, device, used_at)
     values ($1, $2, now() - interval '401 days'), ($1, $3, now() - interval '399 days')`,
    [id, hashToken('over'), hashToken('on')],
  );
  await pool.query(`insert into rate_limits (key, points, expire)
     values ('over', 1, extract(epoch from now()) * 1000 - 1), ('on', 1, extract(epoch from now()) * 1000 + 60000), ('always', 1, null)`);
  await pool.query(
    `insert into identity_flows (browser, provider, purpose, next, expires_at)
     values ($1, 'google', 'sign-in', '/en', now() - interval '1 s'), ($2, 'google', 'sign-in', '/en', now() + interval '1 m')`,
    [hashToken('over'), hashToken('on')],
  );
  await pool.query(
    `insert into identity_tickets (token, user_id, provider, subject, expires_at)
     values ($2, $1, 'google', 'x', now() - interval '1 s'), ($3, $1, 'google', 'x', now() + interval '1 m')`,
    [id, hashToken('over'), hashToken('on')],
  );
  for (const [recipient, age] of [
    ['over', 25],
    ['on', 23],
  ] as const) {
    await keep(holder.api.context, 'sms', recipient, 'x');
    await pool.query(
      `update outbox set created_at = now() - make_interval(hours => $1) where id = (select max(id) from outbox)`,
      [age],
    );
  }
  // Nothing else takes any of it away: writing another neither.
  await keep(holder.api.context, 'email', 'written since', 'x');
  const sender = { address: '127.0.0.1', device: null, isNew: true, isKnown: false };
  await issueCode(holder.api.context, { to: 'written since', purpose: 'sign-in' }, sender);
  expect(await messagesTo(holder.api, 'over')).toEqual(['x']);
  expect((await pool.query("select 1 from codes where recipient = 'over'")).rowCount).toBe(1);
  await purgeExpired(pool);
  const left = async (sql: string) => (await pool.query<{ name: string }>(sql)).rows.map((row) => row.name);
  expect(await left('select token as name from sessions')).toEqual([hashToken('on')]);
  expect((await pool.query('select from codes')).rowCount).toBe(2);
  expect(await left(`select encode(guesser, 'escape') as name from code_tries`)).toEqual(['x']);
  expect(await left('select device as name from known_devices')).toEqual([hashToken('on')]);
  expect(await left('select browser as name from identity_flows')).toEqual([hashToken('on')]);
  expect(await left('select token as name from identity_tickets')).toEqual([hashToken('on')]);
  expect(await left('select key as name from rate_limits order by key')).toEqual(['always', 'on']);
  const kept = await newestMessages(holder.api.context, 10);
  expect(kept.map(({ recipient }) => recipient)).toEqual(['written since', 'on']);
});
