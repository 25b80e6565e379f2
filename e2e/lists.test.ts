import { type Browser, chromium, type Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, langs, listingIds, phone, useBrowser, visit } from './browser.ts';
import { say, texts } from './people.ts';

useBrowser();

const category = '/c/vehicles/motorbikes';
const lists = [category, '/in/kathmandu/kathmandu', '/search?q=kotha&maxPrice=50000'];
const sheet = (page: Page) => page.locator('dialog.filter-dialog[open]');
const show = (page: Page) => page.locator('.filters button[type=submit]');
const path = (page: Page) => page.url().slice(inject('webUrl').length);

describe('a list on a phone', () => {
  for (const lang of langs)
    it(`begins high on the screen, below one row that stays, ${lang}`, async () => {
      await visit({ screen: phone }, async (page) => {
        for (const list of lists) {
          await page.goto(`/${lang}${list}`);
          const { first, head, bar } = await page.evaluate(() => {
            const at = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
            return {
              first: at('[data-listing]')?.top,
              head: at('.list-head')?.bottom,
              bar: at('.list-bar')?.height,
            };
          });
          expect(first, list).toBeLessThan(300);
          expect((first ?? 0) - (head ?? 0) - (bar ?? 0), list).toBeLessThan(16);
          expect(await smallTargets(page)).toEqual([]);
          expect(await findProblems(page), list).toEqual([]);
          await page.mouse.wheel(0, 900);
          await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(500);
          expect((await page.locator('.list-bar').boundingBox())?.y, list).toBe(0);
        }
      });
    });

  it('has the chosen chip in sight, and nothing moves', async () => {
    await visit({ screen: phone }, async (page) => {
      await page.addInitScript(() => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries())
            document.documentElement.dataset.shift = `${Number(document.documentElement.dataset.shift ?? 0) + (entry as unknown as { value: number }).value}`;
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto('/en/c/vehicles');
      const last = await page.locator('.chips-scroll a').last().getAttribute('href');
      await page.goto(last ?? '', { waitUntil: 'networkidle' });
      const chip = await page.locator('.chips-scroll [aria-current]').boundingBox();
      expect(chip?.x).toBeGreaterThanOrEqual(0);
      expect((chip?.x ?? 999) + (chip?.width ?? 0)).toBeLessThanOrEqual(phone.width);
      expect(await page.evaluate(() => document.documentElement.dataset.shift ?? '0')).toBe('0');
    });
  });

  it('is filtered in a sheet that says how many, keeps the focus, and is shut by going back', async () => {
    await visit({ screen: phone }, async (page) => {
      await page.goto(`/en${category}`);
      const all = await show(page).textContent();
      expect(all).toMatch(/^Show \d+ listings?$/);
      await page.locator('a[href="#filters"]').click();
      await sheet(page).waitFor();
      expect(await findProblems(page)).toEqual([]);
      expect(await smallTargets(page)).toEqual([]);
      const inside = () => page.evaluate(() => document.activeElement?.closest('dialog') !== null);
      for (let press = 0; press < 60; press++) {
        await page.keyboard.press('Tab');
        const left = await page.evaluate(() => document.activeElement === document.body);
        if (!left) expect(await inside()).toBe(true);
      }
      await page.locator('#maxPrice').fill('3 lakh');
      await expect.poll(() => show(page).textContent()).not.toBe(all);
      const promised = Number(/\d+/.exec((await show(page).textContent()) ?? '')?.[0]);
      await page.keyboard.press('Escape');
      await expect.poll(() => sheet(page).count()).toBe(0);
      await expect.poll(() => path(page)).toBe(`/en${category}`);

      await page.locator('a[href="#filters-place"]').click();
      await sheet(page).waitFor();
      expect(await page.evaluate(() => document.activeElement?.id)).toBe('where');
      expect(await page.locator('#maxPrice').inputValue()).toBe('3 lakh');
      await page.goBack();
      await expect.poll(() => sheet(page).count()).toBe(0);
      expect(path(page)).toBe(`/en${category}`);

      await page.locator('a[href="#filters"]').click();
      await show(page).click();
      await page.waitForURL(/\/search\?/);
      expect(await page.locator('.list-head p').innerText()).toBe(
        say.en('search.results', { count: promised }),
      );
      await page.goBack();
      await page.waitForURL(`**/en${category}`);
    });
  });
});

