import type { RuleReason } from '@thulubazaar/contract';
import { compileTerms, type Term } from '@thulubazaar/nepal/match-terms';
import { readTermLines } from '@thulubazaar/nepal/term-lines';
import { type Said, textFields } from '../subject.ts';
import { type Finder, isIn, type ParamsOf } from './kind.ts';

type Match = RuleReason['matches'][number];

function applies(term: Term, categoryId: string | null): boolean {
  return (term.in.length === 0 || isIn(term.in, categoryId)) && !isIn(term.notin, categoryId);
}

/** Words and phrases in three scripts, but where something beside them makes them another thing. */
export function words({ terms }: ParamsOf<'words'>): Finder {
  const finder = compileTerms(readTermLines(terms).terms);
  function matchesIn(said: Said): Match[] {
    const found = textFields.flatMap((field) =>
      finder.find(said.words(field)).map((each) => ({ field, ...each })),
    );
    const wanted = found.filter(({ term }) => applies(term, said.categoryId));
    if (wanted.length === 0) return [];
    // What its title says it is, it is in its description.
    const excepted = wanted.some(({ field }) => field === 'description')
      ? finder.exceptedIn(said.words('title'))
      : new Set<Term>();
    return wanted
      .filter(({ field, term }) => field === 'title' || !excepted.has(term))
      .map(({ field, term, start, end }) => ({
        field,
        start,
        end,
        term: term.any[0] ?? '',
        text: said[field].slice(start, end),
      }));
  }
  return {
    reads: 'text',
    find(said) {
      const matches = matchesIn(said).slice(0, mostMatches);
      return matches.length === 0 ? null : { keys: keysOf(matches), reason: { matches, facts: {} } };
    },
  };
}

const mostMatches = 20;

/** The names of the terms, each once. */
export function keysOf(matches: readonly Match[]): string[] {
  return [...new Set(matches.map(({ term }) => term))].sort();
}
