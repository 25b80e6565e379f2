import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { converse, inConversation } from '../../test/conversing.ts';
import { dumpDatabase } from '../../test/dump-database.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import {
  requestCode,
  requestNewCode,
  type SignedInPerson,
  send,
  signInNewPerson,
} from '../../test/people.ts';
import { found } from '../../test/personal-values.ts';
import { newPhoto, uploadWhole, useCaller, work } from '../../test/uploading.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { tasksOf } from '../entry/jobs.ts';
import { notify } from '../notifications/notify.ts';

const caller = useCaller();

function asPerson({ id, user, token, headers }: SignedInPerson): Person {
  return { id, token, headers, handle: user.handle, ask: asking(caller.api.origin, headers) };
}

async function newPerson(name?: string) {
  const signedIn = await signInNewPerson(caller.api, name ? { name } : {});
  return { ...asPerson(signedIn), phone: signedIn.user.phone ?? '' };
}

const query = (sql: string, values: unknown[] = []) => caller.api.context.pool.query(sql, values);

async function askForDeletion(person: Person): Promise<void> {
  await query('delete from rate_limits');
  const { response } = await person.ask('POST /api/me/delete', { body: { confirm: 'DELETE' } });
  expect(response.status).toBe(200);
}

/** The clock of the database, for this person: their month is over. */
async function aMonthLater(person: Person): Promise<void> {
  await query(`update users set delete_at = now() - interval '1 second' where id = $1`, [person.id]);
  await tasksOf(caller.api.context).erase_due?.({});
  await work(caller);
}

const isDeleted = async ({ id }: Person) =>
  (await query('select deleted_at from users where id = $1', [id])).rows[0]?.deleted_at !== null;

const register = async (phone: string) => {
  const code = await requestCode(caller.api, phone.slice(4));
  const answer = await send(caller.api.origin, 'POST', '/api/auth/phone/verify', {
    phone: phone.slice(4),
    code,
    token: true,
  });
  return { status: answer.status, body: await answer.json() };
};

