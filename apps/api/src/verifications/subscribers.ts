import type { VerificationEnd } from '@thulubazaar/contract';
import type pg from 'pg';
import { accountRenamed, accountRestricted } from '../accounts/events.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { shopHandedOver, shopRenamed } from '../shops/events.ts';
import { showMark } from './badge.ts';
import { businessNow } from './business.ts';
import { verificationChanged } from './events.ts';
import { endMarks } from './revoke.ts';
import { takeBack } from './send.ts';
import { lockVerifications, sealFacts } from './stored.ts';
import { tellSettled } from './tell.ts';

/** What becomes of marks and requests when something becomes true. */
export function subscribeVerifications({ events, encryption }: Pick<Kernel, 'events' | 'encryption'>): void {
  events.subscribe(accountRestricted, async (tx, { userId }) => {
    const { rows } = await tx.query<{ banned: boolean }>(
      `select coalesce(restricted = 'banned', false) as banned from users where id = $1`,
      [userId],
    );
    if (rows[0]?.banned) {
      await endMarks(tx, events, 'user_id = $1', [userId], { state: 'revoked', by: 'banned' });
      return;
    }
    // A ban that was taken back, or overturned, was none.
    const back = await lockVerifications(
      tx,
      `user_id = $1 and state = 'revoked' and ended_by = 'banned' and granted_until > now()
         and not exists (select from verifications g where g.state = 'granted' and g.kind = verifications.kind
                            and g.user_id = verifications.user_id and g.shop_id is not distinct from verifications.shop_id)`,
      [userId],
    );
    for (const held of back) {
      await tx.query(
        `update verifications set state = 'granted', ended_at = null, ended_by = null where id = $1`,
        [held.id],
      );
      await showMark(tx, events, held);
    }
  });
  events.subscribe(accountRenamed, async (tx, { userId }) => {
    const mark = `kind = 'person' and user_id = $1`;
    await endMarks(tx, events, mark, [userId], { state: 'expired', by: 'changed' });
    await keepEnded(tx, mark, userId, 'changed');
    // A refused one may be looked at again.
    const waiting = `kind = 'person' and user_id = $1 and state in ('waiting', 'refused')`;
    for (const { id } of await lockVerifications(tx, waiting, [userId]))
      await events.publish(tx, verificationChanged, { verificationId: id });
  });
  events.subscribe(shopRenamed, async (tx, { shopId }) => {
    await endMarks(tx, events, 'shop_id = $1', [shopId], { state: 'expired', by: 'changed' });
    await keepEnded(tx, 'shop_id = $1', shopId, 'changed');
    const facts = await businessNow(tx, shopId);
    for (const { id } of await lockVerifications(tx, `shop_id = $1 and state = 'waiting'`, [shopId])) {
      if (facts)
        await tx.query('update verifications set facts_encrypted = $2 where id = $1', [
          id,
          sealFacts({ encryption }, id, facts),
        ]);
      await events.publish(tx, verificationChanged, { verificationId: id });
    }
  });
  // Whose papers were looked at has it no more.
  events.subscribe(shopHandedOver, async (tx, { shopId }) => {
    await endMarks(tx, events, 'shop_id = $1', [shopId], { state: 'expired', by: 'handed_over' });
    const open = `shop_id = $1 and state in ('draft', 'waiting')`;
    for (const held of await lockVerifications(tx, open, [shopId])) {
      await takeBack(tx, events, held);
      if (held.state === 'waiting')
        await tellSettled(tx, held, { state: 'withdrawn', endedBy: 'handed_over' });
    }
  });
}

/** A mark that a ban ended does not come back with the account where it would have ended meanwhile. */
async function keepEnded(tx: pg.PoolClient, mark: string, value: string, by: VerificationEnd): Promise<void> {
  await tx.query(
    `update verifications set ended_by = $2 where state = 'revoked' and ended_by = 'banned' and ${mark}`,
    [value, by],
  );
}
