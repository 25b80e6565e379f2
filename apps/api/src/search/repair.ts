import { type QueryTerm, queryTerms } from '@thulubazaar/nepal/search-terms';
import type pg from 'pg';
import { soundDistance } from './sound-distance.ts';

interface Repaired {
  terms: QueryTerm[];
  /** The words now searched for. */
  text: string;
}

/**
 * Replaces the tokens that no listing holds by the words that sound most like them and that some listing does hold.
 * @returns null when every token is known or nothing similar exists
 */
export async function repair(pool: pg.Pool, terms: QueryTerm[]): Promise<Repaired | null> {
  let changed = false;
  const fixed: QueryTerm[] = [];
  for (const term of terms) {
    const word = isRepairable(term) ? await mostSimilar(pool, term) : undefined;
    const replacement = word === undefined ? undefined : queryTerms(word)[0];
    // A word that listings do hold is most similar to itself.
    if (replacement && replacement.strict.join() !== term.strict.join()) {
      changed = true;
      fixed.push(replacement);
    } else {
      fixed.push(term);
    }
  }
  return changed ? { terms: fixed, text: fixed.map((term) => term.token).join(' ') } : null;
}

// Concepts are words we know; keys of one or two sounds are similar to everything.
function isRepairable(term: QueryTerm): boolean {
  return term.strict.every((key) => key.startsWith('k') && key.length >= 4);
}

/** Trigrams find the candidates through their index, the distance between the sounds decides. */
async function mostSimilar(pool: pg.Pool, term: QueryTerm): Promise<string | undefined> {
  const key = term.strict[0] ?? '';
  const { rows } = await pool.query<{ term: string; word: string; uses: number }>(
    'select term, word, uses from search_terms where term % $1 order by similarity(term, $1) desc, term limit 30',
    [key],
  );
  const farthest = key.length <= 6 ? 1 : 2;
  return rows
    .map((row) => ({ ...row, distance: soundDistance(key, row.term) }))
    .filter((row) => row.distance <= farthest)
    .sort((a, b) => a.distance - b.distance || b.uses - a.uses)[0]?.word;
}
