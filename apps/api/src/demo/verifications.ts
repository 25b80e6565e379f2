import { transaction } from '../kernel/db/transaction.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { showMark } from '../verifications/badge.ts';

/** A demo seller who is verified; nobody has looked at any papers, as the demo says. */
interface DemoVerification {
  id: string;
  userId: string;
  shopId: string | null;
  daysAgo: number;
}

/** Grants the marks of demo sellers and shops that are not there yet; one that ended meanwhile has ended. */
export async function seedVerifications(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  verified: readonly DemoVerification[],
): Promise<void> {
  for (const { id, userId, shopId, daysAgo } of verified)
    await transaction(pool, async (tx) => {
      const { rowCount } = await tx.query(
        `insert into verifications (id, kind, user_id, shop_id, document, state, begun_at, sent_at, decided_at, granted_until)
         select $1, $2, u.id, $4, $5, 'granted', at, at, at, at + interval '2 years'
           from users u, (select now() - make_interval(days => $6) as at) as t where u.id = $3
         on conflict do nothing`,
        [
          id,
          shopId === null ? 'person' : 'business',
          userId,
          shopId,
          shopId === null ? 'citizenship' : null,
          daysAgo,
        ],
      );
      if (rowCount) await showMark(tx, events, { user_id: userId, shop_id: shopId });
    });
}
