import { describe, expect, test } from 'vitest';
import {
  appliesTo,
  attributesOf,
  filtersOf,
  isAskedAtOnce,
  isRequired,
  mostAtOnce,
  optionsOf,
} from './applies.ts';
import type { Attribute, Bilingual } from './attribute.ts';
import { itemKind } from './attributes/item-kind.ts';
import { attributes } from './attributes.ts';
import { categories } from './categories.ts';
import { describeAttributes, describeCard, describePrice, isOnCards } from './describe.ts';
import { allFilterParams, readFilters } from './filters.ts';
import { isRanged, scaleOf } from './ranged.ts';
import { sampleOf } from './samples.test-data.ts';
import { validateAttributes } from './validate.ts';

const leaves = categories.flatMap(({ children = [] }) => children.map(({ id }) => id));
const known = new Set(['', ...categories.map(({ id }) => id), ...leaves]);
const devanagari = /\p{Script=Devanagari}/u;

function textsOf(attribute: Attribute): Bilingual[] {
  const options = attribute.kind === 'choice' || attribute.kind === 'choices' ? attribute.options : [];
  return [
    attribute.label,
    ...(attribute.hint ? [attribute.hint] : []),
    ...(attribute.kind === 'number' && attribute.unit ? [attribute.unit.name] : []),
    ...(attribute.kind === 'flag' && attribute.says ? [attribute.says.yes, attribute.says.no] : []),
    ...options.map(({ label }) => label),
  ];
}

