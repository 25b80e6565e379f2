import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { offersPriceUnit } from '@thulubazaar/catalog/category-rules';
import { neededForPrice } from '@thulubazaar/catalog/comparison';
import { type PriceUnit, priceUnits } from '@thulubazaar/catalog/price-units';
import { missingAttributes, validateAttributes } from '@thulubazaar/catalog/validate';
import { describe, expect, test } from 'vitest';
import { planPictures } from '../src/demo/pictures/plan-pictures.ts';

interface Category {
  id: string;
  nameEn: string;
  nameNe: string;
  icon: string;
  aliases: string[];
  children?: Category[];
}

interface Seller {
  id: string;
  name: string;
  kind: 'private' | 'shop';
  placeId: string;
  joinedDaysAgo: number;
  aboutEn: string;
  aboutNe: string;
}

type Script = 'devanagari' | 'romanised' | 'english' | 'mixed';

interface Listing {
  ref: number;
  title: string;
  description: string;
  categoryId: string;
  priceNpr: number | null;
  wasNpr?: number;
  priceUnit: PriceUnit;
  attributes: Record<string, string | number | boolean>;
  placeId: string;
  sellerId: string;
  ageHours: number;
  script: Script;
  photos: string[];
}

interface Photo {
  file: string;
  categoryId: string;
  angleGroup: string;
}

const folder = import.meta.dirname;
const photoFolder = join(folder, 'photos');
const placesFile = join(folder, '../../../packages/nepal/data/places.tsv');

function readJson<T>(...path: string[]): T {
  return JSON.parse(readFileSync(join(folder, ...path), 'utf8'));
}

/** Parent of every place by id, wards included; the ids of wards are `<local level>/<number>`. */
function readPlaces(): Map<string, string> {
  const [header = '', ...rows] = readFileSync(placesFile, 'utf8').trim().split('\n');
  const columns = header.split('\t');
  const parents = new Map<string, string>();
  for (const row of rows) {
    const cells = row.split('\t');
    const [id, parent, wards] = ['id', 'parent', 'wards'].map((name) => cells[columns.indexOf(name)] ?? '');
    parents.set(id ?? '', parent ?? '');
    for (let ward = 1; ward <= Number(wards); ward++) parents.set(`${id}/${ward}`, id ?? '');
  }
  return parents;
}

const tops = readJson<Category[]>('../../../packages/catalog/data/categories.json');
const children = tops.flatMap((top) => top.children ?? []);
const sellers = readJson<Seller[]>('sellers.json');
const listings = readJson<Listing[]>('listings.json');
const photos = readJson<Photo[]>('photos/photos.json');

function topOf(listing: Listing): string {
  return listing.categoryId.split('/')[0] ?? '';
}

function share(condition: (listing: Listing) => boolean): number {
  return listings.filter(condition).length / listings.length;
}

