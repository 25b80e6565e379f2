import type { listMyShops as operation, Result, ShopRole } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import { type ShopCardRow, shopCardColumns, toShopCard } from './shop-row.ts';

interface OwnShopRow extends ShopCardRow {
  role: ShopRole;
  state: 'open' | 'closed';
  sections: { id: string; name: string }[];
}

/** The shops that somebody owns or works in, their own first, and those that invite them: but for who they have blocked. */
export async function listMyShops(pool: pg.Pool, userId: string): Promise<Result<typeof operation>> {
  const shops = await pool.query<OwnShopRow>(
    `select ${shopCardColumns}, m.role, s.state,
            coalesce((select json_agg(json_build_object('id', x.id, 'name', x.name) order by x.position)
                        from shop_sections x where x.shop_id = s.id), '[]') as sections
       from shop_members m join shops s on s.id = m.shop_id where m.user_id = $1 order by m.role, m.joined_at, s.id`,
    [userId],
  );
  const invitations = await pool.query<ShopCardRow & { id: string; expires_at: string }>(
    `select i.id, ${isoTime('i.expires_at')} as expires_at, ${shopCardColumns}
       from shop_invitations i join shops s on s.id = i.shop_id
      where i.user_id = $1 and i.expires_at > now() and s.state = 'open'
        and not exists (select from blocks b where b.blocker_id = $1 and b.blocked_id = i.invited_by)
      order by i.created_at desc, i.id`,
    [userId],
  );
  return {
    items: shops.rows.map(({ role, state, sections, ...row }) => ({
      ...toShopCard(row),
      role,
      state,
      sections,
    })),
    invitations: invitations.rows.map(({ id, expires_at, ...row }) => ({
      id,
      shop: toShopCard(row),
      expiresAt: expires_at,
    })),
  };
}
