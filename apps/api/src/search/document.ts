import type { AttributeValues } from '@thulubazaar/catalog/attribute';
import { searchTexts } from '@thulubazaar/catalog/describe';
import { type IndexTerm, indexTerms, TERMS_VERSION } from '@thulubazaar/nepal/search-terms';
import { strictKey } from '@thulubazaar/nepal/sound-key';
import { LRUCache } from 'lru-cache';
import { ancestorsOf, type CategoryEntry, type PlaceEntry } from '../reference/reference.ts';

interface Source {
  title: string;
  description: string;
  attributes: AttributeValues;
  category: CategoryEntry;
  place: PlaceEntry;
}

const rulesVersion = 5;
/** Of the rules by which documents are made and of the language in them; older ones are made anew, by a job (`reindex.ts`). */
export const documentVersion = rulesVersion * 100 + TERMS_VERSION;

// Where a term stands decides how much it counts: title, then place and chosen values, the description, and last the name of
// the category: "Cement, sand and aggregates" does not make every bag of cement sand. A query that says the category as such
// is answered by the category itself (understanding.ts).
type Weight = 'A' | 'B' | 'C' | 'D';
const maxDescriptionTerms = 400;
const sectionGap = 20;
const maxPosition = 16_000;

// Names of categories, places and choices recur in every listing.
const termsOfNames = new LRUCache<string, IndexTerm[]>({
  max: 10_000,
  memoMethod: (name) => indexTerms(name),
});

/**
 * What search knows of a listing: a tsvector literal of sound keys and concepts, and the words behind its strict keys.
 * Names of the category and of the places above are part of it, in both languages, so "koteshwor kotha" finds a room
 * whose title names neither. Aliases of categories are not: "2BHK" must not match every flat.
 */
export function searchDocument(source: Source): { doc: string; words: Map<string, string> } {
  const { category, place } = source;
  const positions = new Map<string, string[]>();
  const words = new Map<string, string>();
  let start = 1;
  function add(terms: IndexTerm[], weight: Weight): void {
    let end = start;
    for (const { term, position, word } of terms) {
      const at = Math.min(start + position, maxPosition);
      const list = positions.get(term) ?? [];
      // A word repeated many times is not more relevant for it.
      if (list.length < 8) list.push(`${at}${weight}`);
      positions.set(term, list);
      // A word that is indexed by its concept is still what a typing error of it is repaired to.
      const key = `k${strictKey(word)}`;
      if (key.length > 3 && !words.has(key)) words.set(key, word);
      end = Math.max(end, at);
    }
    start = end + sectionGap;
  }
  add(indexTerms(source.title), 'A');
  for (const text of searchTexts(category.id, source.attributes)) add(termsOfNames.memo(text), 'B');
  for (const entry of category.parent ? [category, category.parent] : [category]) {
    for (const name of [entry.name.en, entry.name.ne]) add(termsOfNames.memo(name), 'D');
  }
  for (const entry of [place, ...ancestorsOf(place)]) {
    for (const name of [entry.name.en, entry.name.ne, ...entry.aliases]) add(termsOfNames.memo(name), 'B');
  }
  add(indexTerms(source.description, maxDescriptionTerms), 'C');
  const doc = [...positions].map(([term, list]) => `${term}:${list.join(',')}`).join(' ');
  return { doc, words };
}
