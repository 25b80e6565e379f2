import { describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import {
  type NewContact,
  newPhone,
  requestCode,
  requestNewCode,
  send,
  signInNewEmailPerson,
  signInNewPerson,
} from '../../test/people.ts';

const holder = useApi();
const password = 'momo pasal 42';

type Headers = Record<string, string>;

function post(path: string, body?: unknown, headers: Headers = {}) {
  return send(holder.api.origin, 'POST', path, body, headers);
}

const newEmail = () => `${newPhone()}@example.com`;

/** Adds a contact to an account, or changes it, by the code sent there. */
async function setContact(headers: Headers, contact: NewContact) {
  const code = await requestNewCode(holder.api, headers, contact);
  return post(`/api/auth/me/${'phone' in contact ? 'phone' : 'email'}`, { ...contact, code }, headers);
}

async function handleByPhone(phone: string): Promise<string> {
  const code = await requestCode(holder.api, phone);
  return (await (await post('/api/auth/phone/verify', { phone, code })).json()).user.handle;
}

const signInByEmail = (email: string, secret: string) =>
  post('/api/auth/email/sign-in', { email, password: secret });

describe('a second way in', () => {
  it('is an e-mail address and a password for who registered by phone', async () => {
    const { user, headers } = await signInNewPerson(holder.api);
    const email = newEmail();
    const code = await requestNewCode(holder.api, headers, { email });
    const added = await post('/api/auth/me/email', { email: ` ${email.toUpperCase()}`, code }, headers);
    expect(added.status).toBe(200);
    expect(await added.json()).toMatchObject({ phone: user.phone, email, hasPassword: false });
    const secured = await post('/api/auth/me/password', { password }, headers);
    expect(await secured.json()).toMatchObject({ handle: user.handle, hasPassword: true });
    expect((await (await signInByEmail(email, password)).json()).user.handle).toBe(user.handle);
  });

  it('is a number, however it is written, for who registered by e-mail', async () => {
    const { user, headers } = await signInNewEmailPerson(holder.api, password);
    const phone = newPhone();
    const code = await requestNewCode(holder.api, headers, { phone });
    const added = await post('/api/auth/me/phone', { phone: `+977 ${phone}`, code }, headers);
    expect(await added.json()).toMatchObject({ phone: `+977${phone}`, email: user.email });
    expect(await handleByPhone(phone)).toBe(user.handle);
    expect((await (await signInByEmail(user.email ?? '', password)).json()).user.handle).toBe(user.handle);
  });
});

describe('another number or address', () => {
  it('takes the place of the one before, which no longer leads to the account', async () => {
    const { user, headers } = await signInNewPerson(holder.api);
    const phone = newPhone();
    expect((await setContact(headers, { phone })).status).toBe(200);
    expect(await handleByPhone(phone)).toBe(user.handle);
    expect(await handleByPhone(user.phone?.slice(4) ?? '')).not.toBe(user.handle);
  });

  it('keeps the password, which then goes with the new address', async () => {
    const { user, headers } = await signInNewEmailPerson(holder.api, password);
    const email = newEmail();
    expect((await setContact(headers, { email })).status).toBe(200);
    expect((await (await signInByEmail(email, password)).json()).user.handle).toBe(user.handle);
    expect((await signInByEmail(user.email ?? '', password)).status).toBe(401);
  });

  it('is refused beside the field when it is not valid, or the account has it', async () => {
    const { user, headers } = await signInNewPerson(holder.api);
    for (const [kind, value, code] of [
      ['phone', '01-4412345', 'invalid_phone'],
      ['phone', user.phone, 'already_yours'],
      ['email', 'nobody at home', 'invalid_email'],
    ] as const) {
      const answer = await post(`/api/auth/me/${kind}/code`, { [kind]: value }, headers);
      expect(answer.status).toBe(400);
      expect((await answer.json()).error.fields).toMatchObject([{ field: kind, code }]);
    }
  });

  it('takes five tries of a code, and a code once', async () => {
    const { headers } = await signInNewPerson(holder.api);
    const phone = newPhone();
    const code = await requestNewCode(holder.api, headers, { phone });
    const confirm = async (typed: string) =>
      (await post('/api/auth/me/phone', { phone, code: typed }, headers)).status;
    const wrong = code === '000000' ? '000001' : '000000';
    for (let tries = 0; tries < 5; tries++) expect(await confirm(wrong)).toBe(400);
    expect(await confirm(code)).toBe(400);

    const next = await requestNewCode(holder.api, headers, { phone });
    expect(await confirm(next)).toBe(200);
    expect(await confirm(next)).toBe(400);
  });
});

describe('the password', () => {
  it('is changed by who knows the one before, and by nobody else', async () => {
    const { user, headers } = await signInNewEmailPerson(holder.api, password);
    const change = (body: object) =>
      post('/api/auth/me/password', { password: 'chiya pasal 43', ...body }, headers);
    for (const [body, code] of [
      [{}, 'required'],
      [{ current: 'chiya pasal 43' }, 'wrong_password'],
    ] as const) {
      const refused = await change(body);
      expect(refused.status).toBe(400);
      expect((await refused.json()).error.fields).toMatchObject([{ field: 'current', code }]);
    }
    expect((await signInByEmail(user.email ?? '', password)).status).toBe(200);
    expect((await change({ current: password })).status).toBe(200);
    expect((await signInByEmail(user.email ?? '', password)).status).toBe(401);
    expect((await signInByEmail(user.email ?? '', 'chiya pasal 43')).status).toBe(200);
  });

  it('is refused when it is guessed first', async () => {
    const { user, headers } = await signInNewEmailPerson(holder.api, password);
    for (const weak of ['password1', user.email]) {
      const answer = await post('/api/auth/me/password', { password: weak, current: password }, headers);
      expect((await answer.json()).error.fields).toMatchObject([
        { field: 'password', code: 'weak_password' },
      ]);
    }
  });
});
