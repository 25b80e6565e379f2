import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems } from './axe.ts';
import { desktop, langs, phone, resize, useBrowser, visit } from './browser.ts';
import { texts } from './people.ts';

useBrowser();

/** Whether this machine can draw Nepali: क्ष is one letter, but three boxes where there is no font for it. */
function hasLetters(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const context = document.createElement('canvas').getContext('2d');
    const width = (text: string) => context?.measureText(text).width ?? 0;
    return width('क्ष') < 2 * width('क');
  });
}

describe('the tab bar of a phone', () => {
  for (const lang of langs) {
    it(`leads everywhere with one thumb, and fits the narrowest phone, ${lang}`, async () => {
      await visit({ screen: { ...phone, width: 320 } }, async (page) => {
        const { nav, tabs, auth, post } = texts[lang];
        await page.goto(`/${lang}`);
        const bar = page.getByRole('navigation', { name: tabs.label });
        const shown = bar.getByRole('link');
        expect(await shown.allInnerTexts()).toEqual([
          nav.home,
          tabs.categories,
          post.link,
          tabs.messages,
          auth.signIn,
        ]);
        const lettered = await hasLetters(page);
        for (const link of await shown.all()) {
          const { width, height, cut } = await link.evaluate((element) => ({
            width: element.clientWidth,
            height: element.clientHeight,
            cut: element.scrollWidth > element.clientWidth,
          }));
          expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
          if (lettered) expect(cut).toBe(false);
        }
        const current = bar.locator('[aria-current]');
        expect(await current.allInnerTexts()).toEqual([nav.home]);
        expect(await findProblems(page)).toEqual([]);
        await bar.getByRole('link', { name: tabs.categories }).click();
        await page.waitForURL(`**/${lang}/categories`);
        expect(await current.getAttribute('aria-current')).toBe('page');
        await page.goto(`/${lang}/c/property`);
        expect(await current.getAttribute('aria-current')).toBe('true');
        await page.goto(`/${lang}/no-such-page`);
        expect(await current.count()).toBe(0);
        await bar.getByRole('link', { name: post.link }).click();
        await page.waitForURL(`**/${lang}/post`);
        await page.getByRole('heading', { name: post.step_category }).waitFor();
        expect(await bar.count()).toBe(0);
      });
    });
  }

  it('covers neither the end of the page nor what has the focus', async () => {
    await visit({}, async (page) => {
      await page.goto('/ne');
      const top = () => page.locator('.tabs').evaluate((element) => element.getBoundingClientRect().top);
      const link = page.locator('[data-listing] h3 a').nth(9);
      await link.focus();
      const box = await link.boundingBox();
      expect((box?.y ?? 0) + (box?.height ?? 0)).toBeLessThanOrEqual(await top());
      await page.evaluate(() => scrollTo({ top: document.body.scrollHeight, behavior: 'instant' }));
      const footer = await page.locator('footer').boundingBox();
      expect((footer?.y ?? 0) + (footer?.height ?? 0)).toBeLessThanOrEqual((await top()) + 1);
    });
  });

  it('knows who has signed in, and is not there on a wide screen', async () => {
    await visit({}, async (page) => {
      await page.goto('/en/about');
      const bar = page.getByRole('navigation', { name: texts.en.tabs.label });
      await page.context().addCookies([{ name: 'signed_in', value: '1', url: page.url() }]);
      await page.reload();
      expect(await bar.getByRole('link', { name: texts.en.my.link }).isVisible()).toBe(true);
      expect(await bar.getByRole('link', { name: texts.en.auth.signIn }).isVisible()).toBe(false);
      // What stands in the bar does not stand in the header as well.
      const inHeader = page.locator('header').getByRole('link', { name: texts.en.my.link });
      expect(await inHeader.isVisible()).toBe(false);
      await resize(page, desktop);
      expect(await bar.isVisible()).toBe(false);
      expect(await inHeader.isVisible()).toBe(true);
    });
  });
});

describe('what stands around every page', () => {
  const read = async (path: string) => (await fetch(inject('webUrl') + path)).text();
  const words = ['help', 'safety', 'contact', 'about', 'terms', 'privacy'];

  it.each(['my', 'profile', 'sign-in', 'messages', 'messages/new', 'favourites', 'no-such-page'])(
    'is the search and the tab bar on /%s too',
    async (page) => {
      const html = await read(`/ne/${page}`);
      expect(html).toMatch(/<form[^>]* id="search"/);
      expect(html).toContain('class="tabs"');
    },
  );

  it('is a way out alone where a listing is written', async () => {
    for (const [page, out] of [
      ['post', '/en'],
      ['edit', '/en/my'],
    ]) {
      const html = await read(`/en/${page}`);
      expect(html).not.toMatch(/<form[^>]* id="search"|class="tabs"/);
      expect(html).toMatch(new RegExp(`<a[^>]* href="${out}"[^>]*>(?:(?!</a>).)*${texts.en.shell.leave}`));
    }
  });

  it('leads to what the law wants to be found, in the sitemap too', async () => {
    const foot = /<footer.*<\/footer>/s.exec(await read('/ne/post'))?.[0];
    const map = await read('/sitemaps/pages.xml');
    for (const page of words) {
      expect(foot).toContain(`href="/ne/${page}"`);
      expect(map).toContain(`/ne/${page}<`);
      expect((await fetch(`${inject('webUrl')}/ne/${page}`)).status).toBe(200);
    }
    expect(map).not.toContain('/style');
    expect(await read('/en/style')).toMatch(/<meta name="robots" content="noindex/);
    const contact = await read('/en/contact');
    expect(contact).toContain(texts.en.legal.grievanceOfficer);
    expect(contact).toContain(texts.en.legal.notSet);
  });
});
