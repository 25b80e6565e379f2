import type { RecoveryCase, RecoveryReason, RecoveryState } from '@thulubazaar/contract';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { evidencePhoto } from '../evidence/photos.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { type Db, openSaid } from './stored.ts';

interface ViewRow extends SellerRow {
  said_encrypted: Buffer | null;
  reason: RecoveryReason;
  state: RecoveryState;
  account_id: string | null;
  carry_out_at: string | null;
  last_seen_at: string | null;
}

/** A request as moderators decide it. */
export async function viewRecovery(
  db: Db,
  context: Pick<Kernel, 'encryption'>,
  id: string,
): Promise<RecoveryCase | null> {
  const { rows } = await db.query<ViewRow>(
    `select r.said_encrypted, r.reason, r.state, r.account_id, ${isoTime('r.carry_out_at')} as carry_out_at,
            ${isoTime(`date_trunc('day', held.seen_at)`)} as last_seen_at, ${sellerColumns}
       from recoveries r join users u on u.id = r.requester_id left join users held on held.id = r.account_id
      where r.id = $1`,
    [id],
  );
  const [row] = rows;
  if (!row) return null;
  const said = openSaid(context, id, row.said_encrypted);
  return {
    reason: row.reason,
    requester: toSellerCard(row),
    account: said?.account ?? null,
    isFound: row.account_id !== null,
    text: said?.text ?? null,
    photos: await photosOf(db, id),
    lastSeenAt: row.last_seen_at,
    state: row.state,
    carryOutAt: row.carry_out_at,
  };
}

async function photosOf(db: Db, id: string): Promise<RecoveryCase['photos']> {
  const { rows } = await db.query<{
    id: string;
    width: number;
    height: number;
    widths: number[];
    thumbhash: string;
  }>(
    `select i.id, i.width, i.height, i.widths, i.thumbhash from recovery_photos p join images i on i.id = p.image_id
      where p.recovery_id = $1 and i.state = 'ready' order by p.position`,
    [id],
  );
  return rows.map((row) => evidencePhoto(row, `/api/recoveries/${id}/photos`));
}
