import { performance } from 'node:perf_hooks';
import { findForSearches } from '../../apps/api/src/alerts/find.ts';
import { tellFound } from '../../apps/api/src/alerts/jobs.ts';
import { transaction } from '../../apps/api/src/kernel/db/transaction.ts';
import { candidatesFor, matching, matchListing } from '../../apps/api/src/saved-searches/match.ts';
import type { Bench, Section } from '../lib/bench.ts';
import { median, type Ratio } from '../lib/measure.ts';
import { ensureSavedSearches, removeSavedSearches } from '../saved-searches.ts';

const sizes = [10_000, 100_000];
const mostMs = 50;
const sampled = 200;

interface Cost {
  ms: number;
  cpu: number;
  candidates: number;
  matches: number;
}

const at = (values: number[], part: number) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))] ?? 0;

/** What a new listing costs that is matched with so many saved searches, without what it finds being kept. */
async function costOf({ pool, reference }: Bench, adId: number): Promise<Cost> {
  const looked = await candidatesFor(pool, adId);
  const candidates = looked?.candidates ?? [];
  const matches = await matching(pool, reference, adId, candidates);
  const before = process.cpuUsage();
  const started = performance.now();
  const ms = await transaction(pool, async (tx) => {
    await matchListing(tx, reference, { adId, wentLive: true });
    const took = performance.now() - started;
    await tx.query('rollback');
    return took;
  });
  const { user, system } = process.cpuUsage(before);
  return { ms, cpu: (user + system) / 1000, candidates: candidates.length, matches: matches.length };
}

/** A new listing among many saved searches: finding whom it is for, and telling them. */
export async function alertsWorkload(bench: Bench): Promise<Section> {
  const { pool, reference, say } = bench;
  const ratios: Ratio[] = [];
  const notes: string[] = [];
  const { rows } = await pool.query<{ ad_id: number; owner_id: string }>(
    `select ad_id, owner_id from ad_search where ad_id % 7 = 0 order by published_at desc limit $1`,
    [sampled],
  );
  try {
    for (const size of sizes) {
      const different = await ensureSavedSearches(pool, reference, size, say);
      const costs: Cost[] = [];
      for (const { ad_id } of rows) costs.push(await costOf(bench, ad_id));
      const [ms, candidates, matches] = [
        costs.map((cost) => cost.ms),
        costs.map((cost) => cost.candidates),
        costs.map((cost) => cost.matches),
      ];
      const name = size.toLocaleString('en');
      const target = size === sizes[0] ? mostMs : null;
      for (const [of, value] of [
        ['median', median(ms)],
        ['of twenty the slowest', at(ms, 0.95)],
      ] as const)
        ratios.push({
          name: `a new listing among ${name}, ms, ${of} (at most)`,
          value,
          target,
          verdict: target === null ? '' : value <= target ? 'PASS' : 'BELOW',
        });
      notes.push(
        `${name} saved searches, ${different} different ones: ${median(candidates)} looked at (at most ${at(candidates, 1)}), ` +
          `${median(matches)} match (at most ${at(matches, 1)}); ${median(costs.map(({ cpu }) => cpu)).toFixed(1)} ms of it in Node; ` +
          `telling those whom ${rows.length} listings found: ${await tellingMs(bench, rows)} ms a listing`,
      );
    }
  } finally {
    await removeSavedSearches(pool);
  }
  return { title: 'Alerts', measurements: [], ratios, notes };
}

async function tellingMs(
  { pool, reference }: Bench,
  listings: { ad_id: number; owner_id: string }[],
): Promise<string> {
  const some = listings.slice(0, 50);
  let took = 0;
  for (const { ad_id, owner_id } of some) {
    const candidates = (await candidatesFor(pool, ad_id))?.candidates ?? [];
    const askedIds = await matching(pool, reference, ad_id, candidates);
    const found = await transaction(pool, (tx) =>
      findForSearches(tx, { adId: ad_id, askedIds, ownerId: owner_id, newTo: 'all' }),
    );
    const started = performance.now();
    await tellFound(pool, found);
    took += performance.now() - started;
  }
  return (took / some.length).toFixed(1);
}
