import type { AdState, Review } from '@thulubazaar/contract';
import type pg from 'pg';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import { adPath } from './path.ts';

interface ReviewRow extends SellerRow {
  id: number;
  state: AdState;
  version: number;
  title: string;
  description: string;
  price: number | null;
  category_id: string | null;
  published_at: Date | null;
  updated_at: Date;
  reasons: string[];
  photos: ReadyImage[];
}

const findSql = `
  select a.id, a.state, a.version, a.title, a.description, a.price, a.category_id, a.published_at, a.updated_at, ${sellerColumns},
         coalesce((select e.details->'reasons' from ad_events e where e.ad_id = a.id and e.event = 'hold'
                    order by e.id desc limit 1), '[]') as reasons,
         coalesce((select json_agg(json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width,
                                   'height', i.height, 'widths', i.widths, 'thumbhash', i.thumbhash) order by ai.position)
                     from ad_images ai join images i on i.id = ai.image_id
                    where ai.ad_id = a.id and i.state = 'ready'), '[]') as photos
    from ads a join users u on u.id = a.owner_id where a.id = $1`;

/** A listing as moderators read it: what was typed. */
export async function findReview(
  db: pg.Pool | pg.PoolClient,
  id: number,
): Promise<(Review & { state: AdState; path: string }) | null> {
  const { rows } = await db.query<ReviewRow>(findSql, [id]);
  const row = rows[0];
  if (!row) return null;
  return {
    id: row.id,
    state: row.state,
    path: adPath(row.id, row.title),
    version: row.version,
    title: row.title,
    description: row.description,
    price: row.price,
    categoryId: row.category_id,
    photos: row.photos.map(toPhoto),
    seller: toSellerCard(row),
    reasons: row.reasons,
    wasPublic: row.published_at !== null,
    submittedAt: row.updated_at.toISOString(),
  };
}
