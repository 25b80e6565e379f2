import type { Ad, AdState } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../errors.ts';
import { type ReadyImage, toPhoto } from '../images/photo.ts';
import { ancestorsOf, type Reference, topOf } from '../reference.ts';
import { type SellerRow, toSellerCard } from '../users/seller.ts';
import { adPath } from './path.ts';

interface DetailRow {
  id: number;
  owner_id: string;
  state: AdState;
  version: number;
  title: string;
  description: string;
  category_id: string | null;
  place_id: string | null;
  price: number | null;
  price_unit: Ad['priceUnit'];
  negotiable: boolean;
  condition: Ad['condition'];
  published_at: Date | null;
  updated_at: Date;
  seller: SellerRow;
  photos: ReadyImage[];
}

const detailSql = `
  select a.id, a.owner_id, a.state, a.version, a.title, a.description, a.category_id, a.place_id, a.price, a.price_unit,
         a.negotiable, a.condition, a.published_at, a.updated_at,
         json_build_object('handle', u.handle, 'name', u.name, 'kind', u.kind, 'verified', u.verified,
                           'created_at', u.created_at) as seller,
         coalesce((select json_agg(json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width,
                                   'height', i.height, 'widths', i.widths, 'thumbhash', i.thumbhash) order by ai.position)
                     from ad_images ai join images i on i.id = ai.image_id
                    where ai.ad_id = a.id and i.state = 'ready'), '[]') as photos
    from ads a join users u on u.id = a.owner_id
   where a.id = $1`;

/** A listing's row with its seller and ready photos, whatever its state. */
export async function findAd(pool: pg.Pool | pg.PoolClient, id: number): Promise<DetailRow | undefined> {
  const { rows } = await pool.query<DetailRow>(detailSql, [id]);
  return rows[0];
}

/**
 * A listing as anyone may see it: live or sold.
 * @throws AppError not_found for a draft or an unknown id, gone for one that was removed after being public
 */
export async function getPublicAd(pool: pg.Pool, reference: Reference, id: number): Promise<Ad> {
  const row = await findAd(pool, id);
  if (!row || row.state === 'draft') throw notFound();
  if (row.state === 'removed') throw row.published_at ? new AppError('gone') : notFound();
  return toAd(row, reference);
}

function toAd(row: DetailRow, reference: Reference): Ad {
  const category = reference.categories.get(row.category_id ?? '');
  const place = reference.places.get(row.place_id ?? '');
  if (!category || !place) throw new Error(`listing ${row.id} is public without a known category and place`);
  const top = topOf(category);
  return {
    id: row.id,
    state: row.state,
    version: row.version,
    title: row.title,
    path: adPath(row.id, row.title),
    description: row.description,
    price: row.price,
    currency: 'NPR',
    priceUnit: row.price_unit,
    negotiable: row.negotiable,
    condition: row.condition,
    categoryId: category.id,
    category: { id: category.id, name: category.name, parent: { id: top.id, name: top.name } },
    place,
    placeAncestors: ancestorsOf(place),
    photos: row.photos.map(toPhoto),
    seller: toSellerCard(row.seller),
    publishedAt: row.published_at?.toISOString() ?? null,
    updatedAt: row.updated_at.toISOString(),
  };
}
