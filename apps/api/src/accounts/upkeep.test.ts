import { expect, it } from 'vitest';
import { makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { keep } from '../kernel/messages/kept-messages.ts';
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
    `insert into sign_in_codes (recipient, code_hash, expires_at)
     values ('over', 'x', now() - interval '2 days'), ('on', 'x', now() + interval '1 h')`,
  );
  await pool.query(`insert into rate_limits (key, points, expire)
     values ('over', 1, extract(epoch from now()) * 1000 - 1), ('on', 1, extract(epoch from now()) * 1000 + 60000), ('always', 1, null)`);
  await pool.query(`insert into outbox (channel, recipient, body, created_at)
     values ('sms', 'over', 'x', now() - interval '25 hours'), ('sms', 'on', 'x', now() - interval '23 hours')`);
  // Nothing else takes any of it away: writing another neither.
  await keep(pool, 'email', 'written since', 'x');
  await issueCode(pool, 'secret', 'written since', 'sign-in');
  expect((await pool.query("select 1 from outbox where recipient = 'over'")).rowCount).toBe(1);
  expect((await pool.query("select 1 from sign_in_codes where recipient = 'over'")).rowCount).toBe(1);
  await purgeExpired(pool);
  const left = async (sql: string) => (await pool.query<{ name: string }>(sql)).rows.map((row) => row.name);
  expect(await left('select token as name from sessions')).toEqual([hashToken('on')]);
  expect(await left('select recipient as name from sign_in_codes order by 1')).toEqual([
    'on',
    'written since',
  ]);
  expect(await left('select key as name from rate_limits order by key')).toEqual(['always', 'on']);
  expect(await left('select recipient as name from outbox order by 1')).toEqual(['on', 'written since']);
});
