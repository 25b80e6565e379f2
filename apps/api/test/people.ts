import { randomInt } from 'node:crypto';
import type { ErrorBody, Me, Session } from '@thulubazaar/contract';
import { contactAsStored } from '../src/accounts/stored-contacts.ts';
import { newestMessages } from '../src/kernel/messages/kept-messages.ts';
import type { TestApi } from './harness.ts';

/** A number that no other call answered in this process: Ncell, plainly made up. */
export function newPhone(): string {
  return `98${String(10_000_000 + randomInt(9_999_999)).padStart(8, '0')}`;
}

/** What any answer under `/api/auth` may hold; a test looks at the part it expects. */
interface AuthBody extends ErrorBody, Me {
  user: Me;
  isNew: boolean;
  token: string;
  items: Session[];
}

export type Answer = { json(): Promise<AuthBody> } & Response;

/** A request with a JSON body, as an app sends it. */
export async function send(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Answer> {
  const init: RequestInit = { method, headers };
  if (body !== undefined) {
    init.headers = { 'content-type': 'application/json', ...headers };
    init.body = JSON.stringify(body);
  }
  return fetch(`${origin}${path}`, init) as Promise<Answer>;
}

/** The session cookie as an answer sets it. */
export function setCookieOf(answer: Response): string {
  return answer.headers.getSetCookie().find((each) => /^(__Host-)?thulu_session=/.test(each)) ?? '';
}

/** The session cookie an answer sets, as the browser sends it back. */
export function cookieOf(answer: Response): string {
  return setCookieOf(answer).split(';', 1)[0] ?? '';
}

/** Asks for a code by SMS and reads it in the outbox, with no limit in the way. */
export async function requestCode(api: TestApi, phone: string): Promise<string> {
  await api.context.pool.query('delete from rate_limits');
  const answer = await send(api.origin, 'POST', '/api/auth/phone/code', { phone });
  if (answer.status !== 202) throw new Error(`asking for a code answered ${answer.status}`);
  return codeFor(api, `+977${phone}`);
}

/** A number or an address that an account is to have. */
export type NewContact = { phone: string } | { email: string };

/** Asks, as somebody signed in, for a code to a new contact and reads it in the outbox, with no limit in the way. */
export async function requestNewCode(
  api: TestApi,
  headers: Record<string, string>,
  contact: NewContact,
): Promise<string> {
  await api.context.pool.query('delete from rate_limits');
  const kind = 'phone' in contact ? 'phone' : 'email';
  const answer = await send(api.origin, 'POST', `/api/auth/me/${kind}/code`, contact, headers);
  if (answer.status !== 202) throw new Error(`asking for a code answered ${answer.status}`);
  return codeFor(api, 'phone' in contact ? `+977${contact.phone}` : contact.email);
}

/** The texts of what was sent to somebody, the newest first. */
export async function messagesTo(
  { context }: Pick<TestApi, 'context'>,
  recipient: string | null,
): Promise<string[]> {
  const kept = await newestMessages(context, 1000);
  return kept.filter((message) => message.recipient === recipient).map(({ body }) => body);
}

/** The code in the newest message to a recipient in the outbox. */
export async function codeFor(api: Pick<TestApi, 'context'>, recipient: string): Promise<string> {
  const [newest] = await messagesTo(api, recipient);
  const code = /\b\d{6}\b/.exec(newest ?? '')?.[0];
  if (!code) throw new Error(`the outbox has no code for ${recipient}`);
  return code;
}

export interface SignedInPerson {
  id: string;
  user: Me;
  token: string;
  headers: { authorization: string };
}

async function signedInPerson(api: TestApi, answer: Answer): Promise<SignedInPerson> {
  const { user, token } = await answer.json();
  const { rows } = await api.context.pool.query<{ id: string }>('select id from users where handle = $1', [
    user.handle,
  ]);
  return { id: rows[0]?.id ?? '', user, token, headers: { authorization: `Bearer ${token}` } };
}

/** Registers a person by phone, through the API, with a bearer token. */
export async function signInNewPerson(api: TestApi, given: { name?: string } = {}): Promise<SignedInPerson> {
  const phone = newPhone();
  const code = await requestCode(api, phone);
  const name = given.name ?? 'Test Person';
  const answer = await send(api.origin, 'POST', '/api/auth/phone/verify', { phone, code, name, token: true });
  return signedInPerson(api, answer);
}

/** Registers a person by e-mail and password, through the API, with a bearer token. */
export async function signInNewEmailPerson(api: TestApi, password: string): Promise<SignedInPerson> {
  const email = `${newPhone()}@example.com`;
  await api.context.pool.query('delete from rate_limits');
  await send(api.origin, 'POST', '/api/auth/email/code', { email });
  const account = { email, code: await codeFor(api, email), password, token: true };
  return signedInPerson(api, await send(api.origin, 'POST', '/api/auth/email/register', account));
}

/** Gives somebody who just signed in a number of their own, in place of one they have; answers it as E.164. */
export async function givePhone(
  api: TestApi,
  { headers }: { headers: Record<string, string> },
): Promise<string> {
  const phone = newPhone();
  const code = await requestNewCode(api, headers, { phone });
  const answer = await send(api.origin, 'POST', '/api/auth/me/phone', { phone, code }, headers);
  if (answer.status !== 200) throw new Error(`setting a number answered ${answer.status}`);
  return `+977${phone}`;
}

/** Gives an account a contact as if it had proved it. */
export async function giveContact(
  context: TestApi['context'],
  userId: string,
  contact: { kind: 'phone' | 'email'; value: string },
): Promise<void> {
  const { names, values } = contactAsStored(context, userId, contact);
  const set = names.map((name, at) => `${name} = $${at + 2}`).join(', ');
  await context.pool.query(`update users set ${set} where id = $1`, [userId, ...values]);
}
