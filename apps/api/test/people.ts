import { randomInt } from 'node:crypto';
import type { Me } from '@thulubazaar/contract';
import type { TestApi } from './harness.ts';

/** A number that no other call answered in this process: Ncell, plainly made up. */
export function newPhone(): string {
  return `98${String(10_000_000 + randomInt(9_999_999)).padStart(8, '0')}`;
}

/** A request with a JSON body, as an app sends it. */
export async function send(
  origin: string,
  method: string,
  path: string,
  body?: unknown,
  headers: Record<string, string> = {},
): Promise<Response> {
  const json = body === undefined ? {} : { 'content-type': 'application/json' };
  return fetch(`${origin}${path}`, {
    method,
    headers: { ...json, ...headers },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** The code in the newest message to a recipient in the outbox. */
export async function codeFor({ context }: Pick<TestApi, 'context'>, recipient: string): Promise<string> {
  const { rows } = await context.pool.query<{ body: string }>(
    'select body from outbox where recipient = $1 order by id desc limit 1',
    [recipient],
  );
  const code = /\b\d{6}\b/.exec(rows[0]?.body ?? '')?.[0];
  if (!code) throw new Error(`the outbox has no code for ${recipient}`);
  return code;
}

export interface SignedInPerson {
  user: Me;
  token: string;
  id: string;
  headers: { authorization: string };
}

/** Registers a person by phone, through the API, and answers their bearer token. */
export async function signInNewPerson(api: TestApi, given: { name?: string } = {}): Promise<SignedInPerson> {
  const phone = newPhone();
  await send(api.origin, 'POST', '/api/auth/phone/code', { phone });
  const code = await codeFor(api, `+977${phone}`);
  const answer = await send(api.origin, 'POST', '/api/auth/phone/verify', {
    phone,
    code,
    token: true,
    name: given.name ?? 'Test Person',
  });
  const { user, token } = (await answer.json()) as { user: Me; token: string };
  const { rows } = await api.context.pool.query<{ id: string }>('select id from users where handle = $1', [
    user.handle,
  ]);
  return { user, token, id: rows[0]?.id ?? '', headers: { authorization: `Bearer ${token}` } };
}