function repeated<T>(values: T[]): T[] {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe('categories', () => {
  test('are two levels of stable, unique slugs with names in both languages', () => {
    expect(tops.length).toBeGreaterThanOrEqual(18);
    expect(children.length).toBeGreaterThanOrEqual(150);
    expect(repeated([...tops, ...children].map((category) => category.id))).toEqual([]);
    for (const top of tops) {
      expect(top.id).toMatch(/^[a-z0-9-]+$/);
      for (const child of top.children ?? []) {
        expect(child.id).toMatch(new RegExp(`^${top.id}/[a-z0-9-]+$`));
        expect(child.children).toBeUndefined();
      }
    }
    for (const category of [...tops, ...children]) {
      expect(category.nameEn).toMatch(/^[\p{Script=Latin}0-9 ,&'-]+$/u);
      expect(category.nameNe).toMatch(/\p{Script=Devanagari}/u);
      expect(category.icon).toMatch(/^[a-z0-9-]+$/);
      expect(repeated(category.aliases)).toEqual([]);
    }
  });

  test('have no id that content blockers hide', () => {
    const words = children.flatMap((category) => category.id.split(/[/-]/));
    expect(words.filter((word) => ['ad', 'ads', 'advert', 'banner', 'sponsor'].includes(word))).toEqual([]);
  });
});

describe('sellers', () => {
  test('are marked as fictional and live at known places', () => {
    const places = readPlaces();
    expect(repeated(sellers.map((seller) => seller.id))).toEqual([]);
    for (const seller of sellers) {
      expect(seller.name).toMatch(/demo|नमूना/i);
      expect(places.has(seller.placeId), seller.placeId).toBe(true);
    }
  });

  test('all have something to sell', () => {
    const selling = new Set(listings.map((listing) => listing.sellerId));
    expect(sellers.filter((seller) => !selling.has(seller.id)).map((seller) => seller.id)).toEqual([]);
    expect([...selling].filter((id) => !sellers.some((seller) => seller.id === id))).toEqual([]);
  });
});

describe('listings', () => {
  test('fill every top category', () => {
    expect(listings.length).toBeGreaterThanOrEqual(600);
    const sparse = tops.filter((top) => listings.filter((listing) => topOf(listing) === top.id).length < 8);
    expect(sparse.map((top) => top.id)).toEqual([]);
    const known = new Set(children.map((category) => category.id));
    expect(listings.filter((listing) => !known.has(listing.categoryId)).map(({ ref }) => ref)).toEqual([]);
  });

  test('lie at known places, in most districts, nearly half of them in the Kathmandu valley', () => {
    const places = readPlaces();
    expect(listings.filter(({ placeId }) => !places.has(placeId)).map(({ placeId }) => placeId)).toEqual([]);
    const district = (listing: Listing) => listing.placeId.split('/')[0] ?? '';
    expect(new Set(listings.map(district)).size).toBeGreaterThanOrEqual(55);
    const valley = share((listing) => ['kathmandu', 'lalitpur', 'bhaktapur'].includes(district(listing)));
    expect(valley).toBeGreaterThan(0.4);
    expect(valley).toBeLessThan(0.5);
  });

  test('are written in the scripts people use', () => {
    const expected: [Script, number][] = [
      ['devanagari', 0.35],
      ['romanised', 0.35],
      ['english', 0.2],
      ['mixed', 0.1],
    ];
    for (const [script, wanted] of expected) {
      const actual = share((listing) => listing.script === script);
      expect(Math.abs(actual - wanted), `${script}: ${actual}`).toBeLessThan(0.05);
    }
    for (const { script, title, description } of listings) {
      const hasDevanagari = /\p{Script=Devanagari}/u.test(title + description);
      expect(hasDevanagari, title).toBe(script === 'devanagari' || script === 'mixed');
    }
  });

  test('have unique titles of 10 to 90 characters, a description and a stable number', () => {
    expect(repeated(listings.map((listing) => listing.title))).toEqual([]);
    expect(repeated(listings.map((listing) => listing.ref))).toEqual([]);
    for (const { title, description } of listings) {
      expect(title.length, title).toBeGreaterThanOrEqual(10);
      expect(title.length, title).toBeLessThanOrEqual(90);
      expect(description.length, title).toBeGreaterThan(20);
    }
  });

  test('hold no telephone number, e-mail address or link', () => {
    const digits = (value: string) => value.replace(/[०-९]/g, (digit) => String(digit.charCodeAt(0) - 0x966));
    for (const { title, description } of listings) {
      const written = digits(`${title} ${description}`).replace(/(?<=\d)[\s-]+(?=\d)/g, '');
      expect(written).not.toMatch(/9[678]\d{8}|\S@\S|https?:|www\./);
    }
  });

  test('have prices, units, attributes and ages the site accepts', () => {
    for (const { title, categoryId, priceNpr, wasNpr, priceUnit, attributes, ageHours } of listings) {
      expect(wasNpr ?? Number.POSITIVE_INFINITY, title).toBeGreaterThan(priceNpr ?? 0);
      expect(priceNpr ?? 0, title).toBeGreaterThanOrEqual(0);
      expect(priceUnits, title).toContain(priceUnit);
      if (priceNpr !== null)
        expect(offersPriceUnit(categoryId, priceUnit), `${title} per ${priceUnit}`).toBe(true);
      expect(neededForPrice({ categoryId, price: priceNpr, priceUnit, attributes }), title).toBeNull();
      expect(validateAttributes(categoryId, attributes).issues, title).toEqual([]);
      expect(missingAttributes(categoryId, attributes), title).toEqual([]);
      expect(ageHours, title).toBeGreaterThan(0);
      expect(ageHours, title).toBeLessThanOrEqual(60 * 24);
    }
  });
});

describe('pictures', () => {
  const plan = planPictures(listings);
  const all = [...plan.values()].flat();

  test('are shown of most listings, no two of them made in the same way', () => {
    const pictured = [...plan.values()].filter((recipes) => recipes.length > 0);
    expect(pictured.length / listings.length).toBeGreaterThanOrEqual(0.85);
    expect(repeated(all.map((recipe) => JSON.stringify(recipe)))).toEqual([]);
  });

  test('are the same from one start to the next, whatever the order they are asked for in', () => {
    expect(planPictures(listings.toReversed())).toEqual(plan);
  });

  test('are of renders and categories that exist', () => {
    const known = new Set(children.map((category) => category.id));
    expect(Object.keys(readJson<object>('pictures.json')).filter((id) => !known.has(id))).toEqual([]);
    const files = new Set(photos.map(({ file }) => file));
    expect(all.filter((recipe) => 'render' in recipe && !files.has(recipe.render))).toEqual([]);
  });

  test('show cutouts that are there and credited', () => {
    const shown = new Set(all.flatMap((recipe) => ('things' in recipe ? recipe.things : [])));
    const cutouts = new Set(readdirSync(join(folder, 'cutouts')).map((file) => file.replace('.webp', '')));
    expect([...shown].filter((name) => !cutouts.has(name))).toEqual([]);
    const credits = readFileSync(join(photoFolder, 'CREDITS.md'), 'utf8');
    const names = [...shown].map((file) => `cutouts/${file.replace(/-\d+$/, '')}`);
    expect(names.filter((name) => !credits.includes(name))).toEqual([]);
  });
});

describe('photos', () => {
  const files = readdirSync(photoFolder).filter((file) => file.endsWith('.jpg'));

  test('are described and credited, each in a known category', () => {
    const credits = readFileSync(join(photoFolder, 'CREDITS.md'), 'utf8');
    const known = new Set(children.map((category) => category.id));
    expect(photos.map((photo) => photo.file).sort()).toEqual([...files].sort());
    expect(files.filter((file) => !credits.includes(file))).toEqual([]);
    expect(photos.filter((photo) => !known.has(photo.categoryId)).map((photo) => photo.file)).toEqual([]);
  });

  test('used by listings exist, at most four a listing', () => {
    for (const listing of listings) {
      expect(listing.photos.length, listing.title).toBeLessThanOrEqual(4);
      expect(repeated(listing.photos), listing.title).toEqual([]);
      expect(listing.photos.filter((file) => !files.includes(file))).toEqual([]);
    }
  });

  test('do not repeat among the 24 newest listings, which mostly have one', () => {
    const newest = [...listings].sort((a, b) => a.ageHours - b.ageHours).slice(0, 24);
    expect(repeated(newest.flatMap((listing) => listing.photos))).toEqual([]);
    expect(newest.filter((listing) => listing.photos.length > 0).length).toBeGreaterThanOrEqual(20);
    expect(new Set(newest.map(topOf)).size).toBeGreaterThanOrEqual(10);
    expect(new Set(newest.map((listing) => listing.script)).size).toBe(4);
  });
});

test('a search for rooms and houses to rent finds listings in all three ways of writing', () => {
  const rooms = listings.filter((listing) => /koteshwor|कोटेश्वर/i.test(listing.title));
  expect(rooms.filter(({ categoryId }) => categoryId === 'property/rooms').length).toBeGreaterThanOrEqual(6);
  expect(new Set(rooms.map((listing) => listing.script)).size).toBeGreaterThanOrEqual(3);
  const houses = listings.filter((listing) => /घर भाडा|ghar bhada|house for rent/i.test(listing.title));
  expect(houses.length).toBeGreaterThanOrEqual(12);
});
