import { describe, expect, inject, it } from 'vitest';
import { openApp, withBrowser } from './app.mts';

withBrowser();

describe('the app, just installed', () => {
  it.each([
    ['en', 'light'],
    ['ne', 'dark'],
  ] as const)('shows what is new, in %s and %s', async (lang, scheme) => {
    const { items } = (await (await fetch(`${inject('appApiUrl')}/api/ads`)).json()) as {
      items: { title: string }[];
    };
    const newest = items[0]?.title ?? '';
    await openApp({ lang, scheme }, async (page) => {
      const card = page.getByRole('link', { name: newest }).first();
      await card.waitFor();
      // Its photo has come, at the width of a phone.
      const photo = card.locator('img').first();
      await expect.poll(() => photo.evaluate((img: HTMLImageElement) => img.naturalWidth)).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    });
  });
});
