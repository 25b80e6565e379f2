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
});
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

const committed: { first: Weight; again: Weight; photosByReading: number; cardsWithPhoto: number } =
  JSON.parse(readFileSync(new URL('../ops/data/visit.json', import.meta.url), 'utf8'));

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
    await page.mouse.wheel(0, 600);
    await page.waitForLoadState('networkidle');
    const ended = await page.evaluate(
      () => window.scrollY + window.innerHeight >= document.documentElement.scrollHeight - 4,
    );
    if (ended) return;
  }
}

/**
 * The front page, a category to its end, two listings of it. Says how many photos reading on brought, and how many of a hundred cards
 * there have one: of the demo's fewer than of people's.
 */
async function visitOnce(page: Page, photos: () => number): Promise<[byReading: number, share: number]> {
  for (const path of ['/ne', '/ne/c/furniture']) await page.goto(path, { waitUntil: 'networkidle' });
  const before = photos();
  await readOn(page);
  const byReading = photos() - before;
  const cards = page.locator('[data-listing]');
  const shown = await cards.filter({ has: page.locator('img[src*="/media/"]') }).count();
  const share = Math.round((shown / (await cards.count())) * 100);
  const links = await page
    .locator('[data-listing] a')
    .evaluateAll((all) => all.map((one) => one.getAttribute('href')));
  for (const link of [...new Set(links)].slice(0, 2))
    await page.goto(link ?? '', { waitUntil: 'networkidle' });
  return [byReading, share];
}

/** What differs by more than a third, which is another page and not another day. */
function different(found: Weight, wanted: Weight): string[] {
  return Object.entries(found).flatMap(([name, value]) => {
    const planned = wanted[name as keyof Weight];
    return Math.abs(value - planned) <= Math.max(2, planned * 0.35)
      ? []
      : [`${name}: ${value}, planned ${planned}`];
  });
}

it('weighs what thulu cost reckons with, the first time and later', { timeout: 180_000 }, async () => {
  await visit({ webUrl: site.webUrl }, async (page) => {
    const first = await watching(page);
    const [photosByReading, cardsWithPhoto] = await visitOnce(page, first.photos);
    const weight = first.weigh();
    const again = await watching(page);
    await visitOnce(page, again.photos);
    const found = { first: weight, again: again.weigh(), photosByReading, cardsWithPhoto };
    const wrong = [...different(found.first, committed.first), ...different(found.again, committed.again)];
    expect(wrong, `ops/data/visit.json should say ${JSON.stringify(found)}`).toEqual([]);
    expect(Math.abs(photosByReading - committed.photosByReading)).toBeLessThanOrEqual(4);
  });
});
