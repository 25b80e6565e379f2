import { countAt } from './counting.ts';
import { clashes } from './lexicon/clashes.ts';
import { normaliseText } from './normalise.ts';
import { stem } from './postpositions.ts';
import { isStopWord } from './stop-words.ts';
import { conceptsOf } from './synonyms.ts';
import type { Token } from './tokens.ts';

/** A word with what it means where it stands. */
export interface Word extends Token {
  concepts: readonly string[];
}

interface Reading {
  /** `-` says nothing, `=` is outside the lexicon; `a+b` may be either. */
  concept: string;
  /** Null where it needs none. */
  cues: ReadonlySet<string> | null;
}

type Spelled = Pick<Token, 'text' | 'script'>;

/** How far a cue may stand from the word it decides. */
const NEAR = 3;
/** Smaller numbers count things; larger ones are sizes and models. */
const LEAST_SIZE = 100;

const readings: ReadonlyMap<string, readonly Reading[]> = new Map(
  clashes
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [words = '', said = ''] = line.split(': ');
      const all = said.split('; ').map((reading): Reading => {
        const [concept = '', cues] = reading.split(' if ');
        return { concept, cues: cues === undefined ? null : new Set(cues.split(' ')) };
      });
      return words.split(' ').map((word): [string, readonly Reading[]] => [normaliseText(word), all]);
    }),
);

/** Every concept that the clashes name, for the test that they exist. */
export const conceptsOfClashes: readonly string[] = [...readings.values()].flatMap((all) =>
  all.flatMap(({ concept }) => concept.split('+')).filter((concept) => concept !== '-' && concept !== '='),
);

/**
 * The words that say something, each with its concepts; if none does, all of them. Numbers in words that count
 * something are numbers: `tin kotha` is 3 rooms.
 */
export function meaningfulWords(all: readonly Token[]): Word[] {
  const words = all.flatMap((token, at): Word[] => {
    const read = readWord(all, at);
    return read === null ? [] : [{ ...token, ...read }];
  });
  if (words.length > 0) return words;
  return all.map((token) => ({ ...token, concepts: conceptsOfWord(token) }));
}

/** What a word is where it stands; null when it says nothing there. */
export function readWord(all: readonly Spelled[], at: number): (Spelled & Pick<Word, 'concepts'>) | null {
  const word = all[at];
  if (!word) return null;
  const count = word.script === 'number' ? undefined : countAt(all, at);
  if (count !== undefined) return { text: String(count), script: 'number', concepts: [] };
  const { text, script } = word;
  const reading = readingOf(all, at);
  if (reading === '-') return null;
  if (reading !== undefined) return { text, script, concepts: reading === '=' ? [] : reading.split('+') };
  return isStopWord(text) ? null : { text, script, concepts: conceptsOfWord(word) };
}

function readingOf(all: readonly Spelled[], at: number): string | undefined {
  const text = all[at]?.text ?? '';
  const clash = readings.get(text) ?? readings.get(stem(text));
  return clash?.find(({ cues }) => cues === null || hasCue(all, at, cues))?.concept;
}

function hasCue(all: readonly Spelled[], at: number, cues: ReadonlySet<string>): boolean {
  if (cues.has('#') && isSize(all[at - 1])) return true;
  if (cues.has('#>') && isSize(all[at + 1])) return true;
  if (isBeside(all[at + 1], '>', cues) || isBeside(all[at - 1], '<', cues)) return true;
  for (let near = Math.max(0, at - NEAR); near <= at + NEAR; near += 1) {
    const word = all[near];
    if (near === at || !word || word.script === 'number') continue;
    if (cues.has(word.text) || conceptsOfWord(word).some((concept) => cues.has(concept))) return true;
  }
  return false;
}

function isBeside(word: Spelled | undefined, side: string, cues: ReadonlySet<string>): boolean {
  if (!word) return false;
  return cues.has(side + word.text) || conceptsOfWord(word).some((concept) => cues.has(side + concept));
}

function isSize(word: Spelled | undefined): boolean {
  return word?.script === 'number' && Number(word.text) >= LEAST_SIZE;
}

function conceptsOfWord(word: Spelled): readonly string[] {
  return word.script === 'number' ? [] : conceptsOf(word.text);
}
