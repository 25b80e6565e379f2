import type { Lang } from './errors.ts';

/** More of a header than this says nothing that a person, a browser or a library meant. */
const mostCharacters = 1000;
const weightPattern = /^q=(0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** What a header asks for by name, lower case, with its weight from 0 (never) to 1, in the order written. */
export type Weighted = ReadonlyMap<string, number>;

/**
 * Reads `Accept-Language`, `Accept-Encoding` and their like. What is said twice counts as said first; an item whose
 * weight cannot be read is left out.
 */
export function weightedItems(header: string | null | undefined): Weighted {
  const items = new Map<string, number>();
  for (const part of (header ?? '').slice(0, mostCharacters).split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim().toLowerCase());
    if (name === '' || items.has(name)) continue;
    const given = parameters.find((parameter) => parameter.startsWith('q='));
    const weight = given === undefined ? '1' : weightPattern.exec(given)?.[1];
    if (weight !== undefined) items.set(name, Number(weight));
  }
  return items;
}

/** Nepali or English, whichever weighs more; what weighs the same goes by the order written. */
export function preferredLang(header: string | null | undefined): Lang {
  const weights = new Map<Lang, number>();
  const items = weightedItems(header);
  for (const [tag, weight] of items) {
    const language = tag.split('-', 1)[0];
    if (language !== 'en' && language !== 'ne') continue;
    weights.set(language, Math.max(weight, weights.get(language) ?? 0));
  }
  // Neighbouring languages in Devanagari say nothing about Nepali, and `*` is as content with English.
  const rest = items.get('*') ?? 0;
  for (const language of ['en', 'ne'] as const) if (!weights.has(language)) weights.set(language, rest);
  let best: Lang = 'en';
  let bestWeight = 0;
  for (const [language, weight] of weights) if (weight > bestWeight) [best, bestWeight] = [language, weight];
  return best;
}

/**
 * The best of `offered` (our order decides among what weighs the same), or `identity`: sending what was not asked for
 * is allowed, and better than an error, where even that is refused.
 */
export function preferredEncoding<E extends string>(
  header: string | null | undefined,
  offered: readonly E[],
): E | 'identity' {
  const items = weightedItems(header);
  const weightOf = (encoding: string) => items.get(encoding) ?? items.get('*') ?? 0;
  let best: E | 'identity' = 'identity';
  // Unless it is named, whatever is accepted at all is better than none.
  let bestWeight = items.get('identity') ?? 0;
  for (const encoding of offered) {
    const weight = weightOf(encoding);
    if (weight > bestWeight || (weight > 0 && weight === bestWeight && best === 'identity'))
      [best, bestWeight] = [encoding, weight];
  }
  return best;
}

/** True when `If-None-Match` lists this tag, or any. A tag may hold commas; weak ones are compared by what they quote. */
export function listsTag(header: string | null | undefined, etag: string): boolean {
  if (header === null || header === undefined) return false;
  if (header.trim() === '*') return true;
  const quoted = etag.replace(/^W\//, '');
  for (const [tag] of header.matchAll(/"[^"]*"/g)) if (tag === quoted) return true;
  return false;
}
