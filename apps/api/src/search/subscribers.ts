import type pg from 'pg';
import type { Events } from '../kernel/events/events.ts';
import { listingsRefreshed, type ShownListing } from '../listings/events.ts';
import { searchDocument } from './document.ts';

/** What search does when something becomes true. */
export function subscribeSearch(events: Events): void {
  events.subscribe(listingsRefreshed, async (tx, { shown, gone }) => {
    if (gone.length > 0) await tx.query('delete from ad_search where ad_id = any($1::bigint[])', [gone]);
    if (shown.length > 0) await index(tx, shown);
  });
}

const upsertSql = `
  with words as (
    insert into search_terms (term, word)
    select term, word from jsonb_to_recordset($2::jsonb) as w(term text, word text) order by term
    on conflict (term) do nothing
  )
  insert into ad_search (ad_id, published_at, price, top_category_no, category_no, province_no, district_no, local_no,
                         place_no, owner_id, filters, numbers, doc)
  select ad_id, published_at, price, top_category_no, category_no, province_no, district_no, local_no, place_no,
         owner_id, filters, numbers, doc::tsvector
    from jsonb_to_recordset($1::jsonb) as r(
      ad_id bigint, published_at timestamptz, price bigint, top_category_no int, category_no int, province_no int,
      district_no int, local_no int, place_no int, owner_id uuid, filters text[], numbers jsonb, doc text)
  on conflict (ad_id) do update set
    (published_at, price, top_category_no, category_no, province_no, district_no, local_no, place_no, filters,
     numbers, doc) =
    (excluded.published_at, excluded.price, excluded.top_category_no, excluded.category_no, excluded.province_no,
     excluded.district_no, excluded.local_no, excluded.place_no, excluded.filters, excluded.numbers, excluded.doc)`;

async function index(tx: pg.PoolClient, shown: ShownListing[]): Promise<void> {
  const documents = shown.map((listing) => ({ columns: listing.columns, ...searchDocument(listing) }));
  const words = new Map(documents.flatMap(({ words }) => [...words]));
  await tx.query(upsertSql, [
    JSON.stringify(documents.map(({ columns, doc }) => ({ ...columns, doc }))),
    JSON.stringify([...words].map(([term, word]) => ({ term, word }))),
  ]);
}
