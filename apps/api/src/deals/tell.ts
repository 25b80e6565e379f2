import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { publicTitle, publicTitleColumn } from '../listings/public-text.ts';
import { notify } from '../notifications/notify.ts';

interface Deal {
  id: string;
  ad_id: number;
  buyer_id: string;
  seller_id: string;
}

/** What a deal is called when somebody is told of it: the listing, and the other of the two. */
async function wordsOf(tx: pg.PoolClient, { ad_id }: Deal, otherId: string) {
  const { rows } = await tx.query<{ title: string; public_title: string | null; name: string }>(
    `select a.title, ${publicTitleColumn}, u.name from ads a, users u where a.id = $1 and u.id = $2`,
    [ad_id, otherId],
  );
  if (!rows[0]) throw new Error('a deal lacks its listing');
  return { title: publicTitle(rows[0]), name: publicWords(rows[0].name) };
}

/** Asks the buyer whether they bought it; whoever has blocked the seller is asked nothing. */
export async function tellToConfirm(tx: pg.PoolClient, deal: Deal): Promise<void> {
  const { rowCount } = await tx.query('select from blocks where blocker_id = $1 and blocked_id = $2', [
    deal.buyer_id,
    deal.seller_id,
  ]);
  if (rowCount) return;
  const data = await wordsOf(tx, deal, deal.seller_id);
  await notify(tx, { userId: deal.buyer_id, kind: 'deal_to_confirm', key: deal.id, data });
}

/** Tells one of the two that they can write: the other has confirmed the deal, or has written. */
export async function tellDue(
  tx: pg.PoolClient,
  deal: Deal,
  { to, why }: { to: string; why: 'confirmed' | 'written' },
): Promise<void> {
  const other = to === deal.buyer_id ? deal.seller_id : deal.buyer_id;
  const data = { ...(await wordsOf(tx, deal, other)), why };
  await notify(tx, { userId: to, kind: 'review_due', key: `${deal.id}:${why}`, data });
}
