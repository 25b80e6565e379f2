import type pg from 'pg';
import type { Kernel } from '../kernel/kernel.ts';
import { forgetPapers } from './papers.ts';
import { endMarks } from './revoke.ts';
import { takeBack } from './send.ts';
import { lockVerifications } from './stored.ts';

/**
 * Deletes the papers of somebody who is about to be deleted, and takes back what they asked for. That there were requests stays.
 * @param keepMark while they may come back
 */
export async function eraseVerifications(
  tx: pg.PoolClient,
  events: Kernel['events'],
  userId: string,
  { keepMark = false }: { keepMark?: boolean } = {},
): Promise<void> {
  for (const held of await lockVerifications(tx, `user_id = $1 and state in ('draft', 'waiting')`, [userId]))
    await takeBack(tx, events, held);
  const { rows } = await tx.query<{ id: string }>(
    'select v.id from verifications v where v.user_id = $1 and exists (select from verification_papers p where p.verification_id = v.id)',
    [userId],
  );
  await forgetPapers(
    tx,
    rows.map(({ id }) => id),
  );
  if (keepMark) return;
  await endMarks(tx, events, 'user_id = $1', [userId], { state: 'expired', by: 'deleted' });
  await tx.query('update verifications set facts_encrypted = null, note = null where user_id = $1', [userId]);
}
