import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, listingIds, phone, useBrowser, visit } from './browser.ts';

useBrowser();

const asked = {
  ne: ['कोटेश्वरमा दुई कोठा १५ हजारसम्म'],
  en: ['koteshwor ma 2 kotha 15 hajar samma', '2 rooms in Koteshwor under 15000'],
} as const;

describe('words that say what, where and for how much', () => {
  it('find the same listings in the same order with three chips, each of which comes out, without scripts', async () => {
    const found: string[][] = [];
    for (const [lang, queries] of Object.entries(asked))
      for (const q of queries)
        await visit({ screen: phone, scripts: false }, async (page) => {
          await page.goto(`/${lang}/search?q=${encodeURIComponent(q)}`);
          found.push(await listingIds(page));
          const chips = page.getByRole('list', { name: lang === 'ne' ? 'बुझिएका कुरा' : 'Understood' });
          expect(await chips.getByRole('link').count()).toBe(3);
          await chips
            .getByRole('link')
            .filter({ hasText: /15,000|१५,०००/ })
            .click();
          await expect.poll(() => chips.getByRole('link').count()).toBe(2);
        });
    expect(found[0]?.length).toBeGreaterThan(2);
    for (const ids of found) expect(ids).toEqual(found[0]);
  });

  it('are continued while one types, and offered again the next time', async () => {
    for (const screen of [phone, desktop])
      await visit({ screen }, async (page) => {
        await page.goto('/en');
        const field = page.locator('main input[name=q]');
        // What is offered for a part of it may come before.
        const answered = page.waitForResponse(
          (answer) => new URL(answer.url()).searchParams.get('q') === 'koth',
        );
        await field.pressSequentially('koth');
        await answered;
        const options = page.locator('main').getByRole('option');
        await options.filter({ hasText: 'kotha' }).first().waitFor();
        expect(await findProblems(page)).toEqual([]);
        expect(await smallTargets(page)).toEqual([]);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('Enter');
        await page.waitForURL(/\/search\?q=kotha/);
        expect(await findProblems(page)).toEqual([]);
        await page.goto('/en');
        await field.click();
        await options.filter({ hasText: 'searched before' }).first().waitFor();
        await options.filter({ hasText: 'Forget' }).click();
        await field.blur();
        await field.focus();
        await expect.poll(() => page.evaluate(() => localStorage.getItem('searched'))).toBeNull();
      });
  });
});
