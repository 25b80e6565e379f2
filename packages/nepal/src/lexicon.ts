import { animals } from './lexicon/animals.ts';
import { building } from './lexicon/building.ts';
import { crops } from './lexicon/crops.ts';
import { electronics } from './lexicon/electronics.ts';
import { foods } from './lexicon/foods.ts';
import { appliances } from './lexicon/home.ts';
import { houseWords } from './lexicon/house.ts';
import { learning } from './lexicon/learning.ts';
import { property } from './lexicon/property.ts';
import { qualities } from './lexicon/qualities.ts';
import { trade } from './lexicon/trade.ts';
import { trades } from './lexicon/trades.ts';
import { vehicleParts } from './lexicon/vehicle-parts.ts';
import { vehicles } from './lexicon/vehicles.ts';
import { wear } from './lexicon/wear.ts';
import { work } from './lexicon/work.ts';

/** A concept and every spelling of it: single words, or phrases of two words. */
export type Concept = readonly [id: string, surfaces: readonly string[]];

/**
 * Marketplace vocabulary, one concept a line: `id: spelling, spelling, two words, …`. Spellings mix English,
 * Devanagari and Latin letters on purpose; each stands for the concept. Sound-alikes need not be listed.
 */
export const lexicon: readonly Concept[] = [
  property,
  houseWords,
  vehicles,
  vehicleParts,
  appliances,
  electronics,
  foods,
  wear,
  trade,
  animals,
  crops,
  building,
  work,
  trades,
  learning,
  qualities,
].flatMap((table) =>
  table
    .trim()
    .split('\n')
    .map((line): Concept => {
      const [id = '', spelled = ''] = line.trim().split(': ');
      return [id, spelled.split(', ')];
    }),
);
