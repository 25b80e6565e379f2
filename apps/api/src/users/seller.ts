import type { SellerCard } from '@thulubazaar/contract';
import type pg from 'pg';
import { notFound } from '../errors.ts';

export interface SellerRow {
  handle: string;
  name: string;
  kind: SellerCard['kind'];
  verified: boolean;
  created_at: Date | string;
}

/** A seller as listings show them. */
export function toSellerCard(row: SellerRow): SellerCard {
  return {
    handle: row.handle,
    name: row.name,
    kind: row.kind,
    verified: row.verified,
    joinedAt: new Date(row.created_at).toISOString(),
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
