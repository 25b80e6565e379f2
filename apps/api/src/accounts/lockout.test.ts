import { beforeEach, describe, expect, it } from 'vitest';
import { useApi } from '../../test/harness.ts';
import {
  type Answer,
  codeFor,
  newPhone,
  requestNewCode,
  send,
  signInNewEmailPerson,
  signInNewPerson,
} from '../../test/people.ts';
import { hasContact } from './stored-contacts.ts';

// Addresses are those a trusted proxy saw.
const holder = useApi({ TRUST_PROXY: '1' });
const password = 'momo pasal 42';

beforeEach(() => holder.api.context.pool.query('delete from rate_limits'));

/** A browser at an address that may change; it keeps its cookies. */
class Browser {
  address: string;
  private readonly cookies = new Map<string, string>();
  constructor(address: string) {
    this.address = address;
  }
  async post(path: string, body: unknown): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await send(holder.api.origin, 'POST', path, body, {
      'x-forwarded-for': this.address,
      origin: 'http://localhost:3333',
      ...(cookie ? { cookie } : {}),
    });
    for (const each of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      this.cookies.set(name, value);
    }
    return answer;
  }
  /** Signed out as far as this browser is concerned; what it is known by stays. */
  forgetSession(): void {
    this.cookies.delete('thulu_session');
  }
}

let lastAddress = 0;
/** An address of a network that no other has. */
function newAddress(): string {
  lastAddress++;
  return `100.${64 + (lastAddress >> 8)}.${lastAddress & 255}.7`;
}

const newEmail = () => `${newPhone()}@example.com`;
const aWrong = (...codes: string[]) =>
  ['000000', '000001', '000002'].find((each) => !codes.includes(each)) ?? '';

/** Lets the seconds between two codes pass. */
const waitToAskAgain = () =>
  holder.api.context.pool.query(`delete from rate_limits where key like '%-pace:%'`);

async function askForCode(browser: Browser, phone: string): Promise<number> {
  await waitToAskAgain();
  return (await browser.post('/api/auth/phone/code', { phone })).status;
}

async function codeOf(browser: Browser, phone: string): Promise<string> {
  expect(await askForCode(browser, phone)).toBe(202);
  return codeFor(holder.api, `+977${phone}`);
}

async function verify(browser: Browser, phone: string, code: string): Promise<number> {
  return (await browser.post('/api/auth/phone/verify', { phone, code })).status;
}

async function signedInBrowser(phone: string): Promise<Browser> {
  const browser = new Browser(newAddress());
  expect(await verify(browser, phone, await codeOf(browser, phone))).toBe(200);
  return browser;
}

describe('a code that arrives late, after another was asked for', () => {
  const askAgain = async (ask: () => Promise<string>) => {
    await waitToAskAgain();
    return ask();
  };
  const flows: Record<string, () => Promise<{ ask(): Promise<string>; use(code: string): Promise<number> }>> =
    {
      'signing in by phone': async () => {
        const [browser, phone] = [new Browser(newAddress()), newPhone()];
        return { ask: () => codeOf(browser, phone), use: (code) => verify(browser, phone, code) };
      },
      'registering by e-mail': async () => {
        const [browser, email] = [new Browser(newAddress()), newEmail()];
        return {
          ask: async () => {
            expect((await browser.post('/api/auth/email/code', { email })).status).toBe(202);
            return codeFor(holder.api, email);
          },
          use: async (code) =>
            (await browser.post('/api/auth/email/register', { email, code, password })).status,
        };
      },
      'another number': async () => {
        const [{ headers }, phone] = [await signInNewPerson(holder.api), newPhone()];
        return {
          ask: () => requestNewCode(holder.api, headers, { phone }),
          use: async (code) =>
            (await send(holder.api.origin, 'POST', '/api/auth/me/phone', { phone, code }, headers)).status,
        };
      },
      'another address': async () => {
        const [{ headers }, email] = [await signInNewPerson(holder.api), newEmail()];
        return {
          ask: () => requestNewCode(holder.api, headers, { email }),
          use: async (code) =>
            (await send(holder.api.origin, 'POST', '/api/auth/me/email', { email, code }, headers)).status,
        };
      },
    };

  it.each(Object.keys(flows))('works, and ends the others: %s', async (name) => {
    const flow = await flows[name]?.();
    if (!flow) throw new Error(name);
    const first = await flow.ask();
    const second = await askAgain(flow.ask);
    expect(await flow.use(first)).toBe(200);
    expect(await flow.use(second)).toBe(400);
  });

  it.each(Object.keys(flows))('shares its tries with the others: %s', async (name) => {
    const flow = await flows[name]?.();
    if (!flow) throw new Error(name);
    const first = await flow.ask();
    for (let tries = 0; tries < 3; tries++) expect(await flow.use(aWrong(first))).toBe(400);
    const second = await askAgain(flow.ask);
    for (let tries = 0; tries < 2; tries++) expect(await flow.use(aWrong(first, second))).toBe(400);
    expect(await flow.use(first)).toBe(400);
    expect(await flow.use(second)).toBe(400);
    const third = await askAgain(flow.ask);
    expect(await flow.use(third)).toBe(200);
  });
});

