import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { makeImage, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating } from '../../test/moderating.ts';
import { withPasskey } from '../../test/passkeys.ts';
import {
  codeFor,
  givePhone,
  messagesTo,
  newPhone,
  requestCode,
  requestNewCode,
  send,
} from '../../test/people.ts';
import { withApp } from '../../test/second-factor.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { privateKey } from '../kernel/store/keys.ts';
import { carryOutRecoveries } from './carry-out.ts';
import { tellOfRecovery } from './tell.ts';
import { purgeEvidence } from './upkeep.ts';

const holder = useApi();
const text = 'I made it in Baisakh, sold a bike to Hari of Patan, and lost my SIM in a bus.';
let asker: Person & { phone: string };
let owner: Person & { phone: string };
let moderator: ReturnType<typeof moderating>;
let deciding: Person;

async function withNumber(): Promise<Person & { phone: string }> {
  const person = await makePerson(holder.api);
  return { ...person, phone: await givePhone(holder.api, person) };
}

beforeEach(async () => {
  const { pool } = holder.api.context;
  await pool.query('delete from rate_limits');
  [asker, owner] = [await withNumber(), await withNumber()];
  deciding = await makePerson(holder.api, 'moderator');
  moderator = moderating(deciding);
});

const ask = ({ ask }: Person, given: { account?: string; text?: string; photoIds?: string[] } = {}) =>
  ask('POST /api/me/recoveries', {
    body: { account: owner.handle, reason: 'number_lost', text, ...given },
  });

const own = async ({ ask }: Person) => {
  const { data } = await ask('GET /api/me/recoveries');
  if (!data) throw new Error('no requests');
  return data;
};

async function caseOf(id: string): Promise<string> {
  const { rows } = await holder.api.context.pool.query<{ id: string }>(
    'select id from cases where recovery_id = $1',
    [id],
  );
  return rows[0]?.id ?? '';
}

/** Asks, and answers the request and its case. */
async function asked(given: Parameters<typeof ask>[1] = {}, by: Person = asker) {
  const { data, error } = await ask(by, given);
  if (!data) throw error ?? new Error('not asked');
  return { id: data.id, caseId: await caseOf(data.id) };
}

async function granted(by: Person = asker) {
  const made = await asked({}, by);
  await moderator.settle(made.caseId, { decision: 'grant' });
  return made;
}

/** The three days are over. */
async function threeDaysLater(): Promise<number> {
  await holder.api.context.pool.query(
    `update recoveries set carry_out_at = now() - interval '1 second' where state = 'waiting'`,
  );
  return carryOutRecoveries(holder.api.context);
}

const told = async ({ ask }: Person) =>
  ((await ask('GET /api/notifications', { query: { limit: 20 } })).data?.items ?? []).map(
    ({ text }) => text.en,
  );

async function signInByPhone(e164: string): Promise<string | undefined> {
  const phone = e164.slice(4);
  const code = await requestCode(holder.api, phone);
  const answer = await send(holder.api.origin, 'POST', '/api/auth/phone/verify', {
    phone,
    code,
    token: true,
  });
  return (await answer.json()).user?.handle;
}

