import { beforeEach, describe, expect, it } from 'vitest';
import { asking } from '../../../test/ask.ts';
import { makePerson } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { messagesTo, signInNewPerson } from '../../../test/people.ts';
import { startApp, withApp } from '../../../test/second-factor.ts';

const holder = useApi();

beforeEach(() => holder.api.context.pool.query('delete from rate_limits'));

describe('setting up an app', () => {
  it('shows a secret of 160 bits, as text, as a URI and as a QR code, and asks for nothing until it is confirmed', async () => {
    const { user, headers } = await signInNewPerson(holder.api);
    const ask = asking(holder.api.origin, headers);
    const { data } = await ask('POST /api/auth/me/totp');
    expect(data?.secret).toMatch(/^[A-Z2-7]{32}$/);
    const uri = new URL(data?.uri ?? '');
    expect(uri.host + decodeURIComponent(uri.pathname)).toBe(`totp/ThuluBazaar:${user.phone}`);
    expect(Object.fromEntries(uri.searchParams)).toEqual({
      issuer: 'ThuluBazaar',
      secret: data?.secret,
      algorithm: 'SHA1',
      digits: '6',
      period: '30',
    });
    expect(data?.qr).toMatch(/^<svg .*<\/svg>$/s);
    expect((await ask('GET /api/auth/me/second-factor')).data).toEqual({
      since: null,
      recoveryCodesLeft: 0,
      proved: false,
      needed: false,
    });
  });

  it('gives ten recovery codes of fifty bits, keeps none of them and no secret readable, and tells the person', async () => {
    const { id, user, headers } = await signInNewPerson(holder.api);
    const ask = asking(holder.api.origin, headers);
    const { secret, recoveryCodes } = await withApp(holder.api, { id, ask });
    expect(new Set(recoveryCodes).size).toBe(10);
    for (const code of recoveryCodes) expect(code).toMatch(/^[0-9a-hjkmnp-tv-z]{5}-[0-9a-hjkmnp-tv-z]{5}$/);
    const { rows } = await holder.api.context.pool.query<{ row: string }>(
      'select t::text as row from totp t union all select r::text from recovery_codes r',
    );
    const stored = rows.map(({ row }) => row).join('\n');
    for (const value of [secret, ...recoveryCodes, ...recoveryCodes.map((code) => code.replace('-', ''))]) {
      expect(stored).not.toContain(value);
      expect(stored).not.toContain(Buffer.from(value).toString('hex'));
    }
    expect((await messagesTo(holder.api, user.phone))[0]).toContain('asks for a code of an app');
  });

  it('takes a right code only, of the secret that was made last, and once', async () => {
    const person = await makePerson(holder.api);
    const before = await startApp(person);
    const now = await startApp(person);
    const confirm = async (code: string) =>
      (await person.ask('PUT /api/auth/me/totp', { body: { code } })).error?.code;
    expect(await confirm(before.code())).toBe('wrong_code');
    expect(await confirm(now.code())).toBeUndefined();
    expect(await confirm(now.code(1))).toBe('conflict');
    expect((await person.ask('POST /api/auth/me/totp')).error?.code).toBe('conflict');
  });

  it('of two confirmations at once makes one set of recovery codes', async () => {
    const person = await makePerson(holder.api);
    const { code } = await startApp(person);
    const confirm = async () =>
      (await person.ask('PUT /api/auth/me/totp', { body: { code: code() } })).response.status;
    expect((await Promise.all([confirm(), confirm()])).sort()).toEqual([200, 409]);
    expect((await person.ask('GET /api/auth/me/second-factor')).data?.recoveryCodesLeft).toBe(10);
  });

  it('lets whoever found the browser open guess ten times an hour', async () => {
    const person = await makePerson(holder.api);
    await startApp(person);
    const guess = async () =>
      (await person.ask('PUT /api/auth/me/totp', { body: { code: '000000' } })).error?.code;
    for (let tries = 0; tries < 10; tries++) expect(await guess()).toBe('wrong_code');
    expect(await guess()).toBe('too_many_requests');
  });
});