describe('strangers', () => {
  it('who ask for codes to a number do not keep its owner from asking', async () => {
    const phone = newPhone();
    const stranger = new Browser(newAddress());
    for (let at = 0; at < 5; at++) expect(await askForCode(stranger, phone)).toBe(202);
    expect(await askForCode(stranger, phone)).toBe(429);
    // Not even for the seconds between two codes.
    const owner = new Browser(newAddress());
    expect((await owner.post('/api/auth/phone/code', { phone })).status).toBe(202);
    expect(await verify(owner, phone, await codeFor(holder.api, `+977${phone}`))).toBe(200);
  });

  it('who guess from thirty addresses do not end the code of its owner, whose address changes meanwhile', async () => {
    const phone = newPhone();
    const owner = new Browser(newAddress());
    const code = await codeOf(owner, phone);
    for (let at = 0; at < 30; at++) {
      expect(await verify(new Browser(newAddress()), phone, aWrong(code))).toBe(400);
    }
    owner.address = newAddress();
    expect(await verify(owner, phone, code)).toBe(200);
  });

  it('who guess have five tries together, then the right code is refused them', async () => {
    const phone = newPhone();
    const owner = new Browser(newAddress());
    const code = await codeOf(owner, phone);
    for (let at = 0; at < 5; at++)
      expect(await verify(new Browser(newAddress()), phone, aWrong(code))).toBe(400);
    expect(await verify(new Browser(newAddress()), phone, code)).toBe(400);
    expect(await verify(owner, phone, code)).toBe(200);
  });

  it('of one code are the ones who did not ask for it: another network and no cookie is still let in', async () => {
    const phone = newPhone();
    const code = await codeOf(new Browser(newAddress()), phone);
    expect(await verify(new Browser(newAddress()), phone, code)).toBe(200);
  });

  it('who try passwords do not lock out a browser the account was used from', async () => {
    const { user } = await signInNewEmailPerson(holder.api, password);
    const { email } = user;
    const owner = new Browser(newAddress());
    const signIn = async (browser: Browser, given: string) =>
      (await browser.post('/api/auth/email/sign-in', { email, password: given })).status;
    expect(await signIn(owner, password)).toBe(200);
    owner.forgetSession();
    for (let at = 0; at < 60; at++) await signIn(new Browser(newAddress()), 'a wrong guess');
    expect(await signIn(new Browser(newAddress()), password)).toBe(429);
    owner.address = newAddress();
    expect(await signIn(owner, password)).toBe(200);
  });

  it('who used up everything leave it to a browser the account was used from', async () => {
    const phone = newPhone();
    const owner = await signedInBrowser(phone);
    owner.forgetSession();
    const statuses: number[] = [];
    for (let at = 0; at < 21; at++) statuses.push(await askForCode(new Browser(newAddress()), phone));
    expect(statuses.at(0)).toBe(202);
    expect(statuses.at(-1)).toBe(429);
    // Another of the same address has used up what that may ask for.
    const neighbour = new Browser(owner.address);
    await askForCode(neighbour, newPhone());
    await holder.api.context.pool.query(
      `update rate_limits set points = 1000 where key like 'code-ip-%' or key like 'verify-ip:%'`,
    );
    expect(await askForCode(neighbour, newPhone())).toBe(429);
    expect(await verify(owner, phone, await codeOf(owner, phone))).toBe(200);
  });
});

describe('a browser that an account was used from', () => {
  it('has limits of its own', async () => {
    const phone = newPhone();
    const owner = await signedInBrowser(phone);
    const statuses: number[] = [];
    for (let at = 0; at < 6; at++) statuses.push(await askForCode(owner, phone));
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('is a stranger to every other account', async () => {
    const owner = await signedInBrowser(newPhone());
    const phone = newPhone();
    for (let at = 0; at < 21; at++) await askForCode(new Browser(newAddress()), phone);
    expect(await askForCode(owner, phone)).toBe(429);
  });

  it('is forgotten when the other sessions are ended', async () => {
    const phone = newPhone();
    const owner = await signedInBrowser(phone);
    const thief = new Browser(newAddress());
    expect(await verify(thief, phone, await codeOf(thief, phone))).toBe(200);
    const has = hasContact(holder.api.context, { kind: 'phone', value: `+977${phone}` });
    const known = async () =>
      (
        await holder.api.context.pool.query(
          `select 1 from known_devices d join users u on u.id = d.user_id where ${has.sql}`,
          has.values,
        )
      ).rowCount;
    expect(await known()).toBe(2);
    expect((await owner.post('/api/auth/me/password', { password })).status).toBe(200);
    expect(await known()).toBe(1);
  });
});