describe('asking for an account', () => {
  it('answers alike whether or not there is one, by a handle, a page, a number or an address', async () => {
    const email = `${newPhone()}@example.com`;
    const code = await requestNewCode(holder.api, owner.headers, { email });
    await send(holder.api.origin, 'POST', '/api/auth/me/email', { email, code }, owner.headers);
    const names = [
      owner.handle,
      `https://thulubazaar.example/ne/seller/${owner.handle}?x=1`,
      owner.phone,
      email.toUpperCase(),
      'u-nobodyatall',
      `98${newPhone().slice(2)}`,
      'nobody@example.com',
    ];
    const answers: unknown[] = [];
    const found: boolean[] = [];
    for (const account of names) {
      const person = await withNumber();
      const { data } = await ask(person, { account });
      answers.push({ ...data, id: '', askedAt: '' });
      const seen = await moderator.see(await caseOf(data?.id ?? ''));
      found.push(seen.recovery?.isFound ?? false);
      expect(seen.person.handle).toBe(seen.recovery?.isFound ? owner.handle : person.handle);
    }
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(found).toEqual([true, true, true, true, false, false, false]);
  });

  it('takes a number that was proved, one request at a time, and not for an account of one’s own', async () => {
    const nobody = await makePerson(holder.api);
    expect((await ask(nobody)).error?.code).toBe('phone_needed');
    expect((await ask(asker, { account: asker.phone })).error?.fields).toMatchObject([
      { field: 'account', code: 'already_yours' },
    ]);
    await asked();
    expect((await ask(asker)).error?.code).toBe('conflict');
    const both = await withNumber();
    const answers = await Promise.all([ask(both), ask(both)]);
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 409]);
  });

  it('takes three photos of one’s own, which were sent for this', async () => {
    const { context } = holder.api;
    const ready = await makeImage(context, asker.id, 'ready', 'message');
    const refused = async (photoIds: string[]) =>
      (await ask(asker, { photoIds })).error?.fields?.map(({ code }) => code).join();
    expect(await refused([await makeImage(context, owner.id, 'ready', 'message')])).toBe('unknown_photo');
    expect(await refused([await makeImage(context, asker.id, 'ready', 'listing')])).toBe('unknown_photo');
    expect(await refused([await makeImage(context, asker.id, 'uploaded', 'message')])).toBe(
      'photo_not_ready',
    );
    expect(await refused([ready, ready])).toBe('photo_in_use');
    expect(await refused(Array.from({ length: 4 }, () => ready))).toBe('too_many');
    const { caseId } = await asked({ photoIds: [ready] });
    expect((await moderator.see(caseId)).recovery?.photos.map(({ id }) => id)).toEqual([ready]);
    // It is of a request now: not for its owner to delete.
    const gone = await asker.ask('DELETE /api/images/{id}', { params: { id: ready }, key: randomUUID() });
    expect(gone.error?.code).toBe('conflict');
  });

  it('keeps nothing that was written readable in the database', async () => {
    const { id } = await asked({ account: owner.phone });
    const { rows } = await holder.api.context.pool.query<{ row: string }>(
      'select r::text as row from recoveries r where id = $1',
      [id],
    );
    for (const value of [owner.phone, owner.phone.slice(4), 'Hari of Patan'])
      expect(rows[0]?.row).not.toContain(value);
  });
});

