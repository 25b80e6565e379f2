import { randomUUID } from 'node:crypto';
import { type SwitchCode, switchCodes } from '@thulubazaar/contract';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { converse } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { codeFor, givePhone, newPhone, requestCode, send } from '../../test/people.ts';

// Two processes of one site: what is switched in one is switched in both.
let database: TestDatabase;
let api: TestApi;
let other: TestApi;
let admin: Person;
let person: Person;
let seller: Person;

beforeAll(async () => {
  database = await createTestDatabase();
  api = await startTestApi(database.url);
  other = await startTestApi(database.url);
});
afterAll(async () => {
  await api.close();
  await other.close();
  await database.drop();
});
beforeEach(async () => {
  await api.context.pool.query('delete from rate_limits');
  admin = await makePerson(api, 'admin');
  [person, seller] = [await makePerson(other), await makePerson(other)];
});
afterEach(async () => {
  for (const code of switchCodes) await set(code, true);
});

async function set(code: SwitchCode, isOn: boolean): Promise<void> {
  await admin.ask('PUT /api/admin/switches/{code}', { params: { code }, body: { isOn } });
  await expect.poll(() => other.context.switches.isOn(code)).toBe(isOn);
  await expect.poll(() => api.context.switches.isOn(code)).toBe(isOn);
}

/** What each of them closes, as somebody would do it. */
const closed: Record<SwitchCode, Record<string, () => Promise<number>>> = {
  registration: {
    'a new number': async () => signInWith(newPhone()),
    'a new address': async () => {
      const email = `${newPhone()}@example.com`;
      await send(api.origin, 'POST', '/api/auth/email/code', { email });
      const body = { email, code: await codeFor(api, email), password: 'momo pasal 42' };
      return (await send(other.origin, 'POST', '/api/auth/email/register', body)).status;
    },
  },
  posting: {
    'a new listing': async () => (await person.ask('POST /api/ads', { body: roomDraft() })).response.status,
    'a copy': async () => {
      const id = await makeAd(api.context, { ownerId: person.id });
      return (await person.ask('POST /api/ads/{id}/duplicate', { params: { id } })).response.status;
    },
    'a draft that goes live': async () => {
      await api.context.pool.query(`update users set name = 'Sita' where id = $1`, [person.id]);
      const id = await makeAd(api.context, { ownerId: person.id, state: 'draft', ...roomDraft() });
      const body = { to: 'live' as const, version: 1, confirmPrice: true };
      return (await person.ask('POST /api/ads/{id}/state', { params: { id }, body })).response.status;
    },
  },
  photos: {
    'a photo': async () =>
      (await person.ask('POST /api/images', { body: { contentType: 'image/jpeg', byteCount: 1000 } }))
        .response.status,
  },
  chat: {
    'a first message': async () => {
      const adId = await makeAd(api.context, { ownerId: seller.id });
      const body = { adId, clientId: randomUUID(), text: 'Is it still there?' };
      return (await person.ask('POST /api/conversations', { body })).response.status;
    },
  },
  shops: {
    'a shop': async () => {
      await givePhone(api, person);
      return (await person.ask('POST /api/shops', { body: { name: 'Himal Mobile' } })).response.status;
    },
  },
  reveal: {
    'a number': async () => {
      for (const each of [seller, person]) await givePhone(api, each);
      await seller.ask('PUT /api/me/contact', {
        body: { call: true, whatsapp: true, viber: true, hours: null },
      });
      const id = await makeAd(api.context, { ownerId: seller.id });
      return (await person.ask('POST /api/ads/{id}/contact', { params: { id } })).response.status;
    },
  },
};

async function signInWith(phone: string): Promise<number> {
  const code = await requestCode(api, phone);
  return (await send(other.origin, 'POST', '/api/auth/phone/verify', { phone, code })).status;
}

describe.each(switchCodes)('what is switched off: %s', (code) => {
  it.each(Object.entries(closed[code]))(
    '%s is refused in every process, and works again',
    async (_what, act) => {
      await set(code, false);
      expect(await act()).toBe(503);
      await set(code, true);
      expect(await act()).toBeLessThan(300);
    },
  );
});

describe('a switch', () => {
  it('says so in the language of who asks, and when to come back', async () => {
    await set('photos', false);
    const body = { contentType: 'image/jpeg', byteCount: 1000 };
    const headers = { ...person.headers, 'accept-language': 'ne' };
    const answer = await send(other.origin, 'POST', '/api/images', body, headers);
    expect(answer.headers.get('retry-after')).toBe('60');
    expect((await answer.json()).error).toMatchObject({
      code: 'switched_off',
      message: expect.stringContaining('बन्द'),
    });
    expect((await send(other.origin, 'POST', '/api/images', body)).status).toBe(401);
  });

  it('lets sign in whoever has an account, and go on what there is', async () => {
    const phone = newPhone();
    expect(await signInWith(phone)).toBe(200);
    const id = await makeAd(api.context, { ownerId: person.id });
    const { conversation } = await converse(seller, id);
    for (const code of switchCodes) await set(code, false);
    expect(await signInWith(phone)).toBe(200);
    const params = { id };
    const edited = await person.ask('PATCH /api/ads/{id}', {
      params,
      body: { version: 1, title: 'Another title for it' },
    });
    expect(edited.response.status).toBe(200);
    for (const to of ['paused', 'live'] as const)
      expect((await person.ask('POST /api/ads/{id}/state', { params, body: { to } })).response.status).toBe(
        200,
      );
    const read = await person.ask('GET /api/conversations/{id}/messages', {
      params: { id: conversation.id },
    });
    expect(read.response.status).toBe(200);
  });

  it('says who changed it, is a row of the audit each time, and none where it was so already', async () => {
    const list = async () => (await admin.ask('GET /api/admin/switches')).data?.items ?? [];
    expect((await list()).map(({ code }) => code)).toEqual([...switchCodes]);
    await set('reveal', true);
    await set('reveal', false);
    await set('reveal', false);
    expect((await list()).find(({ code }) => code === 'reveal')).toMatchObject({
      isOn: false,
      changedBy: { handle: admin.handle },
    });
    const { rows } = await api.context.pool.query(
      `select details from audit where subject = 'switch:reveal' and actor_id = $1`,
      [admin.id],
    );
    expect(rows).toEqual([{ details: { isOn: false } }]);
  });

  it('is known to a process that starts later, and to one that lost its connection', async () => {
    await set('chat', false);
    const late = await startTestApi(database.url);
    expect(late.context.switches.isOn('chat')).toBe(false);
    await late.close();
    await api.context.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'broadcasts' and datname = current_database()`,
    );
    await api.context.pool.query(`update switches set is_on = true where code = 'chat'`);
    await expect.poll(() => other.context.switches.isOn('chat')).toBe(true);
  });
});
