import type { PaperReason, VerificationEnd } from '@thulubazaar/contract';
import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { notify } from '../notifications/notify.ts';
import type { HeldVerification } from './stored.ts';

/** What is said of a business that somebody asks for; null of a person. */
async function shopName(tx: pg.PoolClient, shopId: string | null): Promise<string | null> {
  if (shopId === null) return null;
  const { rows } = await tx.query<{ name: string }>('select name from shops where id = $1', [shopId]);
  return rows[0] ? publicWords(rows[0].name) : '';
}

export interface Settled {
  state: 'granted' | 'refused' | 'revoked' | 'expired' | 'withdrawn';
  reason?: PaperReason | undefined;
  note?: string | undefined;
  endedBy?: VerificationEnd;
  until?: Date;
}

/** Tells somebody what became of what they asked for, or of the mark that they had. */
export async function tellSettled(
  tx: pg.PoolClient,
  { id, user_id: userId, shop_id: shopId }: Pick<HeldVerification, 'id' | 'user_id' | 'shop_id'>,
  { state, reason, note, endedBy, until }: Settled,
): Promise<void> {
  await notify(tx, {
    userId,
    kind: 'verification_settled',
    // Granted again after it was taken back, it is told again.
    key: `${id} ${state} ${new Date().toISOString()}`,
    data: {
      state,
      shop: await shopName(tx, shopId),
      reason: reason ?? null,
      note: note ?? null,
      endedBy: endedBy ?? null,
      until: until?.toISOString() ?? null,
    },
  });
}

/** Reminds somebody that a mark ends soon. */
export async function tellEnding(
  tx: pg.PoolClient,
  {
    id,
    user_id: userId,
    shop_id: shopId,
    until,
  }: { id: string; user_id: string; shop_id: string | null; until: Date },
): Promise<void> {
  const data = { shop: await shopName(tx, shopId), until: until.toISOString() };
  await notify(tx, { userId, kind: 'verification_ending', key: id, data });
}
