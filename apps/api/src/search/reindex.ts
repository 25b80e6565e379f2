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

/** Makes the documents of older rules anew, a few at a time: who changes one of these listings waits for no more. */
export async function reindexSearch({ pool, events, reference }: Context): Promise<number> {
  let done = 0;
  for (let found = atOnce; found === atOnce; ) {
    found = await transaction(pool, async (tx) => {
      // By the index ad_search_version.
      const { rows } = await tx.query<{ ad_id: number }>(
        'select ad_id from ad_search where version < $1 order by version, ad_id limit $2',
        [documentVersion, atOnce],
      );
      if (rows.length > 0)
        await refreshListings(
          tx,
          { events, reference },
          rows.map(({ ad_id }) => ad_id),
        );
      return rows.length;
    });
    done += found;
  }
  return done;
}
