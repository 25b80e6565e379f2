import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { type Servers, startServers } from './servers.ts';

useBrowser();

// The newest listings of the shared ones are those of other tests, without photos.
let site: Servers;
beforeAll(async () => {
  site = await startServers();
}, 300_000);
afterAll(() => site.stop());

/** What a phone asks for on a visit, from the network itself: what `thulu cost` multiplies. */
interface Weight {
  pages: number;
  pageKb: number;
  staticRequests: number;
  staticKb: number;
  photos: number;
  photoKb: number;
  browserCalls: number;
  callKb: number;
}

interface Photos {
  /** Photos that reading the list to its end brings, of those of the first visit. */
  photosByReading: number;
  /** Photos that reading front page and listings to their ends brings besides. */
  photosByReadingElsewhere: number;
  /** Of a hundred cards, those with a photo: of the demo's more than of people's. */
  cardsWithPhoto: number;
}

const committed: { first: Weight; again: Weight } & Photos = JSON.parse(
  readFileSync(new URL('../ops/data/visit.json', import.meta.url), 'utf8'),
);

const kinds = {
  pages: 'pageKb',
  staticRequests: 'staticKb',
  photos: 'photoKb',
  browserCalls: 'callKb',
} as const;
type Kind = keyof typeof kinds;

function kindOf(type: string, url: URL): Kind {
  if (type === 'Document') return 'pages';
  if (url.pathname.startsWith('/media/')) return 'photos';
  return url.pathname.startsWith('/api/') ? 'browserCalls' : 'staticRequests';
}

const aScreen = 600;

/** Counts what goes over the network from now on; what the browser has kept does not. */
async function watching(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const requests = new Map<string, { kind: Kind; bytes: number }>();
  const kept = new Set<string>();
  session.on('Network.requestServedFromCache', ({ requestId }) => void kept.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response }) => {
    if (response.fromDiskCache || kept.has(requestId) || !response.url.startsWith('http')) return;
    requests.set(requestId, { kind: kindOf(type, new URL(response.url)), bytes: 0 });
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const found = requests.get(requestId);
    if (found) found.bytes = encodedDataLength;
  });
  return {
    photos: () => [...requests.values()].filter(({ kind }) => kind === 'photos').length,
    weigh(): Weight {
      const of = (kind: Kind) => [...requests.values()].filter((one) => one.kind === kind);
      const kb = (kind: Kind) =>
        of(kind).reduce((sum, { bytes }) => sum + bytes, 0) / 1000 / Math.max(1, of(kind).length);
      return Object.fromEntries(
        Object.entries(kinds).flatMap(([kind, size]) => [
          [kind, of(kind as Kind).length],
          [size, Math.round(kb(kind as Kind) * 10) / 10],
        ]),
      ) as unknown as Weight;
    },
  };
}

/** Down the whole page as a thumb does it, screen by screen, each with what it brings. */
async function readOn(page: Page): Promise<void> {
  for (let screens = 0; screens < 40; screens++) {
    const { at, ended } = await page.evaluate(() => ({
      at: scrollY,
      ended: scrollY + innerHeight >= document.documentElement.scrollHeight - 4,
    }));
    if (ended) return;
    await page.mouse.wheel(0, aScreen);
    await page.waitForFunction(
      (wanted) => scrollY >= Math.min(wanted, document.documentElement.scrollHeight - innerHeight) - 4,
      at + aScreen,
    );
    await page.waitForFunction(() =>
      [...document.images].every((image) => {
        // What is not near yet is not shown: its box is.
        const isNear = image.dataset.near !== 'no';
        const box = isNear ? image : image.closest('div');
        const { top = 0, bottom = 0, left = 0, right = 0 } = box?.getBoundingClientRect() ?? {};
        const isSeen = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth && right > left;
        return (isNear && image.complete) || !isSeen;
      }),
    );
  }
}

/** The front page, a category to its end, two listings of it. Answers how many photos reading on brought, and what was opened. */
async function visitOnce(page: Page, photos: () => number): Promise<{ byReading: number; opened: string[] }> {
  for (const path of lists) await page.goto(path, { waitUntil: 'networkidle' });
  const before = photos();
  await readOn(page);
  const byReading = photos() - before;
  const links = await page
    .locator('[data-listing] h3 a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href') ?? ''));
  const opened = links.slice(0, 2);
  for (const link of opened) await page.goto(link, { waitUntil: 'networkidle' });
  return { byReading, opened };
}

