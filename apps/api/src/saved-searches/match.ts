import type pg from 'pg';
import { type Found, findForSearches } from '../alerts/find.ts';
import type { Reference } from '../reference/reference.ts';
import { keysOfListing } from './keys.ts';
import { conditionOf, revivedMeaning, type StoredMeaning } from './meaning.ts';

type Db = pg.Pool | pg.PoolClient;

/** What happened to a listing that searches are to hear of. */
export interface NewMatch {
  adId: number;
  /** It went live; otherwise it was live, and is another one now. */
  wentLive: boolean;
  /** With a new price: before and after, in paisa, as prices are compared. */
  price?: { before: number | null; after: number | null };
}

interface ListingRow {
  owner_id: string;
  handle: string;
  published_at: Date;
  /** As prices are compared: of land for an aana, say. */
  price: number | null;
  terms: string[];
  filters: string[];
  categories: number[];
  places: number[];
}

const listingSql = `
  select s.owner_id, u.handle, s.published_at, s.price, tsvector_to_array(s.doc) as terms, s.filters,
         array[s.top_category_no, s.category_no] as categories,
         array[s.province_no, s.district_no, s.local_no, s.place_no] as places
    from ad_search s join users u on u.id = s.owner_id where s.ad_id = $1`;

// By the primary key of asked_search_keys.
const candidatesSql = `
  select id, meaning from asked_searches
   where id in (select asked_id from asked_search_keys where key = any($1::text[]))`;

export interface Candidate {
  id: number;
  meaning: StoredMeaning;
}

/** Searches that a listing may match, by the rarest thing that each requires; null when it is not live. */
export async function candidatesFor(
  db: Db,
  adId: number,
): Promise<{ listing: ListingRow; candidates: Candidate[] } | null> {
  const { rows } = await db.query<ListingRow>(listingSql, [adId]);
  const listing = rows[0];
  if (!listing) return null;
  const keys = keysOfListing({ ...listing, seller: listing.handle });
  const found = await db.query<Candidate>(candidatesSql, [keys]);
  return { listing, candidates: found.rows };
}

function rowSql(values: unknown[], price: number | null | undefined): string {
  if (price === undefined) return 'select * from ad_search where ad_id = $1';
  return `select priced.* from ad_search s
            cross join lateral jsonb_populate_record(s, jsonb_build_object('price', $${values.push(price)}::bigint)) as priced
           where s.ad_id = $1`;
}

/** So many are looked at in one statement: PostgreSQL plans each of its conditions. */
const atOnce = 250;

/**
 * Which of these searches a listing matches, by the conditions that search has for them.
 * @param price in paisa, in place of the one it has
 */
export async function matching(
  db: Db,
  reference: Reference,
  adId: number,
  candidates: readonly Candidate[],
  price?: number | null,
): Promise<number[]> {
  const found: number[] = [];
  for (let at = 0; at < candidates.length; at += atOnce) {
    const values: unknown[] = [adId];
    const source = rowSql(values, price);
    const tests = candidates.slice(at, at + atOnce).flatMap(({ id, meaning }) => {
      const revived = revivedMeaning(reference, meaning);
      return revived ? [`(${id}, ${conditionOf(reference, revived.meaning, values)})`] : [];
    });
    if (tests.length === 0) continue;
    const { rows } = await db.query<{ id: number }>({
      text: `select asked.id from (${source}) as listing cross join lateral (values ${tests.join(', ')}) as asked(id, holds)
              where asked.holds`,
      values,
      unnamed: true,
    } as pg.QueryConfig);
    found.push(...rows.map(({ id }) => id));
  }
  return found;
}

// The former price stands to what it is now as it did when it was changed; the release before told of prices as they were
// written, which are in another measure.
function formerPrice(now: number | null, { before, after }: NonNullable<NewMatch['price']>): number | null {
  return now !== null && before !== null && after ? Math.round((now * before) / after) : before;
}

/**
 * Finds the saved searches that a listing is new for, each once.
 * @returns whom to tell
 */
export async function matchListing(
  tx: pg.PoolClient,
  reference: Reference,
  { adId, wentLive, price }: NewMatch,
): Promise<Found[]> {
  const found = await candidatesFor(tx, adId);
  if (!found) return [];
  const { listing, candidates } = found;
  const matches = await matching(tx, reference, adId, candidates);
  if (matches.length === 0) return [];
  return findForSearches(tx, {
    adId,
    askedIds: matches,
    ownerId: listing.owner_id,
    // What was there when a search was saved is new for it where its price was not what was asked for.
    newTo: wentLive ? 'all' : { since: listing.published_at, askedIds: await fallenInto() },
  });

  async function fallenInto(): Promise<number[]> {
    if (price === undefined) return [];
    const asked = candidates.filter(({ id }) => matches.includes(id));
    const before = new Set(await matching(tx, reference, adId, asked, formerPrice(listing.price, price)));
    return matches.filter((id) => !before.has(id));
  }
}
