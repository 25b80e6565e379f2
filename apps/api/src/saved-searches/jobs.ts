import { tellFound } from '../alerts/jobs.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Context } from '../reference/reference.ts';
import { matchListing, type NewMatch } from './match.ts';

export const matchSearchesJob = defineJob<NewMatch>({ name: 'match_saved_searches' });

/** Finds whose saved searches a listing matches, and tells them. */
export async function matchSearches(
  { pool, reference }: Pick<Context, 'pool' | 'reference'>,
  change: NewMatch,
): Promise<void> {
  const found = await transaction(pool, (tx) => matchListing(tx, reference, change));
  await tellFound(pool, found);
}
