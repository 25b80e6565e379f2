import type { SellerCard } from '@thulubazaar/contract';
import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Row } from '../kernel/db/row.ts';
import { notFound } from '../kernel/errors.ts';
import { publicWords } from './public-words.ts';
import { ratingOf } from './rating.ts';
import { isRestricted } from './restriction.ts';

export interface SellerRow extends Pick<Row<'users'>, 'handle' | 'name' | 'verified'> {
  kind: SellerCard['kind'];
  joined_at: string;
  /** By what they do; of themselves they say `kind`. */
  is_dealer: boolean;
  phone_verified: boolean;
  sold_count: number;
  rating_count: number;
  rating_sum: number;
  answers_within: NonNullable<SellerCard['answersWithin']> | null;
}

/** The columns of a SellerRow. */
export const sellerColumns = `u.handle, u.name, u.kind, u.verified, u.dealer_since is not null as is_dealer,
  u.phone_number_verified as phone_verified, u.sold_count, u.rating_count, u.rating_sum, u.answers_within, ${isoTime('u.created_at')} as joined_at`;

/** A seller as listings show them. */
export function toSellerCard(row: SellerRow): SellerCard {
  const rating = ratingOf(row.rating_count, row.rating_sum);
  return {
    handle: row.handle,
    name: publicWords(row.name),
    kind: row.kind,
    ...(row.is_dealer && { dealer: true }),
    verified: row.verified,
    ...(row.phone_verified && { phoneVerified: true }),
    ...(row.sold_count > 0 && { sold: row.sold_count }),
    ...(rating && { rating }),
    ...(row.answers_within && { answersWithin: row.answers_within }),
    joinedAt: row.joined_at,
    path: `/seller/${row.handle}`,
  };
}

/**
 * The public profile of a seller; somebody who may not act has none.
 * @throws AppError not_found
 */
export async function getSellerByHandle(
  pool: pg.Pool,
  handle: string,
): Promise<SellerCard & { about: string | null }> {
  const { rows } = await pool.query<SellerRow & { about: string | null }>(
    `select ${sellerColumns}, u.about from users u where u.handle = $1 and not ${isRestricted('u')}`,
    [handle],
  );
  const row = rows[0];
  if (!row) throw notFound();
  return { ...toSellerCard(row), about: row.about === null ? null : publicWords(row.about) };
}
