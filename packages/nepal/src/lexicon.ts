import { appliances } from './lexicon/home.ts';
import { property } from './lexicon/property.ts';
import { qualities } from './lexicon/qualities.ts';
import { trade } from './lexicon/trade.ts';
import { vehicles } from './lexicon/vehicles.ts';
import { work } from './lexicon/work.ts';

/** A concept and every spelling of it: single words, or phrases of two words. */
export type Concept = readonly [id: string, surfaces: readonly string[]];

/**
 * Marketplace vocabulary, one concept a line: `id: spelling, spelling, two words, …`. Spellings mix English,
 * Devanagari and Latin letters on purpose; each stands for the concept. Sound-alikes need not be listed.
 */
export const lexicon: readonly Concept[] = [property, vehicles, appliances, trade, work, qualities].flatMap(
  (table) =>
    table
      .trim()
      .split('\n')
      .map((line): Concept => {
        const [id = '', spelled = ''] = line.trim().split(': ');
        return [id, spelled.split(', ')];
      }),
);
