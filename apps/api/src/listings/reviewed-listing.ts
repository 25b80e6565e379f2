import type { AdCard, AdState, ReviewedListing } from '@thulubazaar/contract';
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
  price_unit: AdCard['priceUnit'];
  category_id: string | null;
  place_id: string | null;
  label_en: string;
  label_ne: string;
  published_at: Date | null;
  updated_at: Date;
  reasons: string[];
  photos: ReadyImage[];
}

const findSql = `
  select a.id, a.state, a.version, a.title, a.description, a.price, a.price_unit, a.category_id,
         a.place_id, p.label_en, p.label_ne, a.published_at, a.updated_at, ${sellerColumns},
         coalesce((select e.details->'reasons' from ad_events e where e.ad_id = a.id and e.event = 'hold'
                    order by e.id desc limit 1), '[]') as reasons,
         coalesce((select json_agg(json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width,
                                   'height', i.height, 'avif_widths', i.avif_widths, 'widths', i.widths, 'thumbhash', i.thumbhash) order by ai.position)
                     from ad_images ai join images i on i.id = ai.image_id
                    where ai.ad_id = a.id and i.state = 'ready'), '[]') as photos
    from ads a join users u on u.id = a.owner_id left join places p on p.id = a.place_id where a.id = $1`;

type Reviewed = ReviewedListing & { state: AdState; path: string } & Pick<AdCard, 'priceUnit'> & {
    place: AdCard['place'] | null;
  };

/** A listing as moderators read it: what was typed. */
export async function findReviewedListing(db: pg.Pool | pg.PoolClient, id: number): Promise<Reviewed | null> {
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
    priceUnit: row.price_unit,
    place: row.place_id === null ? null : { id: row.place_id, label: { en: row.label_en, ne: row.label_ne } },
    categoryId: row.category_id,
    photos: row.photos.map(toPhoto),
    seller: toSellerCard(row),
    reasons: row.reasons,
    wasPublic: row.published_at !== null,
    submittedAt: row.updated_at.toISOString(),
  };
}
