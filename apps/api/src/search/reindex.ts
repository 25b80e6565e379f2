import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import { refreshListings } from '../listings/read-model.ts';
import type { Context } from '../reference/reference.ts';
import { documentVersion } from './document.ts';

/** All the day: after a release whose rules of language are other ones, what is older is made anew. */
export const reindexSearchJob = defineJob({
  name: 'reindex_search',
  cron: '*/5 * * * *',
  maxAttempts: 3,
});
const atOnce = 200;

interface Old {
  version: number;
  ad_id: number;
}

/**
 * Makes the documents of older rules anew, a few at a time: who changes one of these listings waits for no more. One that
 * cannot be made stays as it is, and the others do not wait for it.
 */
export async function reindexSearch(context: Context): Promise<number> {
  let done = 0;
  for (let after: Old | undefined = { version: 0, ad_id: 0 }; after; ) {
    // By the index ad_search_version.
    const { rows }: { rows: Old[] } = await context.pool.query<Old>(
      `select version, ad_id from ad_search where version < $1 and (version, ad_id) > ($2, $3)
        order by version, ad_id limit $4`,
      [documentVersion, after.version, after.ad_id, atOnce],
    );
    done += await refreshEach(
      context,
      rows.map(({ ad_id }) => ad_id),
    );
    after = rows.length === atOnce ? rows.at(-1) : undefined;
  }
  return done;
}

/** @returns how many could be made */
async function refreshEach({ pool, events, reference, log }: Context, ids: number[]): Promise<number> {
  const refresh = (some: number[]) =>
    transaction(pool, (tx) => refreshListings(tx, { events, reference }, some));
  if (ids.length === 0) return 0;
  try {
    await refresh(ids);
    return ids.length;
  } catch {
    // Which of them it was shows where each is alone.
  }
  let done = 0;
  for (const id of ids)
    try {
      await refresh([id]);
      done++;
    } catch (error) {
      log.error({ err: error, listing: id }, 'a listing could not be indexed anew');
    }
  return done;
}
