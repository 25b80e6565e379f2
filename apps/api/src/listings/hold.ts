import type pg from 'pg';
import { notify } from '../notifications/notify.ts';
import { positionOf } from './life.ts';
import { carryOut } from './move.ts';
import { lockAd } from './owner-ad.ts';
import { adPath } from './path.ts';
import { publicTitle } from './public-text.ts';
import { eventOf } from './states.ts';
import type { WriteContext } from './write.ts';

/**
 * Holds a live listing until a moderator has looked at it: nobody sees it meanwhile, and its owner is told. For whoever finds something in what
 * goes live, in the same transaction; then it never was to be seen.
 * @param reasons words for moderators, such as `photo_of_another`
 * @returns whether it was live, and is held now
 */
export async function hold(
  tx: pg.PoolClient,
  context: Pick<WriteContext, 'events'>,
  adId: number,
  reasons: string[],
): Promise<boolean> {
  const before = await lockAd(tx, adId);
  const now = new Date();
  if (!before || !eventOf(positionOf(before), 'submitted', now, 'house')) return false;
  const { rows } = await tx.query<{ unseen: boolean }>(
    `select exists (select from ad_events
                     where ad_id = $1 and event in ('create', 'publish') and created_at = now()::timestamptz(3)) as unseen`,
    [adId],
  );
  const after = await carryOut(tx, context, before, 'hold', 'submitted', {
    by: 'house',
    actorId: null,
    now,
    details: { reasons },
    ...(rows[0]?.unseen && { times: { published_at: null, first_published_at: null } }),
  });
  const title = publicTitle(after);
  await notify(tx, {
    userId: before.owner_id,
    kind: 'held',
    key: `${adId}:${after.version}`,
    data: { adId, title, path: adPath(adId, title) },
  });
  return true;
}
