import { parseNpr } from '@thulubazaar/nepal/money';
import { expect, test } from 'vitest';
import { categories } from './categories.ts';
import { examplesIn } from './examples.ts';

const leaves = categories.flatMap(({ children = [] }) => children.map(({ id }) => id));

test.each(['en', 'ne'] as const)(
  'examples in %s are of categories there are, with a price that is read',
  (lang) => {
    const examples = Object.entries(examplesIn(lang));
    expect(examples.length).toBeGreaterThan(40);
    expect(examples.map(([id]) => id).filter((id) => !leaves.includes(id))).toEqual([]);
    for (const [id, { title, price }] of examples) {
      expect(title, id).toMatch(lang === 'ne' ? /^[^A-Za-z0-9]+$/ : /^[\x20-\x7e]+$/);
      expect(parseNpr(price), id).toBeGreaterThan(0);
    }
  },
);
