/**
 * What the order of results is made of, in one place: ADR 50 says why. Nothing here looks at how a query was written.
 * Changing a figure means `npm run bench -- relevance`.
 */
export const ranking = {
  /** What a word counts by where it stands: {nowhere else, description, names of category and place, title}. */
  fields: '{0.02, 0.15, 0.5, 1}',
  /** Added where the listing is in a category that the words probably mean. */
  likelyCategory: 0.35,
  /** Added where the listing is at the place, and not only names it. */
  place: 0.25,
  /** Added where its condition is the one asked for. */
  condition: 0.3,
  /** Added where it says of itself what is wished for: urgent, original, fresh. */
  wish: 0.2,
  /** What a listing of long ago keeps of its rank, beside the newest match. */
  oldest: 0.55,
  /** Days in which two thirds of the rest are lost. */
  fadesInDays: 30,
  /** What a listing without photos, price and a word of description keeps of its rank. */
  barest: 0.85,
  /** What the dearest of the matches keeps of its rank where cheap ones are asked for; as new ones for old. */
  dearest: 0.35,
} as const;

/** The matches that are ranked at a time: the newest. */
export const windowSize = 200;

/** Fewer full matches than this, and partial ones follow them, set apart. */
export const fewMatches = 12;
/** How many partial ones. */
export const mostSimilar = 12;
/** A partial match holds at least this part of the weight of what was asked. */
export const leastSimilar = 0.5;
