import type { Buyer } from '@thulubazaar/contract';
import type pg from 'pg';

const mostBuyers = 100;

/** Who wrote about a listing, the last one first, as far as its seller has seen anything of it. */
export async function buyersOf(pool: pg.Pool, adId: number): Promise<Buyer[]> {
  const { rows } = await pool.query<Buyer>(
    `select u.handle, u.name from conversations c
       join conversation_members m on m.conversation_id = c.id and m.user_id = c.seller_id
       join users u on u.id = c.buyer_id
      where c.ad_id = $1 and m.last_at is not null order by m.last_at desc limit $2`,
    [adId, mostBuyers],
  );
  return rows;
}
