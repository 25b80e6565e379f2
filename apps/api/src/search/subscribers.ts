import type pg from 'pg';
import type { Events } from '../kernel/events/events.ts';
import type { Limit, Limits } from '../kernel/limits/limits.ts';
import { listingsRefreshed, type ShownListing } from '../listings/events.ts';
import { documentVersion, searchDocument } from './document.ts';
import { qualityOf } from './quality.ts';

/** What search does when something becomes true. */
export function subscribeSearch(events: Events, { limits }: { limits: Pick<Limits, 'consume'> }): void {
  events.subscribe(listingsRefreshed, async (tx, { shown, gone }) => {
    if (gone.length > 0) await tx.query('delete from ad_search where ad_id = any($1::bigint[])', [gone]);
    if (shown.length > 0) await index(tx, limits, shown);
  });
}

const upsertSql = `
  with words as (
    insert into search_terms (term, word)
    select term, word from jsonb_to_recordset($2::jsonb) as w(term text, word text) order by term
    on conflict (term) do nothing
    returning 1
  ), indexed as (
  insert into ad_search (ad_id, published_at, price, price_basis, top_category_no, category_no, province_no, district_no, local_no,
                         place_no, owner_id, shop_id, filters, numbers, quality, version, doc)
  select ad_id, published_at, price, price_basis, top_category_no, category_no, province_no, district_no, local_no, place_no,
         owner_id, shop_id, filters, numbers, quality, ${documentVersion}, doc::tsvector
    from jsonb_to_recordset($1::jsonb) as r(
      ad_id bigint, published_at timestamptz, price bigint, price_basis smallint, top_category_no int, category_no int, province_no int,
      district_no int, local_no int, place_no int, owner_id uuid, shop_id uuid, filters text[], numbers jsonb, quality smallint, doc text)
  on conflict (ad_id) do update set
    (published_at, price, price_basis, top_category_no, category_no, province_no, district_no, local_no, place_no, shop_id, filters,
     numbers, quality, version, doc) =
    (excluded.published_at, excluded.price, excluded.price_basis, excluded.top_category_no, excluded.category_no, excluded.province_no,
     excluded.district_no, excluded.local_no, excluded.place_no, excluded.shop_id, excluded.filters, excluded.numbers, excluded.quality, excluded.version,
     excluded.doc)
  )
  select count(*)::int as new_words from words`;

/**
 * Words nobody wrote before that one person may bring in a day: everybody's typing errors are repaired by them. A listing
 * has some thirty, as long as the table is young.
 */
const newWords: Limit = { name: 'new-words', points: 6000, seconds: 86_400, weighted: true };

async function index(
  tx: pg.PoolClient,
  limits: Pick<Limits, 'consume'>,
  shown: ShownListing[],
): Promise<void> {
  const documents = shown.map((listing) => ({
    columns: listing.columns,
    quality: qualityOf(listing),
    ...searchDocument(listing),
  }));
  const words = new Map(documents.flatMap(({ words }) => [...words]));
  const { rows } = await tx.query<{ new_words: number }>(upsertSql, [
    JSON.stringify(documents.map(({ columns, quality, doc }) => ({ ...columns, quality, doc }))),
    JSON.stringify([...words].map(([term, word]) => ({ term, word }))),
  ]);
  // A person writes one listing at a time; more at once are refreshed, and what they hold was counted when it was written.
  const [only, ...others] = shown;
  const brought = rows[0]?.new_words ?? 0;
  if (only && others.length === 0 && brought > 0)
    await limits.consume(newWords, only.columns.owner_id, brought);
}
