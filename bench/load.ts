import type pg from 'pg';
import { subscribeFeatures } from '../apps/api/src/entry/subscribers.ts';
import { transaction } from '../apps/api/src/kernel/db/transaction.ts';
import { Events } from '../apps/api/src/kernel/events/events.ts';
import { unlimited } from '../apps/api/src/kernel/limits/limits.ts';
import { refreshListings } from '../apps/api/src/listings/read-model.ts';
import type { Reference } from '../apps/api/src/reference/reference.ts';
import type { Generator, SyntheticAd } from './generate.ts';

export interface LoadOptions {
  /** Numbers of the first listing and of the last. */
  first: number;
  last: number;
  batch: number;
  /** Batches under way at a time, each on its own connection. */
  parallel: number;
  progress?: (done: number) => void;
}

const tables = ['ads', 'images', 'ad_images', 'ad_cards', 'ad_search', 'search_terms'];

const usersSql = `
  insert into users (id, handle, name, kind, verified, created_at)
  select id, handle, name, kind, verified, "createdAt"
    from jsonb_to_recordset($1::jsonb) as r(id uuid, handle text, name text, kind text, verified boolean,
                                            "createdAt" timestamptz)`;

const adsSql = `
  insert into ads (id, owner_id, state, title, description, category_id, place_id, price, price_unit, negotiable,
                   condition, attributes, created_at, updated_at, published_at, sold_at, removed_at, alive_at, expires_at,
                   clock_at)
  select id, "ownerId", state, title, description, "categoryId", "placeId", price, "priceUnit", negotiable, condition, attributes,
         "publishedAt", "publishedAt", case when state <> 'draft' then "publishedAt" end,
         case when state = 'sold' then "publishedAt" end, case when state = 'removed' then "publishedAt" end,
         case when state = 'live' then now() end, case when state = 'live' then now() + interval '30 days' end,
         case when state in ('live', 'sold') then now() + interval '10 days' + id % 20000 * interval '1 minute' end
    from jsonb_to_recordset($1::jsonb) as r(id bigint, "ownerId" uuid, state text, title text, description text,
         "categoryId" text, "placeId" text, price bigint, "priceUnit" text, negotiable boolean, condition text,
         attributes jsonb, "publishedAt" timestamptz)`;

// Variants of 1280 x 960 pixels whose files do not exist: lists and details only name them.
const photosSql = `
  with input as (
    select * from jsonb_to_recordset($1::jsonb) as r(id uuid, "adId" bigint, position int, "ownerId" uuid,
                                                     "mediaKey" text, "contentHash" text, at timestamptz)
  ), made as (
    insert into images (id, owner_id, state, content_hash, media_key, width, height, widths, thumbhash, byte_count,
                        created_at, processed_at)
    select id, "ownerId", 'ready', decode("contentHash", 'hex'), "mediaKey", 1280, 960, '{320,640,1280}',
           'YTkGJwaRhWUIt4lbgnhZl3ZnqQ==', 240000, at, at from input returning id
  )
  insert into ad_images (ad_id, position, image_id) select "adId", position, id from input join made using (id)`;

async function insertBatch(
  tx: pg.PoolClient,
  context: { events: Events; reference: Reference },
  ads: SyntheticAd[],
): Promise<void> {
  await tx.query('set local synchronous_commit = off');
  await tx.query(adsSql, [JSON.stringify(ads.map(({ photos: _, ...ad }) => ad))]);
  const photos = ads.flatMap((ad) =>
    ad.photos.map((photo, position) => ({
      ...photo,
      adId: ad.id,
      position,
      ownerId: ad.ownerId,
      at: ad.publishedAt,
    })),
  );
  await tx.query(photosSql, [JSON.stringify(photos)]);
  await refreshListings(
    tx,
    context,
    ads.map((ad) => ad.id),
  );
}

/**
 * Runs `work` without the indexes that only make reading fast, and makes them again after it: in bulk that costs a
 * third. The rows are the same either way.
 */
export async function withoutIndexes<T>(pool: pg.Pool, work: () => Promise<T>): Promise<T> {
  const { rows } = await pool.query<{ name: string; definition: string }>(
    `select i.indexname as name, i.indexdef as definition from pg_indexes i
      where i.schemaname = 'public' and i.tablename = any($1::text[])
        and not exists (select 1 from pg_constraint k where k.conname = i.indexname)
      order by i.indexname`,
    [tables],
  );
  for (const { name } of rows) await pool.query(`drop index "${name}"`);
  const result = await work();
  await pool.query('set statement_timeout = 0');
  for (const { definition } of rows) await pool.query(definition);
  return result;
}

/** Writes the sellers whose listings come next. */
export async function loadSellers(pool: pg.Pool, generator: Generator, sellers: number): Promise<void> {
  const people = Array.from({ length: sellers }, (_, at) => generator.seller(at + 1));
  await pool.query(usersSql, [JSON.stringify(people)]);
}

/** Writes listings, with read models made by the code that makes them for people's listings. */
export async function loadListings(
  pool: pg.Pool,
  reference: Reference,
  generator: Generator,
  { first, last, batch, parallel, progress = () => {} }: LoadOptions,
): Promise<void> {
  const context = { events: new Events(), reference };
  subscribeFeatures(context.events, { ...context, limits: unlimited });
  let next = first;
  let done = 0;
  async function work(): Promise<void> {
    while (next <= last) {
      const from = next;
      next = Math.min(from + batch, last + 1);
      const ads = Array.from({ length: next - from }, (_, at) => generator.ad(from + at));
      await transaction(pool, (tx) => insertBatch(tx, context, ads));
      done += ads.length;
      progress(done);
    }
  }
  await Promise.all(Array.from({ length: parallel }, work));
}

/** New listings are numbered after the loaded ones. */
export async function numberAfter(pool: pg.Pool, count: number): Promise<void> {
  await pool.query(`select setval(pg_get_serial_sequence('ads', 'id'), $1)`, [count]);
}
