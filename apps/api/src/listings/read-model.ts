import { basisNumber, basisOf, comparablePrice, filteredValues } from '@thulubazaar/catalog/comparison';
import { filterNumbers, filterTerms } from '@thulubazaar/catalog/filters';
import type pg from 'pg';
import type { Events } from '../kernel/events/events.ts';
import type { Reference } from '../reference/reference.ts';
import { type CardRow, cardOf, findCardRows, partsOf } from './card.ts';
import { listingsRefreshed, type ShownListing } from './events.ts';
import { lookThrough } from './public-text.ts';
import { privateTerm, scopeOf, sectionTerm } from './scope.ts';

const upsertSql = `
  insert into ad_cards (ad_id, published_at, price, price_basis, top_category_no, category_no, province_no, district_no, local_no,
                        place_no, owner_id, shop_id, filters, numbers, card)
  select * from jsonb_to_recordset($1::jsonb) as r(
    ad_id bigint, published_at timestamptz, price bigint, price_basis smallint, top_category_no int, category_no int, province_no int,
    district_no int, local_no int, place_no int, owner_id uuid, shop_id uuid, filters text[], numbers jsonb, card text)
  on conflict (ad_id) do update set
    (published_at, price, price_basis, top_category_no, category_no, province_no, district_no, local_no, place_no, shop_id, filters,
     numbers, card) =
    (excluded.published_at, excluded.price, excluded.price_basis, excluded.top_category_no, excluded.category_no, excluded.province_no,
     excluded.district_no, excluded.local_no, excluded.place_no, excluded.shop_id, excluded.filters, excluded.numbers, excluded.card)`;

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
  await lookThrough(tx, events, ids);
  const rows = await findCardRows(tx, ids, 'live');
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

function shownListing(row: CardRow, reference: Reference): ShownListing {
  const { attributes, category, place } = partsOf(row, reference);
  const { id, title, description, price: asked, published_at, owner_id, shop_id } = row;
  const priced = { categoryId: category.id, price: asked, priceUnit: row.price_unit, attributes };
  const price = comparablePrice(priced);
  const filtered = filteredValues(priced);
  const filters = [
    ...filterTerms(category.id, filtered),
    ...(row.seller_kind === 'private' ? [privateTerm] : []),
    ...(row.shop_section_id === null ? [] : [sectionTerm(row.shop_section_id)]),
  ];
  const numbers = filterNumbers(category.id, filtered);
  const columns = {
    ad_id: id,
    published_at,
    price,
    price_basis: basisNumber(basisOf(category.id)),
    ...scopeOf(category, place),
    owner_id,
    shop_id,
    filters,
    numbers,
  };
  return {
    title,
    description,
    attributes,
    category,
    place,
    photoCount: row.photo_count,
    silences: row.silences,
    hasPrice: asked !== null,
    columns,
  };
}
