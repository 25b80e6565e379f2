import { randomUUID } from 'node:crypto';
import { normalisePhone } from '@thulubazaar/nepal/phone';
import { expect, it } from 'vitest';
import { startTestApi, useApi } from '../../test/harness.ts';
import { phoneOf } from '../accounts/phone-of.ts';
import { seedDemoContacts } from './contacts.ts';

const holder = useApi();

async function seller(name: string): Promise<string> {
  const id = randomUUID();
  await holder.api.context.pool.query('insert into users (id, handle, name) values ($1, $2, $3)', [
    id,
    `demo-${name}`,
    name,
  ]);
  return id;
}

async function contactOf(id: string) {
  const { rows } = await holder.api.context.pool.query('select contact from users where id = $1', [id]);
  return rows[0]?.contact;
}

it('lets some demo sellers be called where messages stay on this machine, and changes nothing twice', async () => {
  const { context } = holder.api;
  const [sita, gita] = [await seller('sita'), await seller('gita')];
  const outward = await startTestApi(context.config.databaseUrl, { AAKASH_TOKEN: 'token' });
  await seedDemoContacts(outward.context);
  await outward.close();
  expect(await phoneOf(context.pool, context, sita)).toBeNull();

  await seedDemoContacts(context);
  expect(await contactOf(sita)).toMatchObject({ call: true, hours: { from: 7, to: 20 } });
  const phone = await phoneOf(context.pool, context, sita);
  expect(normalisePhone(phone ?? '')).toBe(phone);
  expect(await contactOf(gita)).toMatchObject({ call: false, whatsapp: false, viber: false });
  expect(await phoneOf(context.pool, context, gita)).toBeNull();

  const own = { call: false, whatsapp: true, viber: false, hours: null };
  await context.pool.query('update users set contact = $2 where id = $1', [sita, JSON.stringify(own)]);
  await seedDemoContacts(context);
  expect(await contactOf(sita)).toEqual(own);
});
