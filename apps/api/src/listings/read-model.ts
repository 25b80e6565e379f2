import { cardAttributes } from '@thulubazaar/catalog/describe';
import { filterNumbers, filterTerms } from '@thulubazaar/catalog/filters';
import { type AdCard, adCard } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Events } from '../kernel/events/events.ts';
import { type ReadyImage, toPhoto } from '../photos/photo.ts';
import type { Reference } from '../reference/reference.ts';
import { aliasesOf, attributesOfRow } from './attributes.ts';
import { listingsRefreshed, type ShownListing } from './events.ts';
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
  attributes: unknown;
  reserved: boolean;
  published_at: Date;
  photo_count: number;
  cover: ReadyImage | null;
}

const sourceSql = `
  select a.id, a.owner_id, a.title, a.description, a.category_id, a.place_id, a.price, a.price_unit, a.attributes,
         a.reserved_at is not null as reserved, a.published_at, p.photo_count, p.cover
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
  insert into ad_cards (ad_id, published_at, price, top_category_no, category_no, province_no, district_no, local_no,
                        place_no, owner_id, filters, numbers, card)
  select * from jsonb_to_recordset($1::jsonb) as r(
    ad_id bigint, published_at timestamptz, price bigint, top_category_no int, category_no int, province_no int,
    district_no int, local_no int, place_no int, owner_id uuid, filters text[], numbers jsonb, card text)
  on conflict (ad_id) do update set
    (published_at, price, top_category_no, category_no, province_no, district_no, local_no, place_no, filters,
     numbers, card) =
    (excluded.published_at, excluded.price, excluded.top_category_no, excluded.category_no, excluded.province_no,
     excluded.district_no, excluded.local_no, excluded.place_no, excluded.filters, excluded.numbers, excluded.card)`;

/**
 * Brings what lists show in line with the listings: live ones are written, all others leave. Search follows what this
 * announces. Call it in the transaction that changes a listing; nothing ever shows what was not committed.
 */
export async function refreshListings(
  tx: pg.PoolClient,
  { events, reference }: { events: Events; reference: Reference },
  ids: number[],
): Promise<void> {
  // Whoever else changes these listings waits, or has committed what is read next: of two refreshes the later one
  // never writes the older content.
  await tx.query('select 1 from ads where id = any($1::bigint[]) order by id for no key update', [ids]);
  const { rows } = await tx.query<SourceRow>(sourceSql, [ids]);
  const live = new Set(rows.map((row) => row.id));
  const gone = ids.filter((id) => !live.has(id));
  if (gone.length > 0) await tx.query('delete from ad_cards where ad_id = any($1::bigint[])', [gone]);
  const models = rows.map((row) => ({ row, shown: shownListing(row, reference) }));
  if (models.length > 0) {
    const cards = models.map(({ row, shown }) => ({ ...shown.columns, card: cardOf(row, shown) }));
    await tx.query(upsertSql, [JSON.stringify(cards)]);
  }
  await events.publish(tx, listingsRefreshed, { shown: models.map(({ shown }) => shown), gone });
}

function shownListing(row: SourceRow, reference: Reference): ShownListing {
  const category = reference.categories.get(row.category_id);
  const place = reference.places.get(row.place_id);
  if (!category || !place) throw new Error(`listing ${row.id} has a category or place that no tree knows`);
  const { id, title, description, price, published_at, owner_id } = row;
  const attributes = attributesOfRow(row);
  const filters = filterTerms(category.id, attributes);
  const numbers = filterNumbers(category.id, attributes);
  const columns = { ad_id: id, published_at, price, ...scopeOf(category, place), owner_id, filters, numbers };
  return { title, description, attributes, category, place, columns };
}

// The response schema runs here, once a change, instead of once a request.
function cardOf(row: SourceRow, { attributes, category, place }: ShownListing): string {
  const card: AdCard = {
    id: row.id,
    title: row.title,
    path: adPath(row.id, row.title),
    price: row.price,
    currency: 'NPR',
    priceUnit: row.price_unit,
    ...aliasesOf(attributes),
    ...(row.reserved && { reserved: true }),
    attributes: cardAttributes(category.id, attributes),
    categoryId: category.id,
    place: { id: place.id, label: place.label },
    photo: row.cover ? toPhoto(row.cover) : null,
    photoCount: row.photo_count,
    publishedAt: row.published_at.toISOString(),
  };
  return JSON.stringify(adCard.parse(card));
}
