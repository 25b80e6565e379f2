import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { cardAttributes } from '@thulubazaar/catalog/describe';
import { type AdCard, adCard } from '@thulubazaar/contract';
import type pg from 'pg';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import type { CategoryEntry, PlaceEntry, Reference } from '../reference/reference.ts';
import { aliasesOf, attributesOfRow } from './attributes.ts';
import { isHidden, shopJoin } from './in-shop.ts';
import { firstShownSql } from './life.ts';
import { adPath } from './path.ts';
import { type PublicText, publicTextColumns, withPublicText } from './public-text.ts';

/** What a card, and the read models, are made of. */
export interface CardRow extends PublicText {
  id: number;
  owner_id: string;
  category_id: string;
  place_id: string;
  price: number | null;
  price_unit: AdCard['priceUnit'];
  attributes: unknown;
  reserved: boolean;
  confirmed_at: Date | null;
  silences: number;
  price_was: number | null;
  price_dropped_at: Date | null;
  seller_kind: NonNullable<AdCard['sellerKind']>;
  /** Of the shop it stands in, else of its poster. */
  seller_verified: boolean;
  /** The shop it stands in, while that is open, and the section of it. */
  shop_id: string | null;
  shop_section_id: string | null;
  /** Where it stands among the newest. */
  published_at: Date;
  first_published_at: Date;
  photo_count: number;
  cover: ReadyImage | null;
}

const rowSql = `
  select a.id, a.owner_id, a.category_id, a.place_id, a.price, a.price_unit, a.attributes, ${publicTextColumns},
         a.reserved_at is not null as reserved, a.confirmed_at, a.silences, a.price_was, a.price_dropped_at,
         s.id as shop_id, case when s.id is not null then a.shop_section_id end as shop_section_id,
         case when s.id is not null or u.kind = 'shop' then 'shop' when u.dealer_since is not null then 'dealer' else 'private' end
           as seller_kind,
         case when s.id is not null then s.verified_at else u.verified_at end is not null as seller_verified, a.published_at, ${firstShownSql} as first_published_at,
           p.photo_count, p.cover
    from ads a join users u on u.id = a.owner_id ${shopJoin}
    cross join lateral (
      select count(*)::int as photo_count,
             (array_agg(json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width, 'height', i.height,
                        'avif_widths', i.avif_widths, 'widths', i.widths, 'thumbhash', i.thumbhash) order by ai.position))[1] as cover
        from ad_images ai join images i on i.id = ai.image_id
       where ai.ad_id = a.id and i.state = 'ready'
    ) p
   where a.id = any($1::bigint[]) and a.state = $2 and not ${isHidden}
   order by a.id`;

/** Rows of those of these listings that are in this state, of people who may act, by id, with what anyone may read of them. */
export async function findCardRows(
  db: pg.Pool | pg.PoolClient,
  ids: number[],
  state: 'live' | 'sold',
): Promise<CardRow[]> {
  const { rows } = await db.query<CardRow>(rowSql, [ids, state]);
  return rows.map(withPublicText);
}

interface Parts {
  attributes: AttributeValues;
  category: CategoryEntry;
  place: PlaceEntry;
}

/**
 * What a row says, as catalogue and trees have it.
 * @throws Error when a tree does not know its category or place
 */
export function partsOf(row: CardRow, { categories, places }: Reference): Parts {
  const category = categories.get(row.category_id);
  const place = places.get(row.place_id);
  if (!category || !place) throw new Error(`listing ${row.id} has a category or place that no tree knows`);
  return { attributes: attributesOfRow(row), category, place };
}

/** What a listing says of its times: what is not so is left out. */
export function signsOf({
  confirmed_at,
  price_was,
  price_dropped_at,
}: Pick<CardRow, 'confirmed_at' | 'price_was' | 'price_dropped_at'>): Pick<
  AdCard,
  'confirmedAt' | 'priceDrop'
> {
  return {
    ...(confirmed_at && { confirmedAt: confirmed_at.toISOString() }),
    ...(price_was !== null &&
      price_dropped_at && { priceDrop: { was: price_was, since: price_dropped_at.toISOString() } }),
  };
}

/** A card as JSON. The response schema runs here, once a change, instead of once a request. */
export function cardOf(row: CardRow, { attributes, category, place }: Parts): string {
  const card: AdCard = {
    id: row.id,
    title: row.title,
    path: adPath(row.id, row.title),
    price: row.price,
    currency: 'NPR',
    priceUnit: row.price_unit,
    ...aliasesOf(attributes),
    ...(row.reserved && { reserved: true }),
    ...signsOf(row),
    attributes: cardAttributes(category.id, attributes),
    categoryId: category.id,
    sellerKind: row.seller_kind,
    ...(row.seller_verified && { verified: true }),
    place: { id: place.id, label: place.label },
    photo: row.cover ? toPhoto(row.cover) : null,
    photoCount: row.photo_count,
    publishedAt: row.first_published_at.toISOString(),
  };
  return JSON.stringify(adCard.parse(card));
}

/** Cards of sold listings as JSON, by id: lists show them no more, so they are made when somebody asks. */
export async function soldCards(
  db: pg.Pool | pg.PoolClient,
  reference: Reference,
  ids: number[],
): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await findCardRows(db, ids, 'sold');
  return new Map(rows.map((row) => [row.id, cardOf(row, partsOf(row, reference))]));
}
