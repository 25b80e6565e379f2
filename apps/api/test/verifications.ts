import { randomUUID } from 'node:crypto';
import { papersOf, type VerificationState } from '@thulubazaar/contract';
import type { Context } from '../src/entry/context.ts';
import { makeImage } from './factories.ts';

interface Given {
  userId: string;
  shopId?: string | null;
  state?: VerificationState;
  /** Photos of its papers; without files. */
  papers?: boolean;
}

/** A request to be verified, as if its owner had made it and a moderator had decided it; no mark is shown of it. */
export async function makeVerification(
  context: Context,
  { userId, shopId = null, state = 'draft', papers = true }: Given,
): Promise<string> {
  const id = randomUUID();
  const isDecided = state !== 'draft' && state !== 'waiting' && state !== 'withdrawn';
  const isOver = isDecided && state !== 'granted';
  await context.pool.query(
    `insert into verifications (id, kind, user_id, shop_id, document, state, sent_at, decided_at, ended_at, granted_until)
     values ($1, $2, $3, $4, $5, $6, case when $6 <> 'draft' then now() end, case when $7 then now() end,
             case when $8 then now() end, case when $7 and $6 <> 'refused' then now() + interval '2 years' end)`,
    [
      id,
      shopId === null ? 'person' : 'business',
      userId,
      shopId,
      shopId === null ? 'passport' : null,
      state,
      isDecided,
      isOver || state === 'withdrawn',
    ],
  );
  if (!papers) return id;
  for (const kind of papersOf[shopId === null ? 'passport' : 'business'])
    await context.pool.query(
      'insert into verification_papers (verification_id, kind, image_id) values ($1, $2, $3)',
      [id, kind, await makeImage(context, userId, 'ready', 'message')],
    );
  return id;
}
