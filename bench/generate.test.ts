import { expect, test } from 'vitest';
import type { PlaceEntry, Reference } from '../apps/api/src/reference/reference.ts';
import { createGenerator } from './generate.ts';

const name = { en: 'Rooms for rent', ne: 'कोठा भाडामा' };
const top = { id: 'property', no: 1, name, icon: 'house', aliases: [], hidden: false, parent: null };
const leaf = {
  id: 'property/rooms',
  no: 2,
  name,
  icon: 'bed',
  aliases: ['kotha', 'कोठा'],
  hidden: false,
  parent: top,
};

function placeOf(id: string, level: PlaceEntry['level'], parent: PlaceEntry | null): PlaceEntry {
  const label = { en: id, ne: 'ठाउँ' };
  return {
    id,
    no: 1,
    level,
    type: level,
    name: label,
    label,
    aliases: [],
    lat: 27,
    lng: 85,
    parent,
    children: [],
  };
}

const district = placeOf('kathmandu', 'district', null);
const local = placeOf('kathmandu/kirtipur', 'local', district);
const area = placeOf('kathmandu/kirtipur/panga', 'area', local);
const reference: Reference = {
  categories: new Map([top, leaf].map((entry) => [entry.id, entry])),
  categoryTree: [],
  places: new Map([district, local, area].map((entry) => [entry.id, entry])),
  provinces: [district],
  loadedAt: 0,
};
const all = (count: number) => {
  const generator = createGenerator(reference, count, 20);
  return Array.from({ length: count }, (_, at) => generator.ad(at + 1));
};

test('the same listings come out every time, in whatever order they are asked for', () => {
  const generator = createGenerator(reference, 300, 20);
  const backwards = Array.from({ length: 300 }, (_, at) => generator.ad(300 - at)).reverse();
  expect(backwards).toEqual(all(300));
  expect(generator.seller(7)).toEqual(createGenerator(reference, 300, 20).seller(7));
});

test('listings fit the schema: leaves, places with a local level, short titles, whole paisa', () => {
  for (const ad of all(300)) {
    expect(ad.categoryId).toBe('property/rooms');
    expect(['kathmandu/kirtipur', 'kathmandu/kirtipur/panga']).toContain(ad.placeId);
    expect(ad.title.length).toBeGreaterThan(0);
    expect([...ad.title].length).toBeLessThanOrEqual(90);
    expect(ad.price === null || (Number.isSafeInteger(ad.price) && ad.price > 0)).toBe(true);
  }
});

test('titles are written in Devanagari, in Latin letters and in both', () => {
  const titles = all(300).map((ad) => ad.title);
  const devanagari = (title: string) => /[\u0900-\u097f]/.test(title);
  const latin = (title: string) => /[a-z]/i.test(title);
  expect(titles.filter((title) => devanagari(title) && !latin(title)).length).toBeGreaterThan(30);
  expect(titles.filter((title) => latin(title) && !devanagari(title)).length).toBeGreaterThan(100);
  expect(titles.filter((title) => latin(title) && devanagari(title)).length).toBeGreaterThan(10);
});

test('a few sellers have many listings', () => {
  const counts = new Map<string, number>();
  for (const { ownerId } of all(2000)) counts.set(ownerId, (counts.get(ownerId) ?? 0) + 1);
  const sorted = [...counts.values()].sort((a, b) => b - a);
  expect(sorted.length).toBe(20);
  expect(sorted[0]).toBeGreaterThan(3 * (sorted[19] ?? 0));
});
