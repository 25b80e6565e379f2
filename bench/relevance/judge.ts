import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { subscribeFeatures } from '../../apps/api/src/entry/subscribers.ts';
import { createPool } from '../../apps/api/src/kernel/db/database.ts';
import { migrate } from '../../apps/api/src/kernel/db/migrations.ts';
import { transaction } from '../../apps/api/src/kernel/db/transaction.ts';
import { Events } from '../../apps/api/src/kernel/events/events.ts';
import { unlimited } from '../../apps/api/src/kernel/limits/limits.ts';
import { migrationsFolder } from '../../apps/api/src/kernel/paths.ts';
import { refreshListings } from '../../apps/api/src/listings/read-model.ts';
import { loadReference, type Reference } from '../../apps/api/src/reference/reference.ts';
import { seedReference } from '../../apps/api/src/reference/seed.ts';
import { searchAdsJson } from '../../apps/api/src/search/query.ts';
import { recountSearchTerms } from '../../apps/api/src/search/recount.ts';
import { startTemporaryPostgres } from '../../scripts/postgres/start-postgres.ts';
import type { JudgedListing, JudgedQuery, JudgedSet } from './judged-set.ts';
import type { Shown } from './score.ts';

const adsSql = `
  insert into ads (id, owner_id, state, title, description, category_id, place_id, price, price_unit, attributes,
                   created_at, updated_at, published_at)
  select id, $2, 'live', title, description, "categoryId", "placeId", price, "priceUnit", attributes, at, at, at
    from jsonb_to_recordset($1::jsonb) as r(id bigint, title text, description text, "categoryId" text, "placeId" text,
         price bigint, "priceUnit" text, attributes jsonb, "ageHours" float8),
         lateral (select timestamptz '2026-01-15' - make_interval(secs => "ageHours" * 3600 + id * 0.001) as at) as t`;

/** Asks every query of these parts of one set of listings, in a database of its own that is gone afterwards. */
export async function judge(
  listings: JudgedListing[],
  queries: JudgedQuery[],
  log: (line: string) => void,
): Promise<Shown[]> {
  const postgres = await startTemporaryPostgres({ log });
  const pool = createPool(postgres.url, { max: 2, onError: () => {} });
  try {
    await migrate(pool, migrationsFolder);
    await seedReference(pool);
    const reference = await loadReference(pool);
    await fill(pool, reference, listings);
    const shown: Shown[] = [];
    for (const query of queries) {
      const answer: Record<'items' | 'similar', { id: number }[]> = JSON.parse(
        await searchAdsJson(pool, reference, { q: query.text, sort: 'relevance', limit: 24 }),
      );
      const [ids, similar] = [answer.items, answer.similar].map((cards) => cards.map(({ id }) => id));
      shown.push({ query, ids: ids ?? [], similar: similar ?? [] });
    }
    return shown;
  } finally {
    await pool.end();
    await postgres.stop();
  }
}

async function fill(pool: pg.Pool, reference: Reference, listings: JudgedSet['listings']): Promise<void> {
  const context = { events: new Events(), reference };
  subscribeFeatures(context.events, { ...context, limits: unlimited });
  const owner = randomUUID();
  await pool.query(`insert into users (id, handle, name, kind) values ($1, 'judged', 'Judged', 'private')`, [
    owner,
  ]);
  await transaction(pool, async (tx) => {
    await tx.query(adsSql, [JSON.stringify(listings), owner]);
    await refreshListings(
      tx,
      context,
      listings.map(({ id }) => id),
    );
  });
  await recountSearchTerms(pool);
  await pool.query('analyze');
}
