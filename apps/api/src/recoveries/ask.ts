import { randomUUID } from 'node:crypto';
import type { askForRecovery as askOperation, OwnRecovery } from '@thulubazaar/contract';
import pg from 'pg';
import type { z } from 'zod';
import { claimEvidence } from '../evidence/photos.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, invalidField } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { accountNamed } from './account-named.ts';
import { recoveryAsked } from './events.ts';
import { ownRecoveries } from './own.ts';
import { sealSaid } from './stored.ts';

const perMonth: Limit = { name: 'recoveries', points: 3, seconds: 30 * 24 * 3600 };

/**
 * Asks the moderators for an account. Who asks learns nothing of whether there is one.
 * @throws AppError phone_needed, conflict while another request waits, invalid_input, too_many_requests
 */
export async function askForRecovery(
  context: Pick<Kernel, 'pool' | 'config' | 'encryption' | 'events' | 'limits'>,
  requesterId: string,
  { account, reason, text, photoIds }: z.output<typeof askOperation.body>,
): Promise<OwnRecovery> {
  const { pool, events, limits } = context;
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ proved: boolean }>(
      'select phone_number_verified as proved from users where id = $1 for no key update',
      [requesterId],
    );
    if (!rows[0]?.proved) throw new AppError('phone_needed');
    const accountId = await accountNamed(tx, context, account);
    if (accountId === requesterId) throw invalidField('account', 'already_yours');
    await claimEvidence(tx, requesterId, photoIds, { field: 'photoIds' });
    await limits.consume(perMonth, requesterId);
    const id = randomUUID();
    await oneAtATime(
      tx.query(
        'insert into recoveries (id, requester_id, account_id, reason, said_encrypted) values ($1, $2, $3, $4, $5)',
        [id, requesterId, accountId, reason, sealSaid(context, id, { account, text })],
      ),
    );
    await tx.query(
      `insert into recovery_photos (recovery_id, image_id, position)
       select $1, image_id, position from unnest($2::uuid[]) with ordinality as given(image_id, position)`,
      [id, photoIds],
    );
    await events.publish(tx, recoveryAsked, { recoveryId: id, personId: accountId ?? requesterId });
    const { asked } = await ownRecoveries(tx, requesterId);
    const [made] = asked;
    if (!made) throw new Error('the request was not stored');
    return made;
  });
}

async function oneAtATime(inserting: Promise<unknown>): Promise<void> {
  try {
    await inserting;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint === 'recoveries_one_at_a_time')
      throw new AppError('conflict');
    throw error;
  }
}