describe('when the month is over', () => {
  it('nothing personal of them is left in any column, but for their messages, which others have', async () => {
    const { api } = caller;
    const { context } = api;
    const name = 'Bishnumaya Khapangi';
    const person = await newPerson(name);
    const email = `bishnumaya.${randomUUID().slice(0, 8)}@example.com`;
    const code = await requestNewCode(api, person.headers, { email });
    await send(api.origin, 'POST', '/api/auth/me/email', { email, code }, person.headers);
    const about = 'Weaver of dhaka topis in Terhathum';
    await person.ask('PATCH /api/auth/me', { body: { about } });
    const title = 'Handloom of walnut wood with eight pedals';
    const imageId = await uploadWhole({ api, person: caller.person }, await newPhoto());
    await work(caller);
    await query('update images set owner_id = $1 where id = $2', [person.id, imageId]);
    const adId = await makeAd(context, { ownerId: person.id, title, photoIds: [imageId] });
    await makeAd(context, { ownerId: person.id, state: 'draft', title: `${title} (second)` });
    const buyer = await makePerson(api);
    await buyer.ask('PUT /api/me/favourites/{adId}', { params: { adId } });
    await buyer.ask('PUT /api/my/follows/{handle}', { params: { handle: person.handle }, body: {} });
    await buyer.ask('POST /api/my/searches', { body: { query: { seller: person.handle } } });
    await buyer.ask('POST /api/users/{handle}/report', {
      params: { handle: person.handle },
      body: { reason: 'other' },
    });
    await query('update cases set closed_at = now() where person_id = $1', [person.id]);
    const { conversation } = await converse(buyer, adId);
    await inConversation(person, conversation.id).say('I am at the loom till six.');
    await person.ask('POST /api/me/export');
    await work(caller);
    const { rows: media } = await query('select media_key, widths from images where id = $1', [imageId]);
    const mediaPath = `/media/${media[0].media_key}/${media[0].widths[0]}.webp`;
    expect((await fetch(`${api.origin}${mediaPath}`)).status).toBe(200);

    const values = [name, email, person.phone, about, title, person.handle];
    // Messages of the local outbox are encrypted, and gone in a day.
    expect(found([name, about, title, person.handle], await dumpDatabase(context.pool))).toHaveLength(4);
    // The planner remembers a table that is empty as it was before.
    for (const key of ['1', '2'])
      await notify(context.pool, { userId: buyer.id, kind: 'export_ready', key, data: {} });
    await askForDeletion(person);
    await aMonthLater(person);
    expect(await isDeleted(person)).toBe(true);
    expect(found(values, await dumpDatabase(context.pool))).toEqual([]);
    const encrypted = await query(
      `select phone_encrypted, phone_index, email_encrypted, email_index from users where id = $1`,
      [person.id],
    );
    expect(Object.values(encrypted.rows[0])).toEqual([null, null, null, null]);
    for (const table of [
      'sessions',
      'data_exports',
      'notifications',
      'known_devices',
      'passkeys',
      'accounts',
    ])
      expect((await query(`select from ${table} where user_id = $1`, [person.id])).rowCount, table).toBe(0);
    expect((await query('select from images where owner_id = $1', [person.id])).rowCount).toBe(0);
    expect((await fetch(`${api.origin}${mediaPath}`)).status).toBe(404);
    for await (const keys of context.store.list('private/')) expect(keys).toEqual([]);

    // The other of the two has what was said, as of somebody who has left.
    const { messages, see, send: say } = inConversation(buyer, conversation.id);
    expect((await see()).other).toMatchObject({ left: 'deleted', name: 'Deleted account' });
    expect((await messages()).items.map(({ text }) => text)).toContain('I am at the loom till six.');
    expect((await say({ kind: 'text', text: 'Hello?' })).error?.code).toBe('person_gone');
    // That it was done is a row of the audit; what was decided keeps the id.
    expect((await query(`select from audit where subject = $1`, [`user:${person.id}`])).rowCount).toBe(1);
    expect((await query('select from reports where reported_id = $1', [person.id])).rowCount).toBe(1);
    expect(await verifyAudit(context.pool)).toMatchObject({ whole: true });

    // Done again it is no other thing, and the number is free.
    await tasksOf(context).erase_account?.({ userId: person.id });
    const fresh = await register(person.phone);
    expect([fresh.status, fresh.body.isNew]).toEqual([200, true]);
  });

  it('nothing is deleted of who came back, nor before the time', async () => {
    const [back, early] = [await newPerson(), await newPerson()];
    for (const person of [back, early]) await askForDeletion(person);
    await back.ask('POST /api/me/keep');
    await tasksOf(caller.api.context).erase_account?.({ userId: back.id });
    await tasksOf(caller.api.context).erase_due?.({});
    await work(caller);
    expect([await isDeleted(back), await isDeleted(early)]).toEqual([false, false]);
    expect((await early.ask('GET /api/auth/me')).data?.phone).toBe(early.phone);
  });

  it('a conversation goes when nobody is left to read it, unless it was reported', async () => {
    const people = [await newPerson(), await newPerson()] as const;
    const [seller, buyer] = people;
    const adIds = [1, 2].map(() => makeAd(caller.api.context, { ownerId: seller.id }));
    const [plain, reported] = [
      await converse(buyer, (await adIds[0]) ?? 0),
      await converse(buyer, (await adIds[1]) ?? 0),
    ];
    await buyer.ask('POST /api/conversations/{id}/report', {
      params: { id: reported.conversation.id },
      body: { reason: 'abuse' },
    });
    await query('update cases set closed_at = now() where person_id = $1', [seller.id]);
    const left = async () =>
      (await query('select id from conversations where seller_id = $1', [seller.id])).rows.map(
        ({ id }) => id,
      );
    for (const person of people) {
      expect(await left()).toHaveLength(2);
      await askForDeletion(person);
      await aMonthLater(person);
      expect(await isDeleted(person)).toBe(true);
    }
    expect(await left()).toEqual([reported.conversation.id]);
    expect(plain.conversation.id).not.toBe(reported.conversation.id);
  });
});

describe('whoever was suspended or banned', () => {
  it('cannot be here again by the same number for a year', async () => {
    const person = await newPerson();
    await query(`update users set restricted = 'banned' where id = $1`, [person.id]);
    await askForDeletion(person);
    await aMonthLater(person);
    const refused = await register(person.phone);
    expect([refused.status, refused.body.error.code]).toEqual([403, 'contact_blocked']);
    // Nor by putting it on another account.
    const other = await newPerson();
    const phone = person.phone.slice(4);
    const code = await requestNewCode(caller.api, other.headers, { phone });
    const added = await send(caller.api.origin, 'POST', '/api/auth/me/phone', { phone, code }, other.headers);
    expect((await added.json()).error.code).toBe('contact_blocked');
    await query(`update blocked_contacts set until = now() - interval '1 second'`);
    await tasksOf(caller.api.context).erase_due?.({});
    expect((await query('select from blocked_contacts')).rowCount).toBe(0);
    expect((await register(person.phone)).body.isNew).toBe(true);
  });

  it('waits for a case that is open, which may end in a ban, and not for ever', async () => {
    const person = await newPerson();
    const reporter = await makePerson(caller.api);
    await reporter.ask('POST /api/users/{handle}/report', {
      params: { handle: person.handle },
      body: { reason: 'scam' },
    });
    await askForDeletion(person);
    await aMonthLater(person);
    expect(await isDeleted(person)).toBe(false);
    await query(`update users set delete_at = now() - interval '31 days' where id = $1`, [person.id]);
    await tasksOf(caller.api.context).erase_due?.({});
    await work(caller);
    expect(await isDeleted(person)).toBe(true);
  });
});
