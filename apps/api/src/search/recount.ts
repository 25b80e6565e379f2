import { queryTerms } from '@thulubazaar/nepal/search-terms';
import type pg from 'pg';
import { waitLonger } from '../kernel/db/silence.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';

// In Nepal's small hours.
export const recountSearchTermsJob = defineJob({
  name: 'recount_search_terms',
  cron: '30 20 * * *',
  maxAttempts: 3,
});

/**
 * Counts anew how many listings hold each word that typing errors are repaired to: of two words as near, the commoner
 * wins. Words that no listing has held since the last count are forgotten: people write ever new ones, and a typing error
 * repaired to one of these would find nothing. Reads every live listing, so it belongs into the night.
 */
export async function recountSearchTerms(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (tx) => {
    waitLonger(tx, 11);
    await tx.query(`set local statement_timeout = '10min'`);
    await tx.query(
      'create temporary table unused on commit drop as select term from search_terms where uses = 0',
    );
    await tx.query(
      `create temporary table counted on commit drop as select word, ndoc from ts_stat('select doc from ad_search')`,
    );
    await tx.query('create index on counted (word)');
    await tx.query(
      `update search_terms t set uses = c.ndoc from counted c where c.word = t.term and t.uses <> c.ndoc`,
    );
    await recountConcepts(tx);
    await tx.query('delete from search_terms t using unused u where u.term = t.term and t.uses = 0');
  });
}

// A word with a concept is indexed by that alone, so it is as common as its concept.
async function recountConcepts(tx: pg.PoolClient): Promise<void> {
  const { rows } = await tx.query<{ term: string; word: string }>(
    'select term, word from search_terms t where not exists (select 1 from counted c where c.word = t.term)',
  );
  const asked = rows.map(({ term, word }) => ({ term, concepts: queryTerms(word)[0]?.strict ?? [] }));
  await tx.query(
    `update search_terms t set uses = n.uses
       from (select a.term, coalesce(max(c.ndoc), 0) as uses
               from jsonb_to_recordset($1::jsonb) as a(term text, concepts text[])
               left join counted c on c.word = any(a.concepts)
              group by a.term) n
      where n.term = t.term and t.uses <> n.uses`,
    [JSON.stringify(asked)],
  );
}
