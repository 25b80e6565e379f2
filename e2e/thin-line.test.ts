import { appendFileSync } from 'node:fs';
import { request } from 'node:http';
import type { Page, Request as PlaywrightRequest } from 'playwright-core';
import { expect, inject, it } from 'vitest';
import { useBrowser, visit } from './browser.ts';
import { findListing } from './find-listing.ts';
import { becomeMember, texts } from './people.ts';
import {
  chooseCategory,
  choosePlace,
  fillDetails,
  next,
  photos,
  photosAre,
  photosOf,
  refused,
} from './posting.ts';

useBrowser();

/** What the line of issue 18 does: 256 kbit/s, 400 ms there and back. */
const bytesPerSecond = 32_000;
const roundTripSeconds = 0.4;

/** The bytes of the one photo that waits on the phone. Playwright does not tell those of a request that sends a file. */
async function waitingPhoto(page: Page): Promise<Buffer> {
  const base64 = await page.evaluate(
    () =>
      new Promise<string>((resolve) => {
        const opening = indexedDB.open('thulubazaar');
        opening.onsuccess = () => {
          const reading = opening.result.transaction('photos').objectStore('photos').getAll();
          reading.onsuccess = () => {
            opening.result.close();
            const reader = new FileReader();
            reader.onload = () => resolve(String(reader.result).split(',')[1] ?? '');
            reader.readAsDataURL(reading.result[0].blob);
          };
        };
      }),
  );
  return Buffer.from(base64, 'base64');
}

/** Sends so many bytes of what a request says it brings, as the browser does, and then nothing more: its line has broken. */
async function sendAndBreak(asked: PlaywrightRequest, bytes: Buffer): Promise<void> {
  const { cookie, origin, 'upload-offset': offset, 'content-type': type } = await asked.allHeaders();
  const sending = request(asked.url(), {
    method: 'PATCH',
    headers: {
      cookie,
      origin,
      'upload-offset': offset,
      'content-type': type,
      'content-length': 2 * bytes.length,
    },
  });
  sending.on('error', () => {});
  await new Promise((resolve) => sending.write(bytes, resolve));
  const broken = new Promise((resolve) => sending.on('close', resolve));
  sending.socket?.destroySoon();
  await broken;
}

it('a photo whose line is cut three times and whose page is loaded anew arrives, going on from where it was', {
  timeout: 60_000,
}, async () => {
  await visit({ expected: refused }, async (page) => {
    await becomeMember(page, 'Dorje Namuna');
    await page.goto('/en/post');
    await chooseCategory(page, 'en');
    let photo: Buffer = Buffer.alloc(0);
    const offsets: number[] = [];
    // Three times 30 % of it go over the line before that breaks; at the third the page is loaded anew.
    await page.route('**/api/uploads/*', async (route) => {
      const offset = Number(await route.request().headerValue('upload-offset'));
      offsets.push(offset);
      if (photo.length === 0) photo = await waitingPhoto(page);
      const share = Math.round(photo.length * 0.3);
      if (offsets.length > 3) return route.continue();
      await sendAndBreak(route.request(), photo.subarray(offset, offset + share));
      await (offsets.length === 3 ? page.reload() : route.abort('connectionreset'));
    });
    await page.setInputFiles('#photos', photos.slice(0, 1));
    await photosAre(page, 'ready', 1);
    expect(offsets).toHaveLength(4);
    // What breaks off before the API has seen whose it is is lost; how little that is, resumable.test.ts counts.
    expect(offsets.at(-1)).toBeGreaterThanOrEqual(Math.round(photo.length * 0.3));
    expect(offsets).toEqual([...offsets].sort((one, other) => one - other));
  });
});

const thinLine = {
  offline: false,
  latency: roundTripSeconds * 1000,
  downloadThroughput: bytesPerSecond,
  uploadThroughput: bytesPerSecond,
  connectionType: 'cellular3g',
} as const;

/** Counts what comes over the line. */
async function watchLine(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  const types = new Map<string, string>();
  const line = { bytes: {} as Record<string, number>, requests: 0 };
  session.on('Network.requestWillBeSent', ({ requestId, request, type = '' }) => {
    if (!request.url.startsWith('http')) return;
    types.set(requestId, type);
    line.requests += 1;
  });
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    if (type !== undefined) line.bytes[type] = (line.bytes[type] ?? 0) + encodedDataLength;
  });
  return { line, narrow: () => session.send('Network.emulateNetworkConditions', thinLine) };
}

/** With RECORD_THIN, `npm run bench -- thin` keeps what was measured; how busy the machine is shall fail no test. */
function record(figures: object): void {
  const file = process.env.RECORD_THIN;
  if (file) appendFileSync(file, `${JSON.stringify(figures)}\n`);
}

it('a listing is small enough to be readable within three seconds of a thin line, and whole within eight', async () => {
  const { path } = await findListing(({ photoCount }) => photoCount > 1);
  // A visitor is rarely the first: the page is there by then.
  await (await fetch(`${inject('webUrl')}/en${encodeURI(path)}`)).text();
  await visit({ density: 2 }, async (page) => {
    const { line, narrow } = await watchLine(page);
    await narrow();
    await page.goto(`/en${encodeURI(path)}`, { waitUntil: 'load' });
    expect(await page.locator('h1').count()).toBe(1);
    const paint = await page.evaluate(() => {
      const [loaded] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const [first] = performance.getEntriesByName('first-contentful-paint');
      return { readable: first?.startTime ?? 0, whole: loaded?.loadEventEnd ?? 0 };
    });
    const { Document = 0, Stylesheet = 0 } = line.bytes;
    const all = Object.values(line.bytes).reduce((sum, bytes) => sum + bytes, 0);
    record({ what: 'listing', ...paint, bytes: line.bytes, requests: line.requests });
    // Three round trips open a line, one asks for the page, one for its styles.
    const readable = (Document + Stylesheet) / bytesPerSecond + 5 * roundTripSeconds;
    // What follows is asked for while something else comes, but for the last.
    const whole = all / bytesPerSecond + 7 * roundTripSeconds;
    expect(readable, `${Document + Stylesheet} bytes until it is readable`).toBeLessThan(3);
    expect(whole, `${JSON.stringify(line.bytes)} bytes in all`).toBeLessThan(8);
  });
});

it.runIf(process.env.RECORD_THIN)('a room with three photos is posted', { timeout: 300_000 }, async () => {
  await visit({ expected: refused }, async (page) => {
    page.setDefaultTimeout(120_000);
    await becomeMember(page, 'Pema Namuna');
    await page.addInitScript(() =>
      Object.defineProperty(navigator, 'connection', { value: { effectiveType: '3g', downlink: 0.25 } }),
    );
    const { line } = await watchLine(page);
    // The browser does not slow down what goes up: it is counted.
    let up = 0;
    page.on('requestfinished', async (done) => {
      up += Number((await done.allHeaders())['content-length'] ?? 0);
    });
    await page.goto('/en/post');
    await chooseCategory(page, 'en');
    await page.setInputFiles('#photos', [photos[0], photos[2], photosOf.ne[0]] as typeof photos);
    await next(page, 'en', 'details');
    await fillDetails(page, 'en');
    await next(page, 'en', 'place');
    await choosePlace(page, 'en');
    await next(page, 'en', 'preview');
    await page.getByRole('button', { name: texts.en.post.publish }).click();
    await page.getByRole('heading', { name: texts.en.post.postedTitle }).waitFor();
    record({ what: 'posting', bytes: { ...line.bytes, up }, requests: line.requests });
  });
});
