import { bulkAccountDays } from '@thulubazaar/contract';
import type pg from 'pg';
import { isOutOfSight } from '../accounts/restriction.ts';
import { AppError } from '../kernel/errors.ts';

type Db = pg.Pool | pg.PoolClient;

/** An account that is no new one. */
export async function isOldEnough(db: Db, userId: string): Promise<boolean> {
  const { rowCount } = await db.query(
    `select from users where id = $1 and created_at <= now() - make_interval(days => $2)`,
    [userId, bulkAccountDays],
  );
  return Boolean(rowCount);
}

/** The open shops that somebody works in. */
export async function shopsOf(db: Db, userId: string): Promise<{ id: string; slug: string; name: string }[]> {
  const { rows } = await db.query<{ id: string; slug: string; name: string }>(
    `select s.id, s.slug, s.name from shop_members m join shops s on s.id = m.shop_id
      where m.user_id = $1 and s.state = 'open' order by s.name`,
    [userId],
  );
  return rows;
}

/**
 * Makes sure that somebody may post from files: in a shop they work in, or for themselves with an account that is no new one.
 * @returns the shop's id
 * @throws AppError account_too_new; not_found where they do not work in the shop
 */
export async function requireBulk(
  db: Db,
  userId: string,
  shop: { slug?: string | undefined; id?: string | null },
): Promise<string | null> {
  if (shop.slug === undefined && !shop.id) {
    if (!(await isOldEnough(db, userId))) throw new AppError('account_too_new');
    return null;
  }
  const { rows } = await db.query<{ id: string }>(
    `select s.id from shop_members m join shops s on s.id = m.shop_id
      where m.user_id = $1 and s.state = 'open'
        and (s.id = $2 or exists (select from shop_slugs x where x.shop_id = s.id and x.slug = $3))`,
    [userId, shop.id ?? null, shop.slug ?? null],
  );
  if (!rows[0]) throw new AppError('not_found');
  return rows[0].id;
}

/** Whether somebody may still act: a job acts for them while they are away. */
export async function mayAct(db: Db, userId: string): Promise<boolean> {
  return !(await isOutOfSight(db, userId));
}
