import type pg from 'pg';
import { Where } from '../listings/scope.ts';
import type { Reference } from '../reference/reference.ts';
import { addMatch, headOf } from './match.ts';
import { searchFor } from './query.ts';
import { isByWords, newestSql, unnamed } from './ranked.ts';
import { windowSize } from './ranking.ts';
import { type SuggestedCategory, suggestCategories } from './suggest-categories.ts';

/** Fewer may be in the wrong place themselves. */
const fewestListings = 3;
const leastShare = 0.25;
/** What other listings do is less sure than what a name says. */
const surest = 0.6;
/** From here on listings are not asked. */
const sureEnough = 0.5;

/** Where the newest listings are whose title says the rarest word of a text. */
async function categoriesOfListings(
  pool: pg.Pool,
  reference: Reference,
  text: string,
): Promise<SuggestedCategory[]> {
  const { words, understanding, corrected } = await searchFor(pool, reference, text);
  const head = headOf(words.filter(({ unknown }) => !unknown));
  if (!head) return [];
  const onlyWords = {
    ...understanding,
    category: null,
    place: null,
    price: null,
    condition: null,
    denied: [],
  };
  const search = {
    words: [head],
    corrected,
    sought: { sure: [], likely: [] },
    understanding: { ...onlyWords, quantities: [], negotiable: null },
  };
  const where = new Where();
  addMatch(where, reference, search, true);
  const newest = newestSql(where, windowSize, { byWords: await isByWords(pool, search) });
  const { rows } = await pool.query<{ category_no: number; count: number; counted: number }>(
    unnamed(
      `select category_no, count(*)::int as count, sum(count(*)) over ()::int as counted
         from (${newest}) as hits group by category_no order by count desc, category_no`,
      where.values,
    ),
  );
  const byNo = new Map([...reference.categories.values()].map((entry) => [entry.no, entry]));
  return rows.flatMap(({ category_no, count, counted }) => {
    const entry = byNo.get(category_no);
    const share = count / counted;
    if (!entry || counted < fewestListings || share < leastShare) return [];
    return [{ entry, sure: Math.round(surest * share * 100) / 100 }];
  });
}

/** The categories that something to be posted may belong into, the surest first: by their names, else by where others put it. */
export async function categoriesFor(
  pool: pg.Pool,
  reference: Reference,
  text: string,
  limit: number,
): Promise<SuggestedCategory[]> {
  const named = suggestCategories(reference, text, limit);
  if ((named[0]?.sure ?? 0) >= sureEnough) return named;
  const used = await categoriesOfListings(pool, reference, text);
  const others = used.filter(({ entry }) => named.every((each) => each.entry !== entry));
  return [...named, ...others].sort((a, b) => b.sure - a.sure).slice(0, limit);
}