describe('moderators', () => {
  it('see it in their queue, promised within three days, but for who asks and who has the account', async () => {
    const { pool } = holder.api.context;
    const { caseId } = await asked();
    const item = (await moderator.list()).find((one) => one.id === caseId);
    expect(item).toMatchObject({ kind: 'recovery', person: { handle: owner.handle }, adId: null });
    const hours = (Date.parse(item?.dueAt ?? '') - Date.parse(item?.openedAt ?? '')) / 3_600_000;
    expect(Math.round(hours)).toBe(72);
    expect((await moderator.see(caseId)).recovery).toMatchObject({
      text,
      account: owner.handle,
      requester: { handle: asker.handle },
      state: 'open',
      isFound: true,
    });
    for (const { id: userId, ask: asThem } of [asker, owner]) {
      await pool.query(`update users set role = 'moderator' where id = $1`, [userId]);
      await pool.query('update sessions set second_factor_at = now() where user_id = $1', [userId]);
      expect((await asThem('GET /api/cases', { query: { limit: 50 } })).data?.items).not.toContainEqual(
        expect.objectContaining({ id: caseId }),
      );
      const params = { id: caseId };
      const body = { decision: 'grant' as const, version: 1 };
      for (const { error } of [
        await asThem('GET /api/cases/{id}', { params }),
        await asThem('PUT /api/cases/{id}/claim', { params }),
        await asThem('POST /api/cases/{id}/decision', { params, body }),
      ])
        expect(error?.code).toBe('own_case');
      const next = await asThem('POST /api/cases/next', { body: { kind: 'recovery' } });
      expect(next.data?.case?.id).not.toBe(caseId);
      if (next.data?.case)
        await asThem('DELETE /api/cases/{id}/claim', { params: { id: next.data.case.id } });
      await pool.query(`update users set role = 'user' where id = $1`, [userId]);
    }
  });

  it('look at photos one by one, each look a row of the audit, and nobody else does', async () => {
    const { api } = holder;
    const { pool, store } = api.context;
    const photo = await makeImage(api.context, asker.id, 'ready', 'message');
    await store.put(privateKey(photo, 320), Buffer.from('webp'), { contentType: 'image/webp' });
    const { id, caseId } = await asked({ photoIds: [photo] });
    const base = (await moderator.see(caseId)).recovery?.photos[0]?.base;
    const path = `/api/recoveries/${id}/photos/${photo}`;
    expect(base).toBe(path);
    const look = (headers: Record<string, string>) => fetch(`${api.origin}${path}/320.webp`, { headers });
    const seen = await look(deciding.headers);
    expect([seen.status, seen.headers.get('cache-control'), await seen.text()]).toEqual([
      200,
      'no-store',
      'webp',
    ]);
    expect((await look(owner.headers)).status).toBe(403);
    expect((await look(asker.headers)).status).toBe(403);
    expect((await look({})).status).toBe(401);
    const rows = await pool.query(
      `select actor_id, details from audit where action = 'recovery.photo' and subject = $1`,
      [`recovery:${id}`],
    );
    expect(rows.rows).toEqual([{ actor_id: deciding.id, details: { imageId: photo, width: 320 } }]);
    // Of another request, or of none.
    const { id: otherId } = await asked({}, await withNumber());
    const elsewhere = `${api.origin}/api/recoveries/${otherId}/photos/${photo}/320.webp`;
    expect((await fetch(elsewhere, { headers: deciding.headers })).status).toBe(404);
    await pool.query(`update users set role = 'admin' where id = $1`, [owner.id]);
    await pool.query('update sessions set second_factor_at = now() where user_id = $1', [owner.id]);
    expect((await look(owner.headers)).status).toBe(404);
  });

  it('refuse it with a word why, which the asker reads, and take that back', async () => {
    const { id, caseId } = await asked();
    const silent = await moderator.decide(caseId, { decision: 'refuse' });
    expect(silent.error?.fields).toMatchObject([{ field: 'note', code: 'required' }]);
    const wrong = await moderator.decide(caseId, { decision: 'ban', reason: 'scam' });
    expect(wrong.error?.fields).toMatchObject([{ field: 'decision', code: 'invalid_value' }]);
    await moderator.settle(caseId, { decision: 'refuse', note: 'The dates do not fit.' });
    expect((await own(asker)).asked).toMatchObject([{ id, state: 'refused', note: 'The dates do not fit.' }]);
    expect((await told(asker))[0]).toContain('The dates do not fit.');
    expect(await told(owner)).toEqual([]);
    expect((await moderator.undo(caseId)).data?.recovery?.state).toBe('open');
    await moderator.settle(caseId, { decision: 'grant' });
    expect((await own(asker)).asked).toMatchObject([{ state: 'waiting', note: null }]);
  });

  it('cannot give what is not there, nor one account to two', async () => {
    const nothing = await asked({ account: 'u-nobodyatall' });
    expect((await moderator.decide(nothing.caseId, { decision: 'grant' })).error?.code).toBe('conflict');
    const other = await withNumber();
    const second = await asked({}, other);
    await granted(await withNumber());
    expect((await moderator.decide(second.caseId, { decision: 'grant' })).error?.code).toBe('conflict');
  });
});