describe('an account that asks for an app', () => {
  it('stops by a code of it, and no session of it has two factors any more', async () => {
    const person = await makePerson(holder.api);
    const { code, recoveryCodes } = await withApp(holder.api, person);
    const remove = async (body: { code?: string; recoveryCode?: string }) =>
      (await person.ask('DELETE /api/auth/me/totp', { body })).error?.code;
    expect(await remove({ code: '000000' })).toBe('wrong_code');
    expect(await remove({ code: code() })).toBeUndefined();
    expect(await remove({ recoveryCode: recoveryCodes[0] ?? '' })).toBe('conflict');
    expect((await person.ask('GET /api/auth/me/second-factor')).data).toMatchObject({
      since: null,
      recoveryCodesLeft: 0,
      proved: false,
    });
  });

  it('makes recovery codes anew, in a session with both factors', async () => {
    const person = await makePerson(holder.api);
    const { recoveryCodes } = await withApp(holder.api, person);
    const { data } = await person.ask('POST /api/auth/me/recovery-codes');
    expect(data?.recoveryCodes).toHaveLength(10);
    const old = { recoveryCode: recoveryCodes[0] ?? '' };
    expect((await person.ask('DELETE /api/auth/me/totp', { body: old })).error?.code).toBe('wrong_code');
    await holder.api.context.pool.query('update sessions set second_factor_at = null where user_id = $1', [
      person.id,
    ]);
    const refused = await person.ask('POST /api/auth/me/recovery-codes');
    expect(refused.error?.code).toBe('second_factor_required');
    const nobody = await (await makePerson(holder.api)).ask('POST /api/auth/me/recovery-codes');
    expect(nobody.error?.code).toBe('conflict');
  });

  it('gives a session that had one factor another in its place, by a code', async () => {
    const person = await makePerson(holder.api, 'moderator');
    const { code } = await withApp(holder.api, person);
    await holder.api.context.pool.query('update sessions set second_factor_at = null where user_id = $1', [
      person.id,
    ]);
    expect((await person.ask('GET /api/cases')).error?.code).toBe('second_factor_required');
    expect((await person.ask('GET /api/auth/me/second-factor')).data).toMatchObject({
      proved: false,
      needed: true,
    });
    const prove = (given: string) =>
      person.ask('POST /api/auth/me/second-factor', { body: { code: given, token: true } });
    expect((await prove('000000')).error?.code).toBe('wrong_code');
    const { data } = await prove(code());
    const anew = asking(holder.api.origin, { authorization: `Bearer ${data?.token}` });
    expect((await anew('GET /api/cases')).response.status).toBe(200);
    expect((await person.ask('GET /api/auth/me')).response.status).toBe(401);
  });
});

describe('what a role brings', () => {
  it('waits for a second factor, also for who has just become a moderator, and reading as anybody does not', async () => {
    const person = await makePerson(holder.api);
    await holder.api.context.pool.query(`update users set role = 'moderator' where id = $1`, [person.id]);
    expect((await person.ask('GET /api/cases')).error?.code).toBe('second_factor_required');
    expect((await person.ask('GET /api/auth/me')).data?.role).toBe('moderator');
    await withApp(holder.api, person);
    expect((await person.ask('GET /api/cases')).response.status).toBe(200);
  });

  it('is refused to who has none as before, with or without an app', async () => {
    const person = await makePerson(holder.api);
    expect((await person.ask('GET /api/cases')).error?.code).toBe('forbidden');
    await withApp(holder.api, person);
    expect((await person.ask('GET /api/cases')).error?.code).toBe('forbidden');
  });

  it('holds for the photos of a report too', async () => {
    const moderator = await makePerson(holder.api, 'moderator');
    await holder.api.context.pool.query('update sessions set second_factor_at = null where user_id = $1', [
      moderator.id,
    ]);
    const nothing = '00000000-0000-4000-8000-000000000000';
    const path = `/api/reports/${nothing}/photos/${nothing}/320.webp`;
    const answer = await fetch(holder.api.origin + path, { headers: moderator.headers });
    expect(answer.status).toBe(403);
  });
});
