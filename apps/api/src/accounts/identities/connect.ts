import type { Identity } from '@thulubazaar/contract';
import { AppError } from '../../kernel/errors.ts';
import type { Context } from '../../reference/reference.ts';
import { requireUnblockedIdentity } from '../blocked-contacts.ts';
import { changeWays, type Holder } from '../credentials.ts';
import type { Who } from './claims.ts';
import { storeIdentity } from './stored-identities.ts';

/**
 * Connects an identity with the account of whoever calls; everyone the account reaches is told.
 * @throws AppError contact_taken, way_exists, contact_blocked
 */
export function connectTo(
  context: Context,
  caller: Holder,
  who: Pick<Who, 'provider' | 'subject'>,
): Promise<Identity> {
  return changeWays(context, caller, `new ${who.provider}`, async (tx) => {
    await requireUnblockedIdentity(tx, context, who);
    return storeIdentity(tx, caller.actor.id, who);
  });
}

/**
 * The same for a browser that comes back from a provider: with the session that set out, whatever the browser has now. A
 * form that another site sends brings no session along.
 * @throws AppError not_signed_in when that session is over
 */
export async function connect(context: Context, sessionId: string | null, who: Who): Promise<Identity> {
  const { rows } = await context.pool.query<{ user_id: string }>(
    'select user_id from sessions where id = $1 and expires_at > now()',
    [sessionId],
  );
  if (!rows[0] || !sessionId) throw new AppError('not_signed_in');
  return connectTo(context, { actor: { id: rows[0].user_id }, req: { sessionId } }, who);
}
