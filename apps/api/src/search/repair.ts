import type { QueryTerm } from '@thulubazaar/nepal/search-terms';
import type pg from 'pg';

interface Repaired {
  terms: QueryTerm[];
  /** The words now searched for. */
  text: string;
}

/**
 * Replaces the tokens that no listing holds by the most similar ones that some listing does, by trigrams of their sound keys.
 * @returns null when every token is known or nothing similar exists
 */
export async function repair(pool: pg.Pool, terms: QueryTerm[]): Promise<Repaired | null> {
  const { rows } = await pool.query<{ term: string }>(
    'select term from search_terms where term = any($1::text[])',
    [terms.flatMap((term) => term.strict)],
  );
  const known = new Set(rows.map((row) => row.term));
  let changed = false;
  const fixed: QueryTerm[] = [];
  for (const term of terms) {
    const similar = isRepairable(term, known) ? await mostSimilar(pool, term) : undefined;
    if (similar) changed = true;
    fixed.push(similar ? { token: similar.word, strict: [similar.term], loose: term.loose } : term);
  }
  return changed ? { terms: fixed, text: fixed.map((term) => term.token).join(' ') } : null;
}

// Concepts are words we know; keys of one or two sounds are similar to everything.
function isRepairable(term: QueryTerm, known: Set<string>): boolean {
  return term.strict.every((key) => key.startsWith('k') && key.length >= 4 && !known.has(key));
}

async function mostSimilar(
  pool: pg.Pool,
  term: QueryTerm,
): Promise<{ term: string; word: string } | undefined> {
  const { rows } = await pool.query<{ term: string; word: string }>(
    `select term, word from search_terms where term % $1 and similarity(term, $1) >= 0.4
      order by similarity(term, $1) desc, uses desc, term limit 1`,
    [term.strict[0]],
  );
  return rows[0];
}
