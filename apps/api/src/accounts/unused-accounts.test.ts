import { beforeEach, describe, expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { useApi } from '../../test/harness.ts';
import {
  codeFor,
  messagesTo,
  newPhone,
  requestCode,
  requestNewCode,
  send,
  signInNewPerson,
} from '../../test/people.ts';
import { withApp } from '../../test/second-factor.ts';

const holder = useApi();

beforeEach(() => holder.api.context.pool.query('delete from rate_limits'));

/** Somebody who was here last so many months ago; their sessions are over. */
async function awayFor(months: number) {
  const person = await signInNewPerson(holder.api);
  const phone = person.user.phone?.slice(4) ?? '';
  return { ...person, phone, leave: () => leave(person.id, months) };
}

async function leave(id: string, months: number): Promise<void> {
  const { pool } = holder.api.context;
  await pool.query('update users set seen_at = now() - make_interval(months => $2) where id = $1', [
    id,
    months,
  ]);
  await pool.query('delete from sessions where user_id = $1', [id]);
}

const verify = (body: object, headers: Record<string, string> = {}) =>
  send(holder.api.origin, 'POST', '/api/auth/phone/verify', { token: true, ...body }, headers);

describe('a number whose account nobody has used for a year', () => {
  it('opens nothing of it to whoever has the number now: they are told, and may begin anew with the same code', async () => {
    const { phone, user, id, headers, leave } = await awayFor(13);
    const email = `${newPhone()}@example.com`;
    const emailCode = await requestNewCode(holder.api, headers, { email });
    await send(holder.api.origin, 'POST', '/api/auth/me/email', { email, code: emailCode }, headers);
    await leave();
    const code = await requestCode(holder.api, phone);
    const told = await verify({ phone, code });
    expect(told.status).toBe(409);
    expect(Object.keys((await told.json()).error).sort()).toEqual(['code', 'message']);
    const begun = await (await verify({ phone, code, startNew: true, name: 'Next Owner' })).json();
    expect(begun).toMatchObject({
      isNew: true,
      user: { name: 'Next Owner', phone: `+977${phone}`, email: null },
    });
    expect(begun.user.handle).not.toBe(user.handle);
    const { rows } = await holder.api.context.pool.query(
      'select phone_encrypted, phone_index, phone_number, phone_number_verified from users where id = $1',
      [id],
    );
    expect(rows).toEqual([
      { phone_encrypted: null, phone_index: null, phone_number: null, phone_number_verified: false },
    ]);
    expect((await messagesTo(holder.api, email))[0]).toContain('is somebody else’s now');
    // The account itself is there, for who has another way in.
    await send(holder.api.origin, 'POST', '/api/auth/email/code', { email });
    const anew = { email, code: await codeFor(holder.api, email), password: 'momo pasal 42' };
    const back = await send(holder.api.origin, 'POST', '/api/auth/email/register', anew);
    expect(await back.json()).toMatchObject({ isNew: false, user: { handle: user.handle, phone: null } });
  });

  it('says so only to who has the code', async () => {
    const { phone, leave } = await awayFor(13);
    await leave();
    const answer = async (number: string) => {
      const refused = await verify({ phone: number, code: '000000', startNew: true });
      return [refused.status, await refused.json()];
    };
    expect(await answer(phone)).toEqual(await answer(newPhone()));
  });

  it('is its owner’s where the browser knows them, or where an app tells', async () => {
    const phone = newPhone();
    const code = await requestCode(holder.api, phone);
    const body = { phone, code, token: false };
    const first = await verify(body);
    const { user } = await first.json();
    const device = first.headers.getSetCookie().find((each) => each.startsWith('thulu_device='));
    const { rows } = await holder.api.context.pool.query<{ id: string }>(
      'select id from users where handle = $1',
      [user.handle],
    );
    await leave(rows[0]?.id ?? '', 13);
    const cookie = device?.split(';')[0] ?? '';
    const again = { phone, code: await requestCode(holder.api, phone), token: false };
    const known = await verify(again, { cookie, origin: 'http://localhost:3333' });
    expect(await known.json()).toMatchObject({ isNew: false, user: { handle: user.handle } });

    const guarded = await awayFor(13);
    await withApp(holder.api, { id: guarded.id, ask: asking(holder.api.origin, guarded.headers) });
    await guarded.leave();
    const guardedCode = await requestCode(holder.api, guarded.phone);
    const answer = await verify({ phone: guarded.phone, code: guardedCode, startNew: true });
    expect((await answer.json()).error.code).toBe('second_factor_needed');
  });

  it('is as any other after eleven months, and once its owner was here again', async () => {
    const { phone, user, id, leave } = await awayFor(11);
    await leave();
    const signIn = async () => (await verify({ phone, code: await requestCode(holder.api, phone) })).json();
    expect(await signIn()).toMatchObject({ isNew: false, user: { handle: user.handle } });
    const { rows } = await holder.api.context.pool.query<{ fresh: boolean }>(
      `select seen_at > now() - interval '1 minute' as fresh from users where id = $1`,
      [id],
    );
    expect(rows[0]?.fresh).toBe(true);
  });

  it('of two who begin anew with it at once makes one account', async () => {
    const { phone, leave } = await awayFor(13);
    await leave();
    const code = await requestCode(holder.api, phone);
    const answers = await Promise.all([1, 2].map(() => verify({ phone, code, startNew: true })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 400]);
  });
});
