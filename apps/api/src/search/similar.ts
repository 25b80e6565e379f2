import type { SearchAdsQuery } from '@thulubazaar/contract';
import type pg from 'pg';
import { addFilters, Where } from '../listings/scope.ts';
import { ancestorsOf, type PlaceEntry, type Reference } from '../reference/reference.ts';
import {
  addDenied,
  addPrice,
  atPlace,
  headOf,
  inCategories,
  inPlaces,
  isSure,
  quantityQuery,
  type Search,
} from './match.ts';
import { isByWords, newestSql, rankSql, unnamed } from './ranked.ts';
import { leastSimilar, mostSimilar, windowSize } from './ranking.ts';
import type { AskedWord } from './repair.ts';
import { sureFrom } from './understanding.ts';

/** One thing that was asked for: what it counts, and what answers to it, wholly (1) or less. */
interface Wanted {
  weight: number;
  answers: readonly (readonly [condition: string, part: number])[];
}

// What a category, a place and a count weigh against words, whose weight is how rare they are (a word that one listing in a
// hundred holds: 4.6).
const categoryWeight = 4.5;
const placeWeight = 3;
const quantityWeight = 2.5;
/** A word that no listing holds cannot be what tells listings apart. */
const unknownWeight = 1;

function matches(where: Where, tsquery: string): string {
  return `doc @@ ${where.value(tsquery)}::tsquery`;
}

function either(terms: readonly string[]): string {
  return terms.join(' | ');
}

function wordWanted(where: Where, { strict, term, share, unknown }: AskedWord): Wanted {
  const weight = unknown ? unknownWeight : Math.max(1, Math.log(1 / share));
  const answers: [string, number][] = [[matches(where, either(strict)), 1]];
  // What only sounds like it is shown where nothing else could be, and very many listings hold such words.
  if (unknown && term.loose.length > 0) answers.push([matches(where, either(term.loose)), 0.7]);
  return { weight, answers };
}

/** The word that is looked for: one that listings hold, if there is any. */
function headWord(words: readonly AskedWord[]): AskedWord | undefined {
  return headOf(words.filter(({ unknown }) => !unknown)) ?? headOf(words);
}

/** What the listings must be, all other things being less: the category, else the rarest word. */
function subjectOf(where: Where, { words, understanding }: Search): Wanted | null {
  const { category, place, quantities } = understanding;
  const head = headWord(words);
  if (category && category.sure >= sureFrom) {
    const within: Wanted['answers'] = [[inCategories(where, category.entries), 1]];
    // What is elsewhere and says the word counts where nothing else was asked for.
    if (words.length + quantities.length > 0 || place || category.terms.length === 0)
      return { weight: categoryWeight, answers: within };
    const said = category.terms.map(({ strict }) => `(${strict.map((term) => `${term}:AB`).join(' | ')})`);
    return { weight: categoryWeight, answers: [...within, [matches(where, said.join(' & ')), 0.6]] };
  }
  if (!head) return null;
  const wanted = wordWanted(where, head);
  if (!category) return wanted;
  return { ...wanted, answers: [...wanted.answers, [inCategories(where, category.entries), 0.6]] };
}

/** The place, what is around it, and nothing farther. */
function placeWanted(where: Where, place: NonNullable<Search['understanding']['place']>): Wanted {
  const around = (wanted: PlaceEntry['level']) =>
    place.entries.flatMap((entry) => [...ancestorsOf(entry), entry].filter(({ level }) => level === wanted));
  const answers: [string, number][] = [[atPlace(where, place), 1]];
  // From a neighbourhood one looks as far as its district ends, from a district as far as its province.
  const wider: [PlaceEntry['level'], number][] = isWide(place)
    ? [['province', 0.4]]
    : [
        ['local', 0.7],
        ['district', 0.5],
      ];
  for (const [level, part] of wider) {
    const entries = around(level);
    if (entries.length > 0) answers.push([inPlaces(where, entries), part]);
  }
  return { weight: placeWeight, answers };
}

function isWide({ entries }: NonNullable<Search['understanding']['place']>): boolean {
  return entries.every(({ level }) => level === 'district' || level === 'province');
}

/** True where few listings can answer, so that all of them are found first and the newest of them taken. */
async function isFew(pool: pg.Pool, search: Search, others: number): Promise<boolean> {
  const { category, place } = search.understanding;
  if (!isSure(category)) return isByWords(pool, search);
  return place ? !isWide(place) : others === 0;
}

function oneOf({ answers }: Wanted): string {
  return `(${answers.map(([condition]) => condition).join(' or ')})`;
}

function scoreSql({ weight, answers }: Wanted): string {
  const cases = answers.map(([condition, part]) => `when ${condition} then ${(weight * part).toFixed(3)}`);
  return `(case ${cases.join(' ')} else 0 end)::float8`;
}

/** Cards of listings that answer to most of what was asked, by how much of it, beside those shown already. */
export async function similarCards(
  pool: pg.Pool,
  reference: Reference,
  query: SearchAdsQuery,
  search: Search,
  shown: readonly number[],
): Promise<string[]> {
  const { words, understanding } = search;
  const where = new Where();
  const subject = subjectOf(where, search);
  if (!subject) return [];
  const head = isSure(understanding.category) ? undefined : headWord(words);
  const others = [
    ...words.filter((word) => word !== head).map((word) => wordWanted(where, word)),
    ...understanding.quantities.map(
      (quantity): Wanted => ({
        weight: quantityWeight,
        answers: [[matches(where, quantityQuery(quantity)), 1]],
      }),
    ),
  ];
  where.add(oneOf(subject));
  if (understanding.place) {
    const place = placeWanted(where, understanding.place);
    where.add(oneOf(place));
    others.push(place);
  }
  addPrice(where, reference, search);
  addDenied(where, understanding);
  addFilters(where, reference, query, search.sought);
  if (shown.length > 0) where.add(`ad_id <> all(${where.value(shown)}::bigint[])`);
  const all = [subject, ...others];
  const least = leastSimilar * all.reduce((sum, { weight }) => sum + weight, 0);
  const text = `
    with near as materialized (${newestSql(where, windowSize, { byWords: await isFew(pool, search, others.length) })}), scored as (
      select ad_id, published_at, ${all.map(scoreSql).join(' + ')} as score, ${rankSql(where, search)} as rank from near
    ), best as (
      select * from scored where score >= ${where.value(least)}
       order by score desc, rank desc, published_at desc, ad_id desc limit ${where.value(mostSimilar)}
    )
    select c.card from best join ad_cards c on c.ad_id = best.ad_id
     order by best.score desc, best.rank desc, best.published_at desc, best.ad_id desc`;
  const { rows } = await pool.query<{ card: string }>(unnamed(text, where.values));
  return rows.map(({ card }) => card);
}
