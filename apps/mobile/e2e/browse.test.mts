import en from '@thulubazaar/messages/en.json' with { type: 'json' };
import ne from '@thulubazaar/messages/ne.json' with { type: 'json' };
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

describe('searching in the app', () => {
  it.each([
    ['en', 'kotha', en],
    ['ne', 'कोठा', ne],
  ] as const)('in %s finds what the API finds, by what is typed', async (lang, words, texts) => {
    const asked = `${inject('appApiUrl')}/api/search?q=${encodeURIComponent(words)}`;
    const { items } = (await (await fetch(asked)).json()) as { items: { title: string }[] };
    expect(items.length).toBeGreaterThan(2);
    await openApp({ lang }, async (page) => {
      await page.getByRole('tab', { name: texts.shell.search }).click();
      const field = page.getByRole('textbox', { name: texts.shell.searchLabel });
      await field.fill(words);
      await field.press('Enter');
      await page.getByRole('link', { name: items[0]?.title }).first().waitFor();
      // The address is that of the web page, so that a link opens the same.
      await expect.poll(() => new URL(page.url()).searchParams.get('q')).toBe(words);
      // Back in the list of what is new, nothing of it is left behind.
      await page.getByRole('tab', { name: texts.site.name }).click();
      await expect.poll(() => new URL(page.url()).pathname).toBe('/');
    });
  });
});