describe('an account that is granted', () => {
  it('is told of by SMS, by e-mail and in every session, with three days to object', async () => {
    const email = `${newPhone()}@example.com`;
    const code = await requestNewCode(holder.api, owner.headers, { email });
    await send(holder.api.origin, 'POST', '/api/auth/me/email', { email, code }, owner.headers);
    const { id } = await granted();
    await tellOfRecovery(holder.api.context, id);
    for (const to of [owner.phone, email])
      expect((await messagesTo(holder.api, to))[0]).toContain('/ne/recover');
    expect((await told(owner))[0]).toContain('object now');
    const { against } = await own(owner);
    expect(against).toEqual([{ id, carryOutAt: expect.any(String) }]);
    expect(Math.round((Date.parse(against[0]?.carryOutAt ?? '') - Date.now()) / 3_600_000)).toBe(72);
    expect(await carryOutRecoveries(holder.api.context)).toBe(0);
    expect((await own(asker)).against).toEqual([]);
  });

  it('stays with who has it by one press, which nobody else has', async () => {
    // Of the tests before.
    await threeDaysLater();
    const { id } = await granted();
    const object = (person: Person) =>
      person.ask('POST /api/me/recoveries/{id}/objection', { params: { id } });
    for (const person of [asker, deciding]) expect((await object(person)).response.status).toBe(404);
    expect((await object(owner)).response.status).toBe(204);
    expect((await object(owner)).response.status).toBe(404);
    expect(await threeDaysLater()).toBe(0);
    expect((await own(asker)).asked).toMatchObject([{ state: 'objected' }]);
    expect((await own(owner)).against).toEqual([]);
    expect((await owner.ask('GET /api/auth/me')).data?.phone).toBe(owner.phone);
    expect((await verifyAudit(holder.api.context.pool)).whole).toBe(true);
  });

  it('is taken back by who granted it, and then given to nobody', async () => {
    const { caseId } = await granted();
    expect((await moderator.undo(caseId)).response.status).toBe(200);
    expect(await threeDaysLater()).toBe(0);
    expect((await own(owner)).against).toEqual([]);
  });

  it('goes to the new number after three days, and nothing else opens it any more', async () => {
    const { pool } = holder.api.context;
    const email = `${newPhone()}@example.com`;
    const code = await requestNewCode(holder.api, owner.headers, { email });
    await send(holder.api.origin, 'POST', '/api/auth/me/email', { email, code }, owner.headers);
    await owner.ask('POST /api/auth/me/password', { body: { password: 'momo pasal 42' } });
    const { authenticator } = await withPasskey(owner);
    await withApp(holder.api, owner);
    await pool.query(`update users set seen_at = now() - interval '2 years' where id = $1`, [owner.id]);
    await granted();
    expect(await threeDaysLater()).toBe(1);
    expect((await owner.ask('GET /api/auth/me')).response.status).toBe(401);
    expect((await asker.ask('GET /api/auth/me')).response.status).toBe(401);
    for (const to of [owner.phone, email, asker.phone])
      expect((await messagesTo(holder.api, to))[0]).toContain('/ne/sign-in');
    const { data } = await holder.api.ask('POST /api/auth/passkey/options');
    if (!data) throw new Error('nothing to sign');
    const body = { credential: authenticator.get(data) };
    expect((await holder.api.ask('POST /api/auth/passkey/sign-in', { body })).error?.code).toBe(
      'wrong_passkey',
    );
    const byPassword = { email, password: 'momo pasal 42' };
    const refused = await send(holder.api.origin, 'POST', '/api/auth/email/sign-in', byPassword);
    expect(refused.status).toBe(401);
    // By code alone: the app is not asked for, nor is it an account that nobody used for long.
    expect(await signInByPhone(asker.phone)).toBe(owner.handle);
    // The old number begins anew, and the old address too.
    expect(await signInByPhone(owner.phone)).not.toBe(owner.handle);
    await send(holder.api.origin, 'POST', '/api/auth/email/code', { email });
    const anew = { email, code: await codeFor(holder.api, email), password: 'momo pasal 43' };
    const registered = await send(holder.api.origin, 'POST', '/api/auth/email/register', anew);
    expect((await registered.json()).isNew).toBe(true);
    expect((await verifyAudit(pool)).whole).toBe(true);
  });

  it('lapses where the asker has given their number up, and nothing changes', async () => {
    await granted();
    await holder.api.context.pool.query(
      `update users set phone_encrypted = null, phone_index = null, phone_number_verified = false where id = $1`,
      [asker.id],
    );
    expect(await threeDaysLater()).toBe(1);
    expect((await own(asker)).asked).toMatchObject([{ state: 'lapsed' }]);
    expect((await owner.ask('GET /api/auth/me')).data?.phone).toBe(owner.phone);
  });

  it('is carried out once by two workers at once', async () => {
    await granted();
    await holder.api.context.pool.query(
      `update recoveries set carry_out_at = now() - interval '1 second' where state = 'waiting'`,
    );
    const counts = await Promise.all([1, 2].map(() => carryOutRecoveries(holder.api.context)));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(1);
  });

  it('of an objection and the end of the time at once has one outcome', async () => {
    const { id } = await granted();
    await holder.api.context.pool.query(
      `update recoveries set carry_out_at = now() - interval '1 second' where state = 'waiting'`,
    );
    const [objection, count] = await Promise.all([
      owner.ask('POST /api/me/recoveries/{id}/objection', { params: { id } }),
      carryOutRecoveries(holder.api.context),
    ]);
    const { rows } = await holder.api.context.pool.query<{ state: string }>(
      'select state from recoveries where id = $1',
      [id],
    );
    expect(rows[0]?.state).toBe(objection.response.status === 204 ? 'objected' : 'done');
    expect(count).toBe(rows[0]?.state === 'done' ? 1 : 0);
  });
});