it('has real filters beside four columns on a desktop', async () => {
  await visit({ screen: desktop }, async (page) => {
    for (const list of lists) {
      await page.goto(`/en${list}`);
      await page.locator('#maxPrice').waitFor({ state: 'visible' });
      const columns = await page
        .locator('.cards')
        .first()
        .evaluate((cards) => getComputedStyle(cards).gridTemplateColumns.split(' ').length);
      expect(columns, list).toBe(4);
      expect(await findProblems(page), list).toEqual([]);
      expect(await page.locator('.bar-part').first().isVisible()).toBe(false);
    }
  });
});

it('leaves the search of the header to all of Nepal', async () => {
  await visit({ screen: phone, scripts: false }, async (page) => {
    await page.goto(`/ne${category}`);
    await page.locator('header input[name=q]').fill('kotha');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\?q=kotha$/);
  });
});

describe('the pages of a list', () => {
  it('say where they stand, lead to both sides, and end with a way on', async () => {
    await visit({ screen: phone, scripts: false }, async (page) => {
      await page.goto('/en/c/property');
      const position = page.locator('.pages p');
      const total = /of (.+)$/.exec(await position.innerText())?.[1];
      expect(await position.innerText()).toBe(`1–24 of ${total}`);
      const seen = [await listingIds(page)];
      while ((await page.locator('a[rel=next]').count()) > 0) {
        const from = seen.flat().length + 1;
        await page.locator('a[rel=next]').click();
        await expect.poll(() => position.innerText()).toMatch(new RegExp(`^${from}–`));
        await page.waitForLoadState();
        const ids = await listingIds(page);
        expect(await position.innerText()).toBe(`${from}–${from + ids.length - 1} of ${total}`);
        seen.push(ids);
      }
      expect(seen.flat()).toHaveLength(Number(total));
      expect(new Set(seen.flat()).size).toBe(Number(total));
      await page.locator('.list-end').getByText(texts.en.lists.ended).waitFor();
      expect(await page.locator('.list-end a').count()).toBeGreaterThan(0);
      for (const before of seen.slice(0, -1).reverse()) {
        await page.locator('a[rel=prev]').click();
        await expect.poll(() => listingIds(page)).toEqual(before);
      }
      expect(path(page)).toBe('/en/search?category=property');
    });
  });

  it('are where one left them when one comes back from a listing', async () => {
    // Playwright's own switches turn off the pages that a browser keeps whole.
    const browser: Browser = await chromium.launch({
      executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
      args: ['--no-sandbox', '--disable-quic', '--no-first-run', '--disable-background-networking'],
      ignoreDefaultArgs: ['--disable-back-forward-cache'],
    });
    try {
      const page = await browser.newPage({ viewport: phone, baseURL: inject('webUrl') });
      await page.addInitScript(() =>
        addEventListener('pageshow', ({ persisted }) => {
          sessionStorage.kept = `${persisted}`;
        }),
      );
      for (const list of ['/en/c/property', '/en/search?q=kotha']) {
        await page.goto(list, { waitUntil: 'networkidle' });
        // A worker that takes pages over when it is ready has those that a browser keeps whole given up.
        await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
        // Pressed where it stands: whoever steers a browser scrolls to what it presses.
        const link = page.locator('[data-listing] h3 a').nth(11);
        const left = await link.evaluate((one) => {
          one.scrollIntoView({ block: 'center' });
          return scrollY;
        });
        expect(left).toBeGreaterThan(500);
        await link.evaluate((one) => (one as HTMLElement).click());
        await page.waitForURL(/\/listing\//);
        await page.evaluate(() => history.back());
        await expect.poll(() => page.url()).toContain(list);
        await expect.poll(() => page.evaluate(() => scrollY)).toBe(left);
        expect(await page.evaluate(() => sessionStorage.kept), list).toBe('true');
      }
    } finally {
      await browser.close();
    }
  });
});