const lists = ['/ne', '/ne/c/furniture'] as const;

/** How many photos come when what was opened is read to its end as well. */
async function readAll(page: Page, opened: readonly string[], photos: () => number): Promise<number> {
  const before = photos();
  for (const path of [lists[0], ...opened]) {
    await page.goto(path, { waitUntil: 'networkidle' });
    await readOn(page);
  }
  return photos() - before;
}

async function shareWithPhoto(page: Page): Promise<number> {
  const counts = { cards: 0, photos: 0 };
  for (const path of lists) {
    await page.goto(path, { waitUntil: 'networkidle' });
    const cards = page.locator('[data-listing]');
    counts.cards += await cards.count();
    counts.photos += await cards.filter({ has: page.locator('img[src*="/media/"]') }).count();
  }
  return Math.round((counts.photos / counts.cards) * 100);
}

/** What differs by more than a third, which is another page and not another day. */
function different(found: Weight, wanted: Weight): string[] {
  return Object.entries(found).flatMap(([name, value]) => {
    const planned = wanted[name as keyof Weight];
    // What two photos weigh says nothing of photos.
    if (name === 'photoKb' && Math.max(found.photos, wanted.photos) <= 2) return [];
    return Math.abs(value - planned) <= Math.max(2, planned * 0.35)
      ? []
      : [`${name}: ${value}, planned ${planned}`];
  });
}

it('weighs what thulu cost reckons with, the first time and later', { timeout: 300_000 }, async () => {
  // A phone of two pixels to one, which asks for the larger files.
  await visit({ webUrl: site.webUrl, density: 2 }, async (page) => {
    const watched = await watching(page);
    const { byReading: photosByReading, opened } = await visitOnce(page, watched.photos);
    const first = watched.weigh();
    const photosByReadingElsewhere = await readAll(page, opened, watched.photos);
    const later = await watching(page);
    await visitOnce(page, later.photos);
    const again = later.weigh();
    const cardsWithPhoto = await shareWithPhoto(page);
    const found = { first, again, photosByReading, photosByReadingElsewhere, cardsWithPhoto };
    const wrong = [...different(first, committed.first), ...different(again, committed.again)];
    expect(wrong, `ops/data/visit.json should say ${JSON.stringify(found)}`).toEqual([]);
    // At most: what is like the listing that happens to be read may have no photos.
    for (const name of ['photosByReading', 'photosByReadingElsewhere'] as const)
      expect(found[name], name).toBeLessThanOrEqual(committed[name] + 4);
  });
});

/** The photos of the cards of a page that have been asked for, of how many. */
async function shownPhotos(page: Page): Promise<{ loaded: number; all: number }> {
  const photos = page.locator('[data-listing] img');
  const loaded = await photos.evaluateAll(
    (all) => all.filter((one) => one instanceof HTMLImageElement && one.naturalWidth > 0).length,
  );
  return { loaded, all: await photos.count() };
}

it('asks for the photo of a card when it is near, and without scripts leaves it to the browser', async () => {
  await visit({ webUrl: site.webUrl }, async (page) => {
    await page.goto(lists[1], { waitUntil: 'networkidle' });
    const { loaded, all } = await shownPhotos(page);
    expect(all).toBeGreaterThan(4);
    expect(loaded, `of ${all}`).toBeLessThan(all);
    await readOn(page);
    await expect.poll(() => shownPhotos(page)).toEqual({ loaded: all, all });
  });
  await visit({ webUrl: site.webUrl, scripts: false, screen: { width: 360, height: 4000 } }, async (page) => {
    await page.goto(lists[1], { waitUntil: 'networkidle' });
    const photos = page.locator('[data-listing] img');
    await expect
      .poll(() =>
        photos
          .last()
          .evaluate((one) => one instanceof HTMLImageElement && one.complete && one.naturalWidth > 0),
      )
      .toBe(true);
  });
});
