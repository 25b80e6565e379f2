import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, newNumber, postByApi, registerByPhone, say, texts } from './people.ts';

useBrowser();

const titles = { en: 'Sarangi made by hand in Lalitpur', ne: 'हातले बनाएको सारङ्गी ललितपुरमा' };

describe('the bell above the results', () => {
  for (const [lang, screen] of [
    [langs[0], phone],
    [langs[1], desktop],
  ] as const) {
    it(`loses nothing to signing in, and tells of what is posted then, ${lang}`, async () => {
      const { savedSearches, notifications } = texts[lang];
      await visit({ screen }, async (page) => {
        // Nobody has one yet: nothing is found, and one can hear of the first.
        await page.goto(`/${lang}/search?q=${encodeURIComponent('sarangi lalitpur 77 hajar samma')}`);
        expect(await findProblems(page)).toEqual([]);
        await page.getByRole('button', { name: savedSearches.watch_search }).first().click();
        await page.waitForURL(/\/sign-in\?next=/);
        await registerByPhone(page, lang, newNumber(), 'Maya Namuna');
        // It is said for a moment, which may be over when all of the page has come.
        await page.waitForURL(/\/search\?q=/, { waitUntil: 'commit' });
        await page.getByText(savedSearches.watched_search, { exact: true }).waitFor();
        await page.getByRole('button', { name: savedSearches.watching_search }).first().waitFor();

        await visit({}, async (other) => {
          await becomeMember(other, 'Ram Namuna');
          await postByApi(other, {
            title: titles[lang],
            price: 6_000_000,
            placeId: 'lalitpur/lalitpur/jhamsikhel',
          });
        });
        await expect
          .poll(
            async () => {
              await page.goto(`/${lang}/notifications`);
              return page.locator('[data-kind=search_matches]').count();
            },
            { timeout: 30_000 },
          )
          .toBe(1);
        expect(await page.locator('[data-kind=search_matches]').innerText()).toContain(titles[lang]);
        await page.getByRole('heading', { name: notifications.title }).waitFor();

        await page.goto(`/${lang}/saved-searches`);
        expect(await findProblems(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        const item = page.locator('[data-search]');
        await item.getByText(say[lang]('savedSearches.new', { count: 1 })).waitFor();
        await item.getByRole('button', { name: savedSearches.pause }).click();
        await item.getByText(savedSearches.paused, { exact: true }).waitFor();
        await item.getByRole('link').first().click();
        await page.waitForURL(/\/search\?q=.*sort=newest/);
        await page.getByRole('link', { name: titles[lang] }).waitFor();
        await page.goto(`/${lang}/saved-searches`);
        expect(await item.getByText(say[lang]('savedSearches.new', { count: 1 })).count()).toBe(0);
        await item.getByRole('button', { name: savedSearches.remove }).click();
        await page.getByRole('heading', { name: savedSearches.emptyTitle }).waitFor();
      });
    });
  }
});
