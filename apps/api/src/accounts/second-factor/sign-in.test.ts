import { beforeEach, describe, expect, it } from 'vitest';
import { asking } from '../../../test/ask.ts';
import { makePerson, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { withPasskey } from '../../../test/passkeys.ts';
import {
  type Answer,
  codeFor,
  cookieOf,
  givePhone,
  messagesTo,
  newPhone,
  requestCode,
  send,
  signInNewEmailPerson,
} from '../../../test/people.ts';
import { type App, ticketOf, withApp } from '../../../test/second-factor.ts';

const holder = useApi({ TRUST_PROXY: '1' });
const site = { origin: 'http://localhost:3333' };
const password = 'momo pasal 42';

beforeEach(() => holder.api.context.pool.query('delete from rate_limits'));

const post = (path: string, body: object, headers: Record<string, string> = {}) =>
  send(holder.api.origin, 'POST', path, body, headers);

/** Somebody with a number, whose account asks for an app. */
async function guarded(): Promise<Person & App & { phone: string }> {
  const person = await makePerson(holder.api);
  const phone = (await givePhone(holder.api, person)).slice(4);
  return { ...person, ...(await withApp(holder.api, person)), phone };
}

/** The cookies that answers set, as a browser sends them. */
class Browser {
  readonly #jar = new Map<string, string>();

  async post(path: string, body: object): Promise<Answer> {
    const cookie = [...this.#jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await post(path, body, { ...site, cookie });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value) this.#jar.set(name, value);
      else this.#jar.delete(name);
    }
    return answer;
  }

  get(name: string): string | undefined {
    return this.#jar.get(name);
  }

  set(name: string, value: string | undefined): void {
    if (value !== undefined) this.#jar.set(name, value);
  }

  /** The first step, by a code to a number. */
  async begin(phone: string): Promise<Answer> {
    const code = await requestCode(holder.api, phone);
    return this.post('/api/auth/phone/verify', { phone, code });
  }

  second(body: object): Promise<Answer> {
    return this.post('/api/auth/second-factor', body);
  }
}

const codeOf = async (answer: Answer) => (answer.ok ? answer.status : (await answer.json()).error.code);

describe('signing in to an account that asks for an app', () => {
  it('takes a code of it after the code by SMS: a browser by cookie, and begins no session before', async () => {
    const person = await guarded();
    const browser = new Browser();
    const first = await browser.begin(person.phone);
    expect(first.status).toBe(401);
    expect((await first.json()).error).toEqual({
      code: 'second_factor_needed',
      message: expect.any(String),
    });
    expect(cookieOf(first)).toBe('');
    expect(first.headers.getSetCookie().join()).toMatch(
      /thulu_ticket=[\w-]{43}; Path=\/; Max-Age=300; HttpOnly; SameSite=Lax/,
    );
    const second = await browser.second({ code: person.code() });
    expect(await second.json()).toMatchObject({ user: { handle: person.handle }, isNew: false, token: null });
    expect(cookieOf(second)).toMatch(/^thulu_session=[\w-]{43}$/);
    expect(browser.get('thulu_ticket')).toBeUndefined();
  });

  it('gives an app the ticket in the answer, and the token after the second step', async () => {
    const person = await guarded();
    const code = await requestCode(holder.api, person.phone);
    const first = await post('/api/auth/phone/verify', { phone: person.phone, code, token: true });
    const { error } = (await first.json()) as unknown as { error: { ticket: string } };
    expect(first.headers.getSetCookie()).toEqual([]);
    const second = await post('/api/auth/second-factor', { ticket: error.ticket, code: person.code() });
    const { token } = await second.json();
    expect(second.headers.getSetCookie()).toEqual([]);
    const app = asking(holder.api.origin, { authorization: `Bearer ${token}` });
    expect((await app('GET /api/auth/me/second-factor')).data).toEqual({
      since: expect.any(String),
      recoveryCodesLeft: 10,
      proved: true,
      needed: false,
    });
  });

  it('asks after a password too, and not after a passkey, which is two factors by itself', async () => {
    const { user, headers, id } = await signInNewEmailPerson(holder.api, password);
    const person = { id, ask: asking(holder.api.origin, headers) };
    const { authenticator } = await withPasskey(person);
    await withApp(holder.api, person);
    const byPassword = await post('/api/auth/email/sign-in', { email: user.email, password });
    expect(await codeOf(byPassword)).toBe('second_factor_needed');
    const wrong = await post('/api/auth/email/sign-in', { email: user.email, password: 'something else' });
    expect(await codeOf(wrong)).toBe('wrong_credentials');
    const { data } = await holder.api.ask('POST /api/auth/passkey/options');
    if (!data) throw new Error('nothing to sign');
    const credential = authenticator.get(data);
    const { data: signedIn } = await holder.api.ask('POST /api/auth/passkey/sign-in', {
      body: { credential, token: true },
    });
    const app = asking(holder.api.origin, { authorization: `Bearer ${signedIn?.token}` });
    expect((await app('GET /api/auth/me/second-factor')).data?.proved).toBe(true);
  });

  it('sets a forgotten password anew only once the second factor was right, and says so then', async () => {
    const { user, headers, id } = await signInNewEmailPerson(holder.api, password);
    const email = user.email ?? '';
    const app = await withApp(holder.api, { id, ask: asking(holder.api.origin, headers) });
    await holder.api.context.pool.query('delete from rate_limits');
    await post('/api/auth/email/code', { email });
    const anew = { email, code: await codeFor(holder.api, email), password: 'another momo 43' };
    const browser = new Browser();
    expect(await codeOf(await browser.post('/api/auth/email/register', anew))).toBe('second_factor_needed');
    const signIn = async (typed: string) =>
      codeOf(await post('/api/auth/email/sign-in', { email, password: typed }));
    expect(await signIn(password)).toBe('second_factor_needed');
    expect(await signIn(anew.password)).toBe('wrong_credentials');
    expect((await asking(holder.api.origin, headers)('GET /api/auth/me')).response.status).toBe(200);
    expect(await codeOf(await browser.second({ code: app.code() }))).toBe(200);
    expect(await signIn(anew.password)).toBe('second_factor_needed');
    expect(await signIn(password)).toBe('wrong_credentials');
    expect((await messagesTo(holder.api, email))[0]).toContain('new password');
    expect((await asking(holder.api.origin, headers)('GET /api/auth/me')).response.status).toBe(401);
  });

  it('says nothing of it to who has not the first factor, nor of an account that is new', async () => {
    const person = await guarded();
    const asked = async (phone: string) => {
      const answer = await post('/api/auth/phone/verify', { phone, code: '000000' });
      return { status: answer.status, ...(await answer.json()) };
    };
    expect(await asked(person.phone)).toEqual(await asked(newPhone()));
    const browser = new Browser();
    expect(await codeOf(await browser.begin(newPhone()))).toBe(200);
  });
});

describe('a code of the app', () => {
  it('works once: also not for the sign-in after it, nor does one that is older', async () => {
    const person = await guarded();
    const now = person.code();
    const before = person.code(-1);
    const attempt = async (code: string) => {
      const browser = new Browser();
      await browser.begin(person.phone);
      return codeOf(await browser.second({ code }));
    };
    expect(await attempt(now)).toBe(200);
    expect(await attempt(now)).toBe('wrong_code');
    expect(await attempt(before)).toBe('wrong_code');
    expect(await attempt(person.code(1))).toBe(200);
  });

  it('of two requests with it at once lets one in', async () => {
    const person = await guarded();
    const browsers = [new Browser(), new Browser()];
    for (const browser of browsers) await browser.begin(person.phone);
    const code = person.code();
    const answers = await Promise.all(browsers.map((browser) => browser.second({ code })));
    expect((await Promise.all(answers.map(codeOf))).sort()).toEqual([200, 'wrong_code']);
  });

  it('may be of a clock that is half a minute off, and of none that is more', async () => {
    const person = await guarded();
    const attempt = async (code: string) =>
      codeOf(await post('/api/auth/second-factor', { ticket: await ticketOf(holder.api, person.id), code }));
    expect(await attempt(person.code(-3))).toBe('wrong_code');
    expect(await attempt(person.code(3))).toBe('wrong_code');
    expect(await attempt(person.code(-1))).toBe(200);
    expect(await attempt(person.code(1))).toBe(200);
  });

  it('is typed in either script, with spaces', async () => {
    const person = await guarded();
    const typed = person.code().replace(/\d/g, (digit) => '०१२३४५६७८९'[Number(digit)] ?? '');
    const body = {
      ticket: await ticketOf(holder.api, person.id),
      code: `${typed.slice(0, 3)} ${typed.slice(3)} `,
    };
    expect(await codeOf(await post('/api/auth/second-factor', body))).toBe(200);
  });

  it('is guessed ten times an hour at most, by all together, and a browser of the account still comes in', async () => {
    const person = await guarded();
    const own = new Browser();
    await own.begin(person.phone);
    expect(await codeOf(await own.second({ code: person.code() }))).toBe(200);
    await holder.api.context.pool.query('update totp set last_step = null where user_id = $1', [person.id]);
    await own.begin(person.phone);
    const guess = async (address: string) => {
      const ticket = await ticketOf(holder.api, person.id);
      const body = { ticket, code: '000000' };
      return codeOf(await post('/api/auth/second-factor', body, { 'x-forwarded-for': address }));
    };
    for (let tries = 0; tries < 10; tries++) expect(await guess(`203.0.113.${tries}`)).toBe('wrong_code');
    expect(await guess('203.0.113.77')).toBe('too_many_requests');
    expect(await codeOf(await own.second({ code: person.code() }))).toBe(200);
  });
});

describe('a recovery code', () => {
  it('stands in for the app, once, however it is typed, and its owner is told', async () => {
    const person = await guarded();
    const [code = ''] = person.recoveryCodes;
    const attempt = async (recoveryCode: string) =>
      codeOf(
        await post('/api/auth/second-factor', {
          ticket: await ticketOf(holder.api, person.id),
          recoveryCode,
        }),
      );
    const typed = ` ${code.toUpperCase().replace('-', ' ').replaceAll('0', 'O').replaceAll('1', 'l')}`;
    expect(await attempt(typed)).toBe(200);
    expect((await messagesTo(holder.api, `+977${person.phone}`))[0]).toContain('रिकभरी कोड');
    expect(await attempt(code)).toBe('wrong_code');
    expect((await person.ask('GET /api/auth/me/second-factor')).data?.recoveryCodesLeft).toBe(9);
  });

  it('of two requests with it at once lets one in', async () => {
    const person = await guarded();
    const tickets = [await ticketOf(holder.api, person.id), await ticketOf(holder.api, person.id)];
    const recoveryCode = person.recoveryCodes[0];
    const answers = await Promise.all(
      tickets.map((ticket) => post('/api/auth/second-factor', { ticket, recoveryCode })),
    );
    expect((await Promise.all(answers.map(codeOf))).sort()).toEqual([200, 'wrong_code']);
  });

  it('is another person’s only', async () => {
    const [person, other] = [await guarded(), await guarded()];
    const ticket = await ticketOf(holder.api, person.id);
    const body = { ticket, recoveryCode: other.recoveryCodes[0] };
    expect(await codeOf(await post('/api/auth/second-factor', body))).toBe('wrong_code');
  });
});

describe('a ticket', () => {
  it('stolen by another browser opens nothing, with or without a cookie of its own', async () => {
    const person = await guarded();
    const [own, thief] = [new Browser(), new Browser()];
    await own.begin(person.phone);
    thief.set('thulu_ticket', own.get('thulu_ticket'));
    expect(await codeOf(await thief.second({ code: person.code() }))).toBe('second_factor_over');
    await thief.post('/api/auth/phone/code', { phone: newPhone() });
    expect(await codeOf(await thief.second({ code: person.code() }))).toBe('second_factor_over');
    const inBody = { ticket: own.get('thulu_ticket'), code: person.code() };
    expect(await codeOf(await thief.second(inBody))).toBe('second_factor_over');
    expect(await codeOf(await own.second({ code: person.code() }))).toBe(200);
  });

  it('given to an app is of no use in a cookie', async () => {
    const person = await guarded();
    const browser = new Browser();
    await browser.post('/api/auth/phone/code', { phone: newPhone() });
    browser.set('thulu_ticket', await ticketOf(holder.api, person.id));
    expect(await codeOf(await browser.second({ code: person.code() }))).toBe('second_factor_over');
  });

  it('planted in a browser signs nobody in to another’s account', async () => {
    const thief = await guarded();
    const [victim, own] = [new Browser(), new Browser()];
    await own.begin(thief.phone);
    await victim.post('/api/auth/phone/code', { phone: newPhone() });
    victim.set('thulu_ticket', own.get('thulu_ticket'));
    expect(await codeOf(await victim.second({ code: thief.code() }))).toBe('second_factor_over');
  });

  it('is used once, and ends with a session that is always a new one', async () => {
    const person = await guarded();
    const browser = new Browser();
    const fixed = `${'a'.repeat(42)}x`;
    browser.set('thulu_session', fixed);
    await browser.begin(person.phone);
    const ticket = browser.get('thulu_ticket');
    expect(await codeOf(await browser.second({ code: person.code() }))).toBe(200);
    expect(browser.get('thulu_session')).not.toBe(fixed);
    browser.set('thulu_ticket', ticket);
    const again = await browser.second({ recoveryCode: person.recoveryCodes[0] });
    expect(await codeOf(again)).toBe('second_factor_over');
  });

  it('of two requests with it at once signs in one', async () => {
    const person = await guarded();
    const ticket = await ticketOf(holder.api, person.id);
    const answers = await Promise.all(
      person.recoveryCodes
        .slice(0, 2)
        .map((recoveryCode) => post('/api/auth/second-factor', { ticket, recoveryCode })),
    );
    expect((await Promise.all(answers.map(codeOf))).sort()).toEqual([200, 'second_factor_over']);
    expect((await person.ask('GET /api/auth/me/second-factor')).data?.recoveryCodesLeft).toBe(9);
  });

  it('is good for five minutes, and for nothing after all others were signed out', async () => {
    const person = await guarded();
    const late = await ticketOf(holder.api, person.id);
    const { pool } = holder.api.context;
    await pool.query("update sign_in_tickets set expires_at = now() - interval '1 second'");
    const attempt = async (ticket: string) =>
      codeOf(await post('/api/auth/second-factor', { ticket, code: person.code() }));
    expect(await attempt(late)).toBe('second_factor_over');
    const other = await ticketOf(holder.api, person.id);
    await person.ask('DELETE /api/auth/sessions');
    expect(await attempt(other)).toBe('second_factor_over');
  });

  it('signs in nobody by itself, and is no token of a session', async () => {
    const person = await guarded();
    const ticket = await ticketOf(holder.api, person.id);
    const me = await asking(holder.api.origin, { authorization: `Bearer ${ticket}` })('GET /api/auth/me');
    expect(me.response.status).toBe(401);
    expect(await codeOf(await post('/api/auth/second-factor', { ticket }))).toBe('invalid_input');
    const both = { ticket, code: '000000', recoveryCode: '0000000000' };
    expect(await codeOf(await post('/api/auth/second-factor', both))).toBe('invalid_input');
  });

  it('is removed with what else is over', async () => {
    const { purgeExpired } = await import('../upkeep.ts');
    const { pool } = holder.api.context;
    await ticketOf(holder.api, (await guarded()).id);
    await pool.query("update sign_in_tickets set expires_at = now() - interval '1 second'");
    await purgeExpired(pool);
    expect((await pool.query('select from sign_in_tickets')).rowCount).toBe(0);
  });
});
