import { issueTicket } from '../src/accounts/second-factor/tickets.ts';
import { codeAt } from '../src/accounts/second-factor/totp.ts';
import { transaction } from '../src/kernel/db/transaction.ts';
import type { Person } from './factories.ts';
import type { TestApi } from './harness.ts';

/** What somebody has whose account asks for an app. */
export interface App {
  secret: string;
  recoveryCodes: string[];
  /** The code it shows now, or so many steps later. */
  code(later?: number): string;
}

/** Begins to set up an app for somebody who has just signed in; it waits to be confirmed. */
export async function startApp({ ask }: Pick<Person, 'ask'>): Promise<Omit<App, 'recoveryCodes'>> {
  const { data, error } = await ask('POST /api/auth/me/totp');
  if (!data) throw error ?? new Error('there is no secret');
  const { secret } = data;
  return { secret, code: (later = 0) => codeAt(secret, Date.now() + later * 30_000) };
}

/** Has the account of somebody who has just signed in ask for an app. The step it was confirmed with may be used again. */
export async function withApp({ context }: Pick<TestApi, 'context'>, person: Pick<Person, 'ask' | 'id'>) {
  const app = await startApp(person);
  const { data, error } = await person.ask('PUT /api/auth/me/totp', { body: { code: app.code() } });
  if (!data) throw error ?? new Error('the app was not confirmed');
  await context.pool.query('update totp set last_step = null where user_id = $1', [person.id]);
  return { ...app, recoveryCodes: data.recoveryCodes } satisfies App;
}

/** What an app holds after the first step of signing in. */
export function ticketOf({ context }: Pick<TestApi, 'context'>, userId: string): Promise<string> {
  return transaction(context.pool, (tx) => issueTicket(tx, { userId, passwordHash: null }, null));
}
