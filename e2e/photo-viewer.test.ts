import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, phone, useBrowser, visit } from './browser.ts';
import { findListing } from './find-listing.ts';
import { texts } from './people.ts';

useBrowser();

let several = '';
let single = '';

beforeAll(async () => {
  const pathOf = async (fits: (photos: number) => boolean): Promise<string> =>
    encodeURI((await findListing(({ photoCount }) => fits(photoCount))).path);
  several = await pathOf((photos) => photos > 2);
  single = await pathOf((photos) => photos === 1);
});

const { listing } = texts.en;

/** What is seen of the photos over the whole screen. */
function viewerOf(page: Page) {
  const dialog = page.getByRole('dialog', { name: listing.photos });
  const image = (number: number) => dialog.locator('img').nth(number - 1);
  return {
    dialog,
    image,
    close: dialog.getByRole('button', { name: listing.closePhotos }),
    shows: async (number: number) => {
      await expect.poll(() => dialog.locator('.viewer-count').textContent()).toMatch(RegExp(`^${number} / `));
      const large = await page.locator(`#photo-${number} a`).evaluate((link: HTMLAnchorElement) => link.href);
      await expect.poll(() => image(number).getAttribute('src')).toBe(large);
      await expect.poll(async () => Math.round((await image(number).boundingBox())?.x ?? -1)).toBe(0);
    },
    scale: (number: number) =>
      expect.poll(() => image(number).evaluate((one) => new DOMMatrix(getComputedStyle(one).transform).a)),
    isShut: () => dialog.waitFor({ state: 'hidden' }),
  };
}

/** Two taps of a mouse, by their own clock: a busy machine brings them as slowly as it likes. */
async function tapTwice(page: Page, x: number, y: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const began = Date.now() / 1000;
  const press = (type: 'mousePressed' | 'mouseReleased', clickCount: number, after: number) =>
    session.send('Input.dispatchMouseEvent', {
      ...{ type, x, y, button: 'left', clickCount, timestamp: began + after },
    });
  await Promise.all([
    press('mousePressed', 1, 0),
    press('mouseReleased', 1, 0.02),
    press('mousePressed', 2, 0.1),
    press('mouseReleased', 2, 0.12),
  ]);
  await session.detach();
}

/** Two fingers that go apart, as a screen reports them. */
async function pinch(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const fingers = (apart: number) => [
    { x: 180 - apart, y: 370, id: 0 },
    { x: 180 + apart, y: 370, id: 1 },
  ];
  const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', apart = 0) =>
    session.send('Input.dispatchTouchEvent', {
      type,
      touchPoints: type === 'touchEnd' ? [] : fingers(apart),
    });
  await touch('touchStart', 20);
  for (const apart of [30, 40, 50, 60]) await touch('touchMove', apart);
  await touch('touchEnd');
}

describe('a photo that is pressed', () => {
  it('is shown over the whole screen, enlarged and swiped, and Back leads to the page as it was', async () => {
    await visit({ screen: phone }, async (page) => {
      await page.goto(`/en${several}`);
      const before = await page.evaluate(() => history.length);
      await page.evaluate(() => scrollTo(0, 60));
      await page.locator('#photo-1 a').click();
      const { dialog, image, close, shows, scale, isShut } = viewerOf(page);
      await shows(1);
      const seen = await page.evaluate(() => [document.documentElement.clientWidth, innerHeight]);
      await expect
        .poll(() => image(1).boundingBox())
        .toEqual({ x: 0, y: 0, width: seen[0], height: seen[1] });
      const place = await page.evaluate(() => scrollY);
      await page.mouse.wheel(0, 300);
      await page.keyboard.press('PageDown');
      expect(new URL(page.url()).pathname).toBe(`/en${several}`);
      expect(await smallTargets(page)).toEqual([]);
      expect(await findProblems(page)).toEqual([]);

      // A swipe is the strip's own scrolling.
      await dialog.locator('ul').evaluate((strip) => strip.scrollBy({ left: strip.clientWidth }));
      await shows(2);
      await pinch(page);
      await scale(2).toBeGreaterThan(2);
      await tapTwice(page, 100, 300);
      await scale(2).toBe(1);
      await tapTwice(page, 100, 300);
      await scale(2).toBe(2.5);

      await page.goBack();
      await isShut();
      expect(new URL(page.url()).pathname).toBe(`/en${several}`);
      await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
      // The page shows the photo that was seen last.
      await expect.poll(() => page.locator('.gallery-count span').last().textContent()).toMatch(/^2 \/ /);
      await page.goForward();
      await shows(2);
      await close.click();
      await isShut();
      await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
      expect(await page.evaluate(() => history.length)).toBe(before + 1);
    });
  });

  it('is opened, stepped through, enlarged and closed by the keyboard, which stays where it was', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.goto(`/en${several}`);
      await page.locator('.gallery-count').waitFor();
      await page.locator('.gallery').focus();
      await page.keyboard.press('ArrowRight');
      await expect.poll(() => page.locator('.gallery-count span').last().textContent()).toMatch(/^2 \/ /);
      await page.keyboard.press('Enter');
      const { shows, scale, isShut } = viewerOf(page);
      await shows(2);
      await page.keyboard.press('ArrowLeft');
      await shows(1);
      await page.keyboard.press('End');
      await shows(await page.locator('.gallery a').count());
      await page.keyboard.press('Home');
      await shows(1);
      await page.keyboard.press('+');
      await scale(1).toBe(1.5);
      await page.keyboard.press('Escape');
      await isShut();
      await expect.poll(() => page.evaluate(() => history.state)).toBeNull();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('photo-strip');
    });
  });

  it('is shown alike where there is one, and again after a reload', async () => {
    await visit({ screen: phone }, async (page) => {
      await page.goto(`/en${single}`);
      await page.locator('#photo-1 a').click();
      const { dialog, close, isShut } = viewerOf(page);
      await close.waitFor();
      expect(await dialog.getByRole('button').count()).toBe(1);
      // It is an entry of the history once it is seen.
      await expect.poll(() => page.evaluate(() => history.state)).not.toBeNull();
      await page.reload();
      await close.click();
      await isShut();
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''))
        .toMatch(/^\/media\//);
    });
  });

  it('leads to its file without scripts, and where the one that shows it does not come', async () => {
    await visit({ screen: phone, scripts: false }, async (page) => {
      await page.goto(`/en${several}`);
      await page.locator('#photo-1 a').click();
      await page.waitForURL('**/media/**');
    });
    await visit({ screen: phone, expected: /ERR_FAILED|40[14]/ }, async (page) => {
      await page.route('**/dist/photo-viewer.*', (route) => route.abort());
      await page.goto(`/en${several}`);
      await page.locator('.gallery-count').waitFor();
      await page.locator('#photo-1 a').click();
      await page.waitForURL('**/media/**');
    });
  });
});
