import { readQuery } from '@thulubazaar/nepal/read-query';
import { describe, expect, it } from 'vitest';
import { type CategorySource, categories } from './categories.ts';

/** Names that are letters of a course or a visa, and words that mean nothing by themselves. */
const UNKNOWN = new Set(
  'e n nat ginou band produce inputs trades running wanted chahiyo kinna किन्न चाहियो चाहन्छु खोज्दै'.split(' '),
);

function all(list: readonly CategorySource[]): CategorySource[] {
  return list.flatMap((category) => [category, ...all(category.children ?? [])]);
}

describe('the words of categories', () => {
  it('are words of the lexicon, in names and aliases', () => {
    const unknown = all(categories).flatMap(({ id, nameEn, nameNe, aliases }) =>
      [nameEn, nameNe, ...aliases].flatMap((name) =>
        readQuery(name).flatMap((part) => {
          if (part.kind !== 'word' || part.term.strict.every((term) => /^c|^k\d/.test(term))) return [];
          return UNKNOWN.has(part.text.toLowerCase()) ? [] : [`${id}: ${part.text}`];
        }),
      ),
    );
    expect(unknown).toEqual([]);
  });
});
