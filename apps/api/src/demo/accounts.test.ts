import { expect, it } from 'vitest';
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
  expect(lines).toHaveLength(2);
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

it('makes no login where messages leave the machine', async () => {
  const api = await startTestApi(holder.api.context.config.databaseUrl, { AAKASH_TOKEN: 'token' });
  expect(await seedDemoAccounts(api.context)).toEqual([]);
  await api.close();
});
