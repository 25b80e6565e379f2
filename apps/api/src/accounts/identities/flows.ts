import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IdentityProvider } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Kernel } from '../../kernel/kernel.ts';
import { hashToken } from '../sessions.ts';
import type { NextPage } from './next-page.ts';

/** As long as somebody may take at the provider, with a password to look up. */
export const flowSeconds = 15 * 60;

/** What a browser is on its way for: to sign in, to make an account of its own where one has the address, to connect. */
export type Purpose = 'sign-in' | 'separate' | 'link';

export interface Flow {
  provider: IdentityProvider;
  purpose: Purpose;
  /** Whose session connects an identity. */
  sessionId: string | null;
  next: NextPage;
}

/** What a provider is given and gives back. None of it is stored: it follows from what the browser alone has. */
export interface FlowSecrets {
  state: string;
  nonce: string;
  codeVerifier: string;
}

type Storing = Pick<Kernel, 'pool' | 'config'>;

/** Begins a flow. `browser` is the browser's, in a cookie of its own. */
export async function beginFlow(
  { pool, config }: Storing,
  { provider, purpose, sessionId, next }: Flow,
): Promise<FlowSecrets & { browser: string }> {
  const browser = randomBytes(32).toString('base64url');
  await pool.query(
    `insert into identity_flows (browser, provider, purpose, session_id, next, expires_at)
     values ($1, $2, $3, $4, $5, now() + make_interval(secs => $6))`,
    [hashToken(browser), provider, purpose, sessionId, next, flowSeconds],
  );
  return { browser, ...secretsOf(config, browser) };
}

/** The secrets of the flow of a browser. */
export function secretsOf(
  { authSecret }: Pick<Kernel['config'], 'authSecret'>,
  browser: string,
): FlowSecrets {
  const secret = (name: string) =>
    createHmac('sha256', authSecret).update(`identity ${name}\0`).update(browser).digest('base64url');
  return { state: secret('state'), nonce: secret('nonce'), codeVerifier: secret('code verifier') };
}

export function isState(given: string | undefined, { state }: FlowSecrets): boolean {
  if (given?.length !== state.length) return false;
  return timingSafeEqual(Buffer.from(given), Buffer.from(state));
}

interface FlowRow {
  provider: IdentityProvider;
  purpose: Purpose;
  session_id: string | null;
  next: NextPage;
}

/** Ends the flow of a browser: answers it once, and only within its time. */
export async function endFlow(pool: pg.Pool, browser: string): Promise<Flow | null> {
  const { rows } = await pool.query<FlowRow & { over: boolean }>(
    `delete from identity_flows where browser = $1
     returning provider, purpose, session_id, next, expires_at <= now() as over`,
    [hashToken(browser)],
  );
  const [row] = rows;
  if (!row || row.over) return null;
  const { provider, purpose, session_id: sessionId, next } = row;
  return { provider, purpose, sessionId, next };
}
