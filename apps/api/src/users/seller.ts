import type { SellerCard } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Row } from '../db/row.ts';
import { notFound } from '../errors.ts';

export interface SellerRow extends Pick<Row<'users'>, 'handle' | 'name' | 'verified' | 'created_at'> {
  kind: SellerCard['kind'];
}

/** A seller as listings show them. */
export function toSellerCard(row: SellerRow): SellerCard {
  return {
    handle: row.handle,
    name: row.name,
    kind: row.kind,
    verified: row.verified,
    joinedAt: row.created_at.toISOString(),
    path: `/seller/${row.handle}`,
  };
}

/**
 * The public profile of a seller.
 * @throws AppError not_found
 */
export async function getSellerByHandle(
  pool: pg.Pool,
  handle: string,
): Promise<SellerCard & { about: string | null }> {
  const { rows } = await pool.query<SellerRow & { about: string | null }>(
    'select handle, name, kind, verified, about, created_at from users where handle = $1',
    [handle],
  );
  const row = rows[0];
  if (!row) throw notFound();
  return { ...toSellerCard(row), about: row.about };
}