describe('what was written and sent', () => {
  it('is gone 90 days after all is settled, and what came of it stays', async () => {
    const { pool } = holder.api.context;
    const photo = await makeImage(holder.api.context, asker.id, 'ready', 'message');
    const { id, caseId } = await asked({ photoIds: [photo] });
    await moderator.settle(caseId, { decision: 'refuse', note: 'No.' });
    const age = (days: number) =>
      pool.query('update recoveries set settled_at = now() - make_interval(days => $2) where id = $1', [
        id,
        days,
      ]);
    await age(89);
    expect(await purgeEvidence(holder.api.context)).toBe(0);
    await age(91);
    expect(await purgeEvidence(holder.api.context)).toBe(1);
    expect((await moderator.see(caseId)).recovery).toMatchObject({ text: null, account: null, photos: [] });
    expect((await pool.query('select from images where id = $1', [photo])).rowCount).toBe(0);
    const jobs = await pool.query(
      `select from graphile_worker.jobs where task_identifier = 'delete_image_files'`,
    );
    expect(jobs.rowCount).toBeGreaterThan(0);
    expect((await own(asker)).asked).toMatchObject([{ state: 'refused' }]);
  });

  it('stays meanwhile where the sweep looks for photos that are in nothing', async () => {
    const { sweepImages } = await import('../photos/sweep.ts');
    const { pool } = holder.api.context;
    const photo = await makeImage(holder.api.context, asker.id, 'ready', 'message');
    await asked({ photoIds: [photo] });
    await pool.query(`update images set processed_at = now() - interval '9 days' where id = $1`, [photo]);
    await sweepImages(holder.api.context);
    expect((await pool.query('select from images where id = $1', [photo])).rowCount).toBe(1);
  });
});

describe('somebody who may not act', () => {
  it('objects all the same, and asks for nothing', async () => {
    const { pool } = holder.api.context;
    const { id } = await granted();
    await pool.query(`update users set restricted = 'banned' where id = any($1)`, [[owner.id, asker.id]]);
    const params = { id };
    const objection = await owner.ask('POST /api/me/recoveries/{id}/objection', { params });
    expect(objection.response.status).toBe(204);
    expect((await ask(asker)).error?.code).toBe('banned');
  });

  it('asks from a session that was begun just now', async () => {
    await holder.api.context.pool.query(
      `update sessions set created_at = now() - interval '16 minutes' where user_id = $1`,
      [asker.id],
    );
    expect((await ask(asker)).error?.code).toBe('sign_in_again');
    const stranger = asking(holder.api.origin, {});
    expect((await stranger('GET /api/me/recoveries')).error?.code).toBe('not_signed_in');
  });
});
