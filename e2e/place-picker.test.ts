import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { desktop, langs, phone, useBrowser, visit } from './browser.ts';
import { becomeMember, texts } from './people.ts';

useBrowser();

const written = { en: ['kotesh', 'Koteshwor'], ne: ['कोटेश', 'कोटेश्वर'] } as const;

/** The parts of the page's field for a place. */
function parts(page: Page) {
  const picker = page.locator('place-picker');
  return {
    field: picker.locator('input:not([type=hidden])'),
    hidden: picker.locator('input[type=hidden]'),
    options: picker.getByRole('option'),
    clear: picker.locator('button'),
    news: picker.getByRole('status'),
  };
}

/** Answers for suggestions of `typed` wait until the returned function is called. */
async function hold(page: Page, typed: string): Promise<() => void> {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  await page.route(
    (url) => url.pathname === '/api/places' && url.searchParams.get('q') === typed,
    async (route) => {
      await promise;
      // The page may have given up on it by now.
      await route.continue().catch(() => {});
    },
  );
  return () => resolve();
}

describe('the field for a place', () => {
  for (const lang of langs) {
    for (const screen of [phone, desktop]) {
      it(`is accessible open and shut, and is emptied with a press, ${lang}, ${screen.width} px`, async () => {
        await visit({ screen }, async (page) => {
          await page.goto(`/${lang}/search`);
          if (screen === phone) await page.locator('a[href="#filters"]').click();
          const { field, hidden, options, clear } = parts(page);
          expect(await clear.isVisible()).toBe(false);
          await field.fill(written[lang][0]);
          const option = options.filter({ hasText: written[lang][1] }).first();
          await option.waitFor();
          await page.keyboard.press('ArrowDown');
          expect(await findProblems(page)).toEqual([]);
          expect(await smallTargets(page)).toEqual([]);
          expect((await option.boundingBox())?.height).toBeGreaterThanOrEqual(44);
          await option.click();
          expect(await field.inputValue()).toContain(written[lang][1]);
          expect(await hidden.inputValue()).toContain('koteshwor');
          expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
          expect(await findProblems(page)).toEqual([]);

          await page.getByRole('button', { name: texts[lang].placeField.clear }).click();
          expect([await field.inputValue(), await hidden.inputValue()]).toEqual(['', '']);
          expect(await field.evaluate((element) => element === document.activeElement)).toBe(true);
          expect(await clear.isVisible()).toBe(false);
        });
      });
    }
  }

  it('says that nothing is named so, and sends what was typed with the form', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.goto('/en/search');
      const { field, news, options } = parts(page);
      await field.fill('zzqx');
      await expect.poll(() => news.innerText()).toBe(texts.en.placeField.none);
      await field.fill('Koteshwor');
      await options.first().waitFor();
      await page.keyboard.press('Escape');
      expect(await options.count()).toBe(0);
      await page.keyboard.press('Enter');
      await page.waitForURL(/where=Koteshwor/);
      expect(await parts(page).hidden.inputValue()).toContain('koteshwor');
    });
  });

  it('shows no answer that comes after that for a later text', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.goto('/en/search');
      const { field, options } = parts(page);
      const release = await hold(page, 'pokh');
      const asked = page.waitForRequest((request) => request.url().includes('q=pokh'));
      await field.fill('pokh');
      await asked;
      await field.fill('kotesh');
      await options.filter({ hasText: 'Koteshwor' }).first().waitFor();
      release();
      // What comes late would have come by the time another answer has.
      await page.evaluate(() => fetch('/api/places?q=pokh').then((answer) => answer.text()));
      expect(await options.filter({ hasText: 'Pokhara' }).count()).toBe(0);
    });
  });

  it('hears everything once after it was moved in the page', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.goto('/en/search');
      const { field, options } = parts(page);
      await page.locator('place-picker').evaluate((picker) => picker.parentElement?.append(picker));
      await field.fill('pokh');
      await options.nth(1).waitFor();
      await page.keyboard.press('ArrowDown');
      expect(await field.getAttribute('aria-activedescendant')).toBe('where-list-0');
    });
  });
});

describe('the field for a place in a form of React', () => {
  it('takes a place of the list and nothing else, and follows what the form says', async () => {
    await visit({}, async (page) => {
      const { post, placeField } = texts.en;
      await becomeMember(page, 'Asha Namuna');
      await page.context().grantPermissions(['geolocation']);
      await page.context().setGeolocation({ latitude: 27.6756, longitude: 85.3459 });
      await page.goto('/en/post?step=place');
      const { field, news, options, clear } = parts(page);
      await field.fill('zzqx');
      await expect.poll(() => news.innerText()).toBe(placeField.none);
      await field.blur();
      expect([await field.inputValue(), await news.innerText()]).toEqual(['', placeField.unmatched]);
      await page.getByRole('button', { name: post.next, exact: true }).click();
      await page.locator('#place[aria-invalid=true]').waitFor();
      expect(await findProblems(page)).toEqual([]);

      // At once: options of its first letters are none of it, and Enter takes none of them.
      await field.fill('pokhara');
      await options.filter({ hasText: 'Pokhara' }).first().waitFor();
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toContain('Pokhara');
      await page.locator('#place:not([aria-invalid])').waitFor();

      await page.getByRole('button', { name: post.nearMe }).click();
      await page.getByRole('button', { name: 'Koteshwor, Kathmandu' }).click();
      expect(await field.inputValue()).toBe('Koteshwor, Kathmandu');
      await field.fill('Koteshwor, Ka');
      await field.blur();
      expect(await field.inputValue()).toBe('Koteshwor, Kathmandu');
      expect(await smallTargets(page)).toEqual([]);
      await clear.click();
      expect(await field.inputValue()).toBe('');
      await page.getByRole('button', { name: post.next, exact: true }).click();
      await page.locator('#place[aria-invalid=true]').waitFor();
    });
  });

  it('chooses nothing of an earlier text when Enter is quicker than the answer', async () => {
    await visit({ screen: desktop }, async (page) => {
      await becomeMember(page, 'Bina Namuna');
      await page.goto('/ne/post?step=place');
      const { field, options } = parts(page);
      await field.pressSequentially('pokh');
      await options.first().waitFor();
      const release = await hold(page, 'kotesh');
      const asked = page.waitForRequest((request) => request.url().includes('q=kotesh'));
      await field.fill('kotesh');
      await asked;
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toBe('kotesh');
      release();
      await options.filter({ hasText: 'कोटेश्वर' }).first().waitFor();
      await page.keyboard.press('Enter');
      expect(await field.inputValue()).toContain('कोटेश्वर');
    });
  });
});
