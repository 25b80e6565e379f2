import { expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { startTestApi, useApi } from '../../test/harness.ts';
import { requestCode, send } from '../../test/people.ts';
import { seedDemoAccounts } from './accounts.ts';

const holder = useApi();

it('gives two demo sellers logins that work, however often it runs', async () => {
  const { api } = holder;
  await api.context.pool.query(
    `insert into users (handle, name) values ('demo-sita', 'Sita (demo)'), ('demo-ramesh', 'Ramesh (demo)')`,
  );
  const lines = await seedDemoAccounts(api.context);
  expect(await seedDemoAccounts(api.context)).toEqual(lines);
  expect(lines).toHaveLength(3);
  const phone = /phone (\d+)/.exec(lines[0] ?? '')?.[1] ?? '';
  const byPhone = await send(api.origin, 'POST', '/api/auth/phone/verify', {
    phone,
    code: await requestCode(api, phone),
  });
  expect(await byPhone.json()).toMatchObject({ isNew: false, user: { handle: 'demo-sita' } });
  const [, email, password] = /e-mail (\S+), password (.+)$/.exec(lines[1] ?? '') ?? [];
  const byEmail = await send(api.origin, 'POST', '/api/auth/email/sign-in', { email, password });
  expect(await byEmail.json()).toMatchObject({ user: { handle: 'demo-ramesh' } });
});

it('gives a moderator a login, whose app is on the outbox page', async () => {
  const { api } = holder;
  const line = (await seedDemoAccounts(api.context)).at(-1) ?? '';
  const [, email, password] = /e-mail (\S+), password (.+?), /.exec(line) ?? [];
  const first = await send(api.origin, 'POST', '/api/auth/email/sign-in', { email, password, token: true });
  const { error } = await first.json();
  expect(error.code).toBe('second_factor_needed');
  const outbox = await fetch(`${api.origin}/outbox.json`);
  const { apps } = (await outbox.json()) as { apps: [{ code: string }] };
  expect(await (await fetch(`${api.origin}/outbox`)).text()).toContain(`<b>${apps[0].code}</b>`);
  const body = { ticket: error.ticket, code: apps[0].code };
  const { token } = await (await send(api.origin, 'POST', '/api/auth/second-factor', body)).json();
  const cases = await asking(api.origin, { authorization: `Bearer ${token}` })('GET /api/cases');
  expect(cases.response.status).toBe(200);
});

it('makes no login where messages leave the machine', async () => {
  const api = await startTestApi(holder.api.context.config.databaseUrl, { AAKASH_TOKEN: 'token' });
  expect(await seedDemoAccounts(api.context)).toEqual([]);
  const { rows } = await api.context.pool.query('select from users where role = $1', ['moderator']);
  expect(rows).toEqual([]);
  await api.close();
});
