import type pg from 'pg';
import { isRestricted } from '../accounts/restriction.ts';
import { waitLonger } from '../kernel/db/silence.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';

// In Nepal's small hours.
export const recountSuggestionsJob = defineJob({
  name: 'recount_suggestions',
  cron: '50 20 * * *',
  maxAttempts: 3,
});

/** A word of one title alone may be a name, or a slip. */
const fewestUses = 2;
const fewestLetters = 3;
const mostLetters = 30;

// Letters and their signs; a word may hold digits (iphone13), but not be a number.
const wordsSql = `
  insert into search_words (word, uses)
  select word, count(*)::int
    from (select distinct a.id, w[1] as word
            from ads a join users u on u.id = a.owner_id,
                 regexp_matches(lower(normalize(case when a.public_version = a.version
                                                     then coalesce(a.public_title, a.title) end, nfc)),
                                '[a-z\u0900-\u0965\u0970-\u097f][a-z0-9\u0900-\u0965\u0970-\u097f]*', 'g') as w
           where a.state = 'live' and not ${isRestricted('u')}) as said
   where char_length(word) between $1 and $2
   group by word having count(*) >= $3`;

/** Counts anew what suggestions are made of, by people who may act. Reads every live title, so it belongs into the night. */
export async function recountSuggestions(pool: pg.Pool): Promise<void> {
  await transaction(pool, async (tx) => {
    waitLonger(tx, 11);
    await tx.query(`set local statement_timeout = '10min'`);
    await tx.query('delete from search_words');
    await tx.query(wordsSql, [fewestLetters, mostLetters, fewestUses]);
    await tx.query('delete from search_categories');
    await tx.query(
      `insert into search_categories (no, uses)
       select no, count(*)::int from ad_search, lateral (values (category_no), (top_category_no)) as c(no) group by no`,
    );
  });
}
