import type { SellerCard } from '@thulubazaar/contract';
import type pg from 'pg';
import { type SellerRow, sellerColumns, toSellerCard } from '../../accounts/seller.ts';
import { transaction } from '../../kernel/db/transaction.ts';
import { invalidField, notFound } from '../../kernel/errors.ts';

type Db = pg.Pool | pg.PoolClient;

/** Whom somebody has blocked, the last one first. */
export async function listBlocks(pool: pg.Pool, blockerId: string): Promise<SellerCard[]> {
  const { rows } = await pool.query<SellerRow>(
    `select ${sellerColumns} from blocks b join users u on u.id = b.blocked_id
      where b.blocker_id = $1 order by b.created_at desc, u.id limit 1000`,
    [blockerId],
  );
  return rows.map(toSellerCard);
}

/** Keeps away from somebody what another writes from now on. */
export async function block(db: Db, blockerId: string, blockedId: string): Promise<void> {
  await db.query('insert into blocks (blocker_id, blocked_id) values ($1, $2) on conflict do nothing', [
    blockerId,
    blockedId,
  ]);
}

/** @throws AppError not_found; invalid_input for oneself */
export async function blockPerson(pool: pg.Pool, blockerId: string, handle: string): Promise<void> {
  const { rows } = await pool.query<{ id: string }>('select id from users where handle = $1', [handle]);
  const blockedId = rows[0]?.id;
  if (!blockedId) throw notFound();
  if (blockedId === blockerId) throw invalidField('handle', 'invalid_value');
  await block(pool, blockerId, blockedId);
}

/** Lets somebody be heard again, from now on. Whom nobody has blocked is no error. */
export async function unblockPerson(pool: pg.Pool, blockerId: string, handle: string): Promise<void> {
  await transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ blocked_id: string }>(
      `delete from blocks b using users u
        where b.blocker_id = $1 and b.blocked_id = u.id and u.handle = $2 returning b.blocked_id`,
      [blockerId, handle],
    );
    if (rows[0]) await closeReplaced(tx, blockerId, rows[0].blocked_id);
  });
}

// An offer that its sender has replaced meanwhile, unseen, is not open to whoever got it either.
async function closeReplaced(tx: pg.PoolClient, blockerId: string, blockedId: string): Promise<void> {
  await tx.query(
    `update messages m set offer_received = 'replaced' from conversations c
      where c.buyer_id in ($1, $2) and c.seller_id in ($1, $2) and m.conversation_id = c.id
        and m.sender_id = $2 and m.offer_received = 'open' and m.offer <> 'open' and not m.held`,
    [blockerId, blockedId],
  );
}