describe.each(attributes.map((attribute) => [attribute.id, attribute] as const))('%s', (id, attribute) => {
  const own = leaves.filter((leaf) => appliesTo(attribute, leaf));
  const leaf = own[0] ?? '';

  test('belongs to categories there are, and to one at least', () => {
    const { notIn = [], requiredIn = [], card } = attribute;
    const cardIn = Array.isArray(card) ? card : [];
    const catalogues = attribute.kind === 'model' ? Object.keys(attribute.catalogues) : [];
    const named = [...attribute.in, ...notIn, ...requiredIn, ...cardIn, ...catalogues];
    for (const category of cardIn) expect(own.some((one) => one.startsWith(category))).toBe(true);
    for (const category of catalogues) expect(own).toContain(category);
    expect(named.filter((category) => !known.has(category))).toEqual([]);
    expect(own).not.toEqual([]);
    for (const category of attribute.notIn ?? []) expect(appliesTo(attribute, category)).toBe(false);
    for (const category of leaves.filter((one) => isRequired(attribute, one)))
      expect(own).toContain(category);
  });

  test('says everything in both languages', () => {
    for (const { en, ne } of textsOf(attribute)) {
      expect(en).toMatch(/^[\x20-\x7e]+$/);
      expect(ne).toMatch(devanagari);
      expect(ne).not.toMatch(/[A-Za-z0-9]/);
    }
  });

  test('accepts what it is made for, and shows it', () => {
    const values = { [id]: sampleOf(attribute, leaf) };
    expect(validateAttributes(leaf, values)).toEqual({ values, issues: [] });
    for (const lang of ['en', 'ne'] as const) {
      const shown = attribute.ofPrice
        ? describePrice(leaf, values, lang)
        : [...describeAttributes(leaf, values, lang), ...describeCard(leaf, values, lang)];
      expect(shown).not.toEqual([]);
      expect(JSON.stringify(shown)).not.toMatch(/[{]value|undefined|""/);
    }
  });

  test('has options and steps that filters can be made of', () => {
    expect(id).toMatch(/^[a-z][A-Za-z0-9]*$/);
    if (attribute.kind === 'choice' || attribute.kind === 'choices') {
      const ids = attribute.options.map((option) => option.id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const option of ids) expect(option).toMatch(/^[a-z0-9-]+$/);
    }
    if (isRanged(attribute)) {
      const { min, max, steps } = scaleOf(attribute);
      expect([...steps].sort((a, b) => a - b)).toEqual(steps);
      expect(steps.filter((step) => step <= min || step > max)).toEqual([]);
    }
  });
});

test('no two attributes are asked at the same place', () => {
  const orders = attributes.map(({ order }) => order);
  expect(new Set(orders).size).toBe(orders.length);
});

test.each(leaves)(
  '%s asks ten things at once at most, title, price and description among them, few of them needed, each by a name of its own',
  (leaf) => {
    const asked = attributesOf(leaf).filter(({ ofPrice }) => !ofPrice);
    const atOnce = asked.filter((one) => isAskedAtOnce(one, leaf));
    expect(atOnce.length).toBeLessThanOrEqual(mostAtOnce - 3);
    expect(asked.filter((one) => isRequired(one, leaf) && !atOnce.includes(one))).toEqual([]);
    expect(asked.filter((one) => isRequired(one, leaf)).length).toBeLessThanOrEqual(2);
    expect(asked.filter((one) => isOnCards(one, leaf)).length).toBeLessThanOrEqual(3);
    for (const lang of ['en', 'ne'] as const)
      expect(new Set(asked.map(({ label }) => label[lang])).size).toBe(asked.length);
  },
);

/** What any thing has. */
const general = ['negotiable', 'condition', 'brand', 'delivery', 'warrantyLeft'];

test.each(leaves)('%s has fields of its own, and what matters of them is on its cards', (leaf) => {
  const asked = attributesOf(leaf);
  expect(asked.filter(({ id }) => !general.includes(id))).not.toEqual([]);
  const facts = asked.filter(({ ofPrice }) => !ofPrice);
  const shown = facts.filter((one) => isOnCards(one, leaf));
  if (facts.length >= 3) expect(shown.length).toBeGreaterThanOrEqual(2);
});

test('kinds are those of the category', () => {
  expect(optionsOf(itemKind, 'music/madal').map(({ id }) => id)).toContain('tabla');
  expect(optionsOf(itemKind, 'music/guitars').map(({ id }) => id)).not.toContain('tabla');
  expect(optionsOf(itemKind, 'music').length).toBeGreaterThan(20);
  const tabla = { itemKind: 'tabla' };
  expect(validateAttributes('music/madal', tabla).issues).toEqual([]);
  expect(validateAttributes('music/guitars', tabla).issues).toEqual([
    { id: 'itemKind', code: 'invalid_value' },
  ]);
  expect(optionsOf(itemKind, null).filter((option) => (option.in ?? []).length === 0)).toEqual([]);
  expect(
    optionsOf(itemKind, null)
      .flatMap((option) => option.in ?? [])
      .filter((id) => !known.has(id)),
  ).toEqual([]);
  expect(readFilters('music/guitars', { 'attr.itemKind': 'tabla' }).issues).toMatchObject([
    { code: 'invalid_value' },
  ]);
});

test('a category has what belongs to it and nothing else', () => {
  const ids = (category: string | null) => attributesOf(category).map(({ id }) => id);
  expect(ids(null)).toEqual(['negotiable']);
  expect(ids('community/wanted')).toEqual(['negotiable', 'itemKind', 'budget']);
  expect(ids('mobiles/phones')).toEqual(expect.arrayContaining(['condition', 'model', 'storage', 'imei']));
  expect(ids('mobiles/sim-numbers')).toEqual(['negotiable', 'operator']);
  expect(ids('education/books')).toContain('condition');
  expect(ids('education/tuition')).not.toContain('condition');
  expect(ids('property/rooms')).not.toContain('condition');
});

test('a category is filtered by what occurs in it, and all listings by what all have', () => {
  expect(filtersOf('vehicles').map(({ id }) => id)).toContain('mileage');
  expect(filtersOf('property').map(({ id }) => id)).not.toContain('mileage');
  expect(filtersOf(null).map(({ id }) => id)).toEqual(['negotiable']);
  expect(allFilterParams().map(({ name }) => name)).toEqual(
    expect.arrayContaining(['attr.condition', 'attr.mileage.min', 'attr.mileage.max']),
  );
});
