import { readFileSync } from 'node:fs';
import { categories } from '@thulubazaar/catalog/categories';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findProblems } from './axe.ts';
import type { Lang } from './browser.ts';
import { texts } from './people.ts';

/** What is said meanwhile to who is not signed in yet, or left something out. */
export const refused = /40[0134]|422|Failed to load resource/;

export function file(path: string): Buffer {
  return readFileSync(new URL(`../apps/api/${path}`, import.meta.url));
}

/** A JPEG as a phone held upright writes it: the pixels lie on their side, and EXIF says so. */
export function onItsSide(jpeg: Buffer): Buffer {
  const orientation = '4d4d002a00000008000101120003000000010006000000000000';
  const exif = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), Buffer.from(orientation, 'hex')]);
  const marker = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), marker, exif, jpeg.subarray(2)]);
}

/** Each language's person has photos of their own: somebody else's would be held for a moderator. */
export const photosOf = {
  en: [
    { name: 'room.jpg', mimeType: 'image/jpeg', buffer: file('demo/photos/room-empty-window.jpg') },
    { name: 'IMG_0042', mimeType: '', buffer: file('test/fixtures/sofa.heic') },
    {
      name: 'bed.jpg',
      mimeType: 'image/jpeg',
      buffer: onItsSide(file('demo/photos/room-furnished-bedroom.jpg')),
    },
  ],
  ne: [
    { name: 'kitchen.jpg', mimeType: 'image/jpeg', buffer: file('demo/photos/kitchen-fitted.jpg') },
    { name: 'IMG_0043', mimeType: '', buffer: file('demo/photos/armchair-pink-swivel.jpg') },
    { name: 'bed.jpg', mimeType: 'image/jpeg', buffer: onItsSide(file('demo/photos/bed-single-orange.jpg')) },
  ],
};
export const photos = photosOf.en;

export const written = {
  en: {
    category: 'kotha',
    title: 'Sunny room for rent in Koteshwor',
    price: '14k',
    echo: 'रू 14,000',
    words: 'fourteen thousand rupees',
    description: 'South facing, water all day, close to the chowk.',
    place: 'koteshwor',
  },
  ne: {
    category: 'कोठा',
    title: 'कोटेश्वरमा घाम लाग्ने कोठा भाडामा',
    price: '१५ हजार',
    echo: 'रू १५,०००',
    words: 'पन्ध्र हजार रुपैयाँ',
    description: 'दक्षिण फर्किएको, दिनभरि पानी, चोक नजिकै।',
    place: 'कोटेश्वर',
  },
} as const;

/** Presses the button that leads on, and waits for the step it leads to. */
export async function next(page: Page, lang: Lang, step: 'details' | 'place' | 'preview'): Promise<void> {
  await page.getByRole('button', { name: texts[lang].post.next, exact: true }).click();
  await page.getByRole('heading', { name: texts[lang].post[`step_${step}`] }).waitFor();
}

export async function chooseCategory(page: Page, lang: Lang): Promise<void> {
  const { post } = texts[lang];
  await page.getByLabel(post.findCategory).fill(written[lang].category);
  await page.getByRole('list', { name: post.foundCategories }).getByRole('button').first().click();
  await page.getByRole('heading', { name: post.step_photos }).waitFor();
}

/** The words that are typed first: all of the platform's understanding is behind the field (suggest-categories.test.ts). */
export const firstWords = [
  ['bike', 'vehicles/motorbikes'],
  ['बाइक', 'vehicles/motorbikes'],
  ['fridge', 'home/fridges'],
  ['gadi', 'vehicles/cars'],
] as const;

export async function findsCategories(page: Page, lang: Lang): Promise<void> {
  const { post } = texts[lang];
  const field = page.getByLabel(post.findCategory);
  const found = page.getByRole('list', { name: post.foundCategories });
  for (const [word, id] of firstWords) {
    const name = categories.flatMap(({ children = [] }) => children).find((child) => child.id === id);
    await field.fill(word);
    await expect
      .poll(() => found.getByRole('button').first().textContent(), { message: word })
      .toContain(lang === 'en' ? name?.nameEn : name?.nameNe);
  }
  await field.fill('qqqq');
  await page.getByText(post.noCategory).waitFor();
  expect(await found.count()).toBe(0);
}

/** What a title says beside itself: that it was typed for Preeti, and that it belongs elsewhere. */
export async function takeOffers(page: Page, lang: Lang): Promise<void> {
  const { post, form } = texts[lang];
  const title = page.getByLabel(post.listingTitle, { exact: true });
  await title.fill('sf]7f ef8fdf');
  await page.getByRole('button', { name: form.usePreeti }).click();
  expect(await title.inputValue()).toBe('कोठा भाडामा');
  await title.fill('Pulsar 220');
  await page.getByText(post.rather).waitFor();
  expect(
    await page.getByRole('list', { name: post.foundCategories }).getByRole('button').count(),
  ).toBeLessThan(4);
  expect(await findProblems(page)).toEqual([]);
}

export async function fillDetails(page: Page, lang: Lang): Promise<void> {
  const { post, listing } = texts[lang];
  await page.getByLabel(post.listingTitle, { exact: true }).fill(written[lang].title);
  await page.getByLabel(post.price, { exact: true }).fill(written[lang].price);
  await page.getByLabel(listing.description, { exact: true }).fill(written[lang].description);
}

export async function choosePlace(page: Page, lang: Lang): Promise<void> {
  await page.getByLabel(texts[lang].post.place, { exact: true }).fill(written[lang].place);
  await page.getByRole('option').first().click();
}

/** How many photos wait on the phone. */
export function keptPhotos(page: Page): Promise<number> {
  return page.evaluate(async () => {
    // Opening what is not there yet would make it, empty, in place of the page.
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'thulubazaar')) return 0;
    return new Promise<number>((resolve) => {
      const opening = indexedDB.open('thulubazaar');
      opening.onsuccess = () => {
        const database = opening.result;
        const counting = database.transaction('photos').objectStore('photos').count();
        counting.onsuccess = () => {
          database.close();
          resolve(counting.result);
        };
      };
    });
  });
}

export async function counts(page: Page): Promise<Record<string, number>> {
  return (await (await page.request.get('/api/me/listings')).json()).counts;
}

/** Waits until so many photos are in a state, as long as it takes to prepare them after those of others. */
export async function photosAre(
  page: Page,
  state: 'waiting' | 'ready' | 'failed',
  count: number,
): Promise<void> {
  await page.waitForFunction(
    ([selector, wanted]) => document.querySelectorAll(selector).length === wanted,
    [`.photo-item[data-state=${state}]`, count] as const,
    { timeout: 60_000 },
  );
}

/** From the first step to the last, as quickly as it goes, in words of one's own: those of somebody else would be held. */
export async function write(page: Page, title: string, description: string): Promise<void> {
  const { listing, post } = texts.en;
  await chooseCategory(page, 'en');
  await next(page, 'en', 'details');
  await page.getByLabel(post.listingTitle, { exact: true }).fill(title);
  await page.getByLabel(post.price, { exact: true }).fill(written.en.price);
  await page.getByLabel(listing.description, { exact: true }).fill(description);
  await next(page, 'en', 'place');
  await choosePlace(page, 'en');
  await next(page, 'en', 'preview');
}

export function titleOf(page: Page, lang: Lang): Promise<string> {
  return page.getByLabel(texts[lang].post.listingTitle, { exact: true }).inputValue();
}
