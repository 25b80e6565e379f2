import { type Ad, type AdState, ad } from '@thulubazaar/contract';
import type pg from 'pg';
import { publicWords } from '../accounts/public-words.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { together } from '../kernel/db/batch-loader.ts';
import { isoTime } from '../kernel/db/iso-time.ts';
import type { Row } from '../kernel/db/row.ts';
import {
  ancestorsOf,
  type CategoryEntry,
  type PlaceEntry,
  type Reference,
  topOf,
} from '../reference/reference.ts';
import { aliasesOf, attributesOfRow } from './attributes.ts';
import { signsOf } from './card.ts';
import { isHidden, shopJoin } from './in-shop.ts';
import { firstShownSql } from './life.ts';
import { adPath } from './path.ts';
import { type PublicText, publicTextColumns, withPublicText } from './public-text.ts';
import { requirePublic } from './require-public.ts';

type AdColumns = 'id' | 'version' | 'category_id' | 'place_id' | 'price' | 'attributes';

interface DetailRow extends SellerRow, PublicText, Pick<Row<'ads'>, AdColumns> {
  reserved: boolean;
  confirmed_at: Date | null;
  price_was: number | null;
  price_dropped_at: Date | null;
  /** JSON, as the contract has it. */
  contact: string;
  state: AdState;
  owner_restricted: boolean;
  /** The shop it stands in, while that is open. */
  shop_slug: string | null;
  shop_name: string | null;
  shop_verified_at: string | null;
  price_unit: Ad['priceUnit'];
  published_at: string | null;
  sold_at: Date | null;
  updated_at: string;
  /** JSON, as the contract has it. */
  photos: string;
}

// Photos are what `toPhoto` would make of them. As text they need not be parsed only to be written again.
const writeStatement = (count: number) => `
  select a.id, a.state, a.version, ${publicTextColumns}, a.category_id, a.place_id, a.price, a.price_unit,
         a.attributes, a.reserved_at is not null as reserved, a.confirmed_at, a.price_was,
         a.price_dropped_at, a.sold_at, u.contact::text as contact, ${isHidden} as owner_restricted,
         s.slug as shop_slug, s.name as shop_name, ${isoTime('s.verified_at')} as shop_verified_at,
         ${isoTime(firstShownSql)} as published_at,
         ${isoTime('a.updated_at')} as updated_at, ${sellerColumns},
         coalesce((select json_agg(json_strip_nulls(json_build_object('id', i.id, 'base', '/media/' || i.media_key, 'widths', i.widths,
                                   'avif', nullif(i.avif_widths, '{}'),
                                   'width', i.width, 'height', i.height, 'thumbhash', i.thumbhash)) order by ai.position)
                     from ad_images ai join images i on i.id = ai.image_id
                    where ai.ad_id = a.id and i.state = 'ready')::text, '[]') as photos
    from ads a join users u on u.id = a.owner_id ${shopJoin}
   where a.id in (${Array.from({ length: count }, (_, at) => `$${at + 1}`).join(', ')})`;

const statements: string[] = [];
/** Written once a count: a text of its own for every call would be hashed again to find its statement. */
const statementFor = (count: number) => (statements[count] ??= writeStatement(count));

/** Rows of listings with their sellers and ready photos, whatever their states. */
export async function findAds(pool: pg.Pool, ids: number[]): Promise<DetailRow[]> {
  const { rows } = await pool.query<DetailRow>(statementFor(ids.length), ids);
  return rows;
}

/**
 * Reads listings as anyone may see them: live or sold, as JSON.
 * What it returns throws AppError not_found for a draft or an unknown id, gone for one that was removed after being
 * public.
 */
export function publicAdReader(pool: pg.Pool): (reference: Reference, id: number) => Promise<string> {
  const find = together(
    (ids: number[]) => findAds(pool, ids),
    ({ id }) => id,
  );
  return async (reference, id) => toJson(withPublicText(requirePublic(await find(id))), reference);
}

/** Keeps what was written of an entry of the trees for as long as the entry is in use. */
function written<E extends object>(write: (entry: E) => object): (entry: E) => string {
  const texts = new WeakMap<E, string>();
  return (entry) => {
    let text = texts.get(entry);
    if (text === undefined) {
      // Without its braces it goes between the other fields.
      text = JSON.stringify(write(entry)).slice(1, -1);
      texts.set(entry, text);
    }
    return text;
  };
}

const categoryFields = written((category: CategoryEntry) =>
  ad.pick({ categoryId: true, category: true }).parse({
    categoryId: category.id,
    category: { id: category.id, name: category.name, parent: topOf(category) },
  }),
);

const placeFields = written((place: PlaceEntry) =>
  ad.pick({ place: true, placeAncestors: true }).parse({ place, placeAncestors: ancestorsOf(place) }),
);

type OwnFields = Omit<Ad, 'categoryId' | 'category' | 'place' | 'placeAncestors' | 'photos' | 'contact'>;

// In a shop it is the shop that sells; who is written to is who posted it.
function sellerOf(row: DetailRow): Ad['seller'] {
  const { shop_slug: slug, shop_name: name, shop_verified_at: verifiedAt } = row;
  if (slug === null || name === null) return toSellerCard(row);
  // The mark is the shop's.
  const { verifiedAt: _of, ...seller } = toSellerCard(row);
  return {
    ...seller,
    kind: 'shop',
    name: publicWords(name),
    verified: verifiedAt !== null,
    ...(verifiedAt && { verifiedAt }),
    path: `/shop/${slug}`,
  };
}

function toJson(row: DetailRow, reference: Reference): string {
  const category = reference.categories.get(row.category_id ?? '');
  const place = reference.places.get(row.place_id ?? '');
  if (!category || !place) throw new Error(`listing ${row.id} is public without a known category and place`);
  const attributes = attributesOfRow(row);
  const own: OwnFields = {
    id: row.id,
    state: row.state,
    version: row.version,
    title: row.title,
    path: adPath(row.id, row.title),
    description: row.description,
    price: row.price,
    currency: 'NPR',
    priceUnit: row.price_unit,
    ...aliasesOf(attributes),
    ...(row.reserved && { reserved: true }),
    ...signsOf(row),
    attributes,
    seller: sellerOf(row),
    ...(row.shop_slug !== null && { shop: row.shop_slug }),
    publishedAt: row.published_at,
    ...(row.sold_at && { soldAt: row.sold_at.toISOString() }),
    updatedAt: row.updated_at,
  };
  const fields = JSON.stringify(own).slice(0, -1);
  return `${fields},${categoryFields(category)},${placeFields(place)},"contact":${row.contact},"photos":${row.photos}}`;
}
