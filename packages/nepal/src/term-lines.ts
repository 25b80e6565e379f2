/** A thing that is looked for in a text, in all the ways it is written. */
export interface Term {
  /** Words or phrases, the first of them its name. One in Devanagari stands for how it is spelled in Latin letters as well. */
  any: readonly string[];
  /** Only beside one of these. */
  near: readonly string[];
  /** Not where one of these stands: a word beside it, or a phrase that it is part of. */
  except: readonly string[];
  /** Only in these categories and what is below them; everywhere where there are none. */
  in: readonly string[];
  notin: readonly string[];
  /** Where it stands among the lines it was read from, from 1. */
  line: number;
}

const parts = ['near', 'except', 'in', 'notin'] as const;
const LONGEST_WORDS = 60;
const MOST_OF_A_PART = 300;
const HEAD = new RegExp(`^(${parts.join('|')})\\s*:`);

/**
 * Reads terms as people write them, one a line: `gun, बन्दुक | except: toy, glue gun | near: … | in: … | notin: …`. Empty lines and what
 * follows a `#` say nothing.
 * @returns the terms, and the numbers of the lines (from 1) that are none
 */
export function readTermLines(text: string): { terms: Term[]; wrong: number[] } {
  const terms: Term[] = [];
  const wrong: number[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    const said = line.replace(/#.*$/, '').trim();
    if (said === '') continue;
    const term = readTerm(said, at + 1);
    if (term) terms.push(term);
    else wrong.push(at + 1);
  }
  return { terms, wrong };
}

function readTerm(said: string, line: number): Term | null {
  const [first = '', ...others] = said.split('|');
  const term = {
    any: listOf(first),
    near: [] as string[],
    except: [] as string[],
    in: [] as string[],
    notin: [] as string[],
    line,
  };
  for (const other of others.map((each) => each.trim())) {
    const name = HEAD.exec(other)?.[1] as (typeof parts)[number] | undefined;
    if (!name || term[name].length > 0) return null;
    term[name] = listOf(other.slice(other.indexOf(':') + 1));
    if (term[name].length === 0) return null;
  }
  const all = [term.any, term.near, term.except, term.in, term.notin];
  const isWhole = term.any.length > 0 && all.every((list) => list.length <= MOST_OF_A_PART);
  return isWhole && all.flat().every((each) => each.length <= LONGEST_WORDS && /\p{L}|\p{N}/u.test(each))
    ? term
    : null;
}

function listOf(text: string): string[] {
  return text
    .split(',')
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
