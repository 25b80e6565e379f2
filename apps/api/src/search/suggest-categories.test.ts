import { readFileSync } from 'node:fs';
import { suggestCategories } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { makeAd } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { suggestCategories as suggestFor } from './suggest-categories.ts';

const holder = useApi();
const leastRight = 0.95;
const offered = 3;

const things = readFileSync(new URL('../../test/fixtures/posted-things.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
  .map(([devanagari = '', romanised = '', english = '', category = '']) => ({
    ways: [devanagari, romanised, english],
    category,
  }));

async function suggest(text: string): Promise<string[]> {
  const response = await fetch(
    `${holder.api.origin}/api/categories/suggest?text=${encodeURIComponent(text)}`,
  );
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toMatch(/^public/);
  return suggestCategories.response.body.parse(await response.json()).items.map(({ id }) => id);
}

describe('the category of something to be posted', () => {
  it(`is among the first ${offered} for ${leastRight * 100} of a hundred titles in three ways of writing`, () => {
    expect(things.length).toBeGreaterThanOrEqual(120);
    const { reference } = holder.api.context;
    const asked = things.flatMap(({ ways, category }) => ways.map((text) => ({ text, category })));
    for (const { category } of things)
      expect(reference.categories.get(category)?.parent, category).toBeTruthy();
    const missed = asked.filter(({ text, category }) =>
      suggestFor(reference, text, offered).every(({ entry }) => entry.id !== category),
    );
    const rate = 1 - missed.length / asked.length;
    process.stdout.write(
      `categories of ${asked.length} titles: ${(rate * 100).toFixed(1)} % among the first ${offered}; not ${missed.map(({ text }) => text).join(', ')}\n`,
    );
    expect(rate).toBeGreaterThanOrEqual(leastRight);
  });

  it.each([
    ['bike', 'vehicles/motorbikes'],
    ['बाइक', 'vehicles/motorbikes'],
    ['motorcycle', 'vehicles/motorbikes'],
    ['scooty', 'vehicles/scooters'],
    ['fridge', 'home/fridges'],
    ['gadi', 'vehicles/cars'],
    ['car', 'vehicles/cars'],
    ['cover for iphone', 'mobiles/accessories'],
    ['lapt', 'electronics/laptops'],
    ['मोबा', 'mobiles/phones'],
    ['skooter', 'vehicles/scooters'],
  ])('%s is %s', async (text, category) => {
    expect((await suggest(text))[0]).toBe(category);
  });

  it.each(['qqqq', 'xx', '12345', '!!!'])('is unknown for %s', async (text) => {
    expect(await suggest(text)).toEqual([]);
  });

  it('is where others put what it has no name for', async () => {
    const { context } = holder.api;
    expect(await suggest('Zyntrofab')).toEqual([]);
    for (let no = 0; no < 3; no += 1)
      await makeAd(context, { title: `Zyntrofab number ${no}`, categoryId: 'music/other' });
    expect(await suggest('Zyntrofab new')).toEqual(['music/other']);
  });
});
