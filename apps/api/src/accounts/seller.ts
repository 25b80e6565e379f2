import type { Me, SellerCard, seller } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Row } from '../kernel/db/row.ts';
import { notFound } from '../kernel/errors.ts';
import { type AvatarRow, avatarSql } from './avatar.ts';
import { publicWords } from './public-words.ts';
import { ratingOf } from './rating.ts';
import { isRestricted } from './restriction.ts';

export interface SellerRow extends AvatarRow, Pick<Row<'users'>, 'handle' | 'name'> {
  /** When moderators looked at their papers, ISO 8601. */
  verified_at: string | null;
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
export const sellerColumns = `u.handle, u.name, u.kind, ${isoTime('u.verified_at')} as verified_at, u.dealer_since is not null as is_dealer,
  ${avatarSql('u')} as avatar, u.phone_number_verified as phone_verified, u.sold_count, u.rating_count, u.rating_sum, u.answers_within, ${isoTime('u.created_at')} as joined_at`;

/** A seller as listings show them. */
export function toSellerCard(row: SellerRow): SellerCard {
  const rating = ratingOf(row.rating_count, row.rating_sum);
  return {
    handle: row.handle,
    name: publicWords(row.name),
    kind: row.kind,
    ...(row.is_dealer && { dealer: true }),
    verified: row.verified_at !== null,
    ...(row.verified_at && { verifiedAt: row.verified_at }),
    ...(row.phone_verified && { phoneVerified: true }),
    ...(row.sold_count > 0 && { sold: row.sold_count }),
    ...(rating && { rating }),
    ...(row.answers_within && { answersWithin: row.answers_within }),
    ...(row.avatar && { photo: row.avatar }),
    joinedAt: row.joined_at,
    path: `/seller/${row.handle}`,
  };
}

/**
 * The public profile of a seller; somebody who may not act has none.
 * @throws AppError not_found
 */
export async function getSellerByHandle(pool: pg.Pool, handle: string): Promise<z.output<typeof seller>> {
  const { rows } = await pool.query<
    SellerRow & Pick<Me, 'about' | 'languages'> & { shops: { slug: string; name: string }[] }
  >(
    `select ${sellerColumns}, u.about, u.languages,
            coalesce((select json_agg(json_build_object('slug', s.slug, 'name', s.name) order by m.joined_at, s.id)
                        from shop_members m join shops s on s.id = m.shop_id and s.state = 'open'
                       where m.user_id = u.id and m.role = 'owner'), '[]') as shops
       from users u where u.handle = $1 and not ${isRestricted('u')}`,
    [handle],
  );
  const row = rows[0];
  if (!row) throw notFound();
  const shops = row.shops.map(({ slug, name }) => ({ slug, name: publicWords(name), path: `/shop/${slug}` }));
  return {
    ...toSellerCard(row),
    about: row.about === null ? null : publicWords(row.about),
    languages: row.languages,
    ...(shops.length > 0 && { shops }),
  };
}
