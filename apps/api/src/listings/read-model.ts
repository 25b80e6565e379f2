import { type AdCard, adCard } from '@thulubazaar/contract';
import type pg from 'pg';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import { type CategoryEntry, type PlaceEntry, type Reference, topOf } from '../reference/reference.ts';
import { searchDocument } from '../search/document.ts';
import { adPath } from './path.ts';
import { scopeOf } from './scope.ts';

interface SourceRow {
  id: number;
  owner_id: string;
  title: string;
  description: string;
  category_id: string;
  place_id: string;
  price: number | null;
  price_unit: AdCard['priceUnit'];
  negotiable: boolean;
  condition: AdCard['condition'];
  published_at: Date;
  photo_count: number;
  cover: ReadyImage | null;
}

const sourceSql = `
  select a.id, a.owner_id, a.title, a.description, a.category_id, a.place_id, a.price, a.price_unit, a.negotiable,
         a.condition, a.published_at, p.photo_count, p.cover
    from ads a
    cross join lateral (
      select count(*)::int as photo_count,
             (array_agg(json_build_object('id', i.id, 'media_key', i.media_key, 'width', i.width, 'height', i.height,
                        'widths', i.widths, 'thumbhash', i.thumbhash) order by ai.position))[1] as cover
        from ad_images ai join images i on i.id = ai.image_id
       where ai.ad_id = a.id and i.state = 'ready'
    ) p
   where a.id = any($1::bigint[]) and a.state = 'live'
   order by a.id`;

const upsertSql = `
  with input as (
    select * from jsonb_to_recordset($1::jsonb) as r(
      ad_id bigint, published_at timestamptz, price bigint, top_category_no int, category_no int, province_no int,
      district_no int, local_no int, place_no int, owner_id uuid, card text, doc text)
  ), cards as (
    insert into ad_cards (ad_id, published_at, price, top_category_no, category_no, province_no, district_no, local_no,
                          place_no, owner_id, card)
    select ad_id, published_at, price, top_category_no, category_no, province_no, district_no, local_no, place_no,
           owner_id, card from input
    on conflict (ad_id) do update set
      (published_at, price, top_category_no, category_no, province_no, district_no, local_no, place_no, card) =
      (excluded.published_at, excluded.price, excluded.top_category_no, excluded.category_no, excluded.province_no,
       excluded.district_no, excluded.local_no, excluded.place_no, excluded.card)
  ), words as (
    insert into search_terms (term, word)
    select term, word from jsonb_to_recordset($2::jsonb) as w(term text, word text) order by term
    on conflict (term) do nothing
  )
  insert into ad_search (ad_id, published_at, price, top_category_no, category_no, province_no, district_no, local_no,
                         place_no, owner_id, doc)
  select ad_id, published_at, price, top_category_no, category_no, province_no, district_no, local_no, place_no,
         owner_id, doc::tsvector from input
  on conflict (ad_id) do update set
    (published_at, price, top_category_no, category_no, province_no, district_no, local_no, place_no, doc) =
    (excluded.published_at, excluded.price, excluded.top_category_no, excluded.category_no, excluded.province_no,
     excluded.district_no, excluded.local_no, excluded.place_no, excluded.doc)`;

/**
 * Brings both read models in line with the listings: live ones are written, all others leave. Call it in the
 * transaction that changes a listing; lists and search never show what was not committed.
 */
export async function refreshReadModels(
  tx: pg.PoolClient,
  reference: Reference,
  ids: number[],
): Promise<void> {
  // Whoever else changes these listings waits, or has committed what is read next: of two refreshes the later one
  // never writes the older content.
  await tx.query('select 1 from ads where id = any($1::bigint[]) order by id for no key update', [ids]);
  const { rows } = await tx.query<SourceRow>(sourceSql, [ids]);
  const live = new Set(rows.map((row) => row.id));
  const gone = ids.filter((id) => !live.has(id));
  if (gone.length > 0) {
    await tx.query('delete from ad_cards where ad_id = any($1::bigint[])', [gone]);
    await tx.query('delete from ad_search where ad_id = any($1::bigint[])', [gone]);
  }
  if (rows.length === 0) return;
  const models = rows.map((row) => readModelOf(row, reference));
  const words = new Map(models.flatMap(({ words }) => [...words]));
  await tx.query(upsertSql, [
    JSON.stringify(models.map(({ words: _, ...model }) => model)),
    JSON.stringify([...words].map(([term, word]) => ({ term, word }))),
  ]);
}

function readModelOf(row: SourceRow, reference: Reference) {
  const category = reference.categories.get(row.category_id);
  const place = reference.places.get(row.place_id);
  if (!category || !place) throw new Error(`listing ${row.id} has a category or place that no tree knows`);
  return {
    ad_id: row.id,
    published_at: row.published_at,
    price: row.price,
    ...scopeOf(category, place),
    owner_id: row.owner_id,
    card: JSON.stringify(cardOf(row, category, place)),
    ...searchDocument({ title: row.title, description: row.description, category, place }),
  };
}

// The response schema runs here, once a change, instead of once a request.
function cardOf(row: SourceRow, category: CategoryEntry, place: PlaceEntry): AdCard {
  return adCard.parse({
    id: row.id,
    title: row.title,
    path: adPath(row.id, row.title),
    price: row.price,
    currency: 'NPR',
    priceUnit: row.price_unit,
    negotiable: row.negotiable,
    condition: row.condition,
    categoryId: category.id,
    place: { id: place.id, label: place.label },
    photo: row.cover ? toPhoto(row.cover) : null,
    photoCount: row.photo_count,
    publishedAt: row.published_at.toISOString(),
  });
}

/** The cache tags of everything a listing appears in, for whoever caches pages. */
export function tagsOf(
  reference: Reference,
  ad: { id: number; categoryId: string; placeId: string; seller: string },
): string[] {
  const tags = ['ads', `ad:${ad.id}`, `seller:${ad.seller}`];
  const category = reference.categories.get(ad.categoryId);
  if (category) tags.push(`category:${category.id}`, `category:${topOf(category).id}`);
  for (let place = reference.places.get(ad.placeId) ?? null; place; place = place.parent)
    tags.push(`place:${place.id}`);
  return tags;
}
