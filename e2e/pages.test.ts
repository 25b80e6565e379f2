import { errorMessage } from '@thulubazaar/contract';
import en from '@thulubazaar/messages/en.json' with { type: 'json' };
import ne from '@thulubazaar/messages/ne.json' with { type: 'json' };
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { findProblems, tinyTargets } from './axe.ts';
import { desktop, type Lang, langs, listingIds, phone, resize, useBrowser, visit } from './browser.ts';
import { findListing } from './find-listing.ts';

useBrowser();

let listing = '';
let seller = '';

beforeAll(async () => {
  const withPhotos = await findListing(({ photoCount }) => photoCount > 1);
  listing = encodeURI(withPhotos.path);
  const detail = await fetch(`${inject('apiUrl')}/api/ads/${withPhotos.id}`).then((response) =>
    response.json(),
  );
  seller = detail.seller.path;
});

/** Every kind of page, by name. */
const pages: Record<string, () => string> = {
  front: () => '',
  categories: () => '/categories',
  category: () => '/c/property',
  subcategory: () => '/c/property/rooms',
  place: () => '/in/kathmandu',
  area: () => '/in/kathmandu/kathmandu/koteshwor',
  search: () => '/search?q=kotha',
  'search with errors': () => '/search?minPrice=cheap&where=nowhere',
  'nothing found': () => `/search?q=${'zqxjkvw'.repeat(25)}`,
  listing: () => listing,
  seller: () => seller,
  terms: () => '/terms',
  contact: () => '/contact',
  'what marks of sellers mean': () => '/trust',
  credits: () => '/credits',
  'sign in': () => '/sign-in',
  register: () => '/register',
  post: () => '/post',
  edit: () => '/edit',
  'my listings': () => '/my',
  profile: () => '/profile',
  favourites: () => '/favourites',
  messages: () => '/messages',
  components: () => '/style',
  'writing to a seller': () => '/messages/new?listing=1',
  'not found': () => '/no-such-page',
};

function sentences(messages: object): string[] {
  return Object.values(messages).flatMap((value) => (typeof value === 'string' ? [value] : sentences(value)));
}

/** Sentences of the other language, and message keys, among what the page says. */
async function foreignTexts(page: Page, lang: Lang): Promise<string[]> {
  const [own, other] = lang === 'ne' ? [ne, en] : [en, ne];
  const ownSentences = new Set(sentences(own));
  const foreign = new Set(sentences(other).filter((text) => !ownSentences.has(text)));
  const texts = await interfaceTexts(page, lang);
  return texts.filter((text) => foreign.has(text) || /^[a-z]+\.\w+$/i.test(text));
}

/** Text a person sees or hears, except what is marked as being in the other language. */
function interfaceTexts(page: Page, lang: Lang): Promise<string[]> {
  return page.evaluate((own) => {
    const texts: string[] = [];
    const elsewhere = (element: Element | null) => element?.closest('[lang]')?.getAttribute('lang') !== own;
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const text = node.textContent?.trim();
      if (text && !elsewhere(node.parentElement)) texts.push(text);
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [alt], [title]')) {
      if (elsewhere(element)) continue;
      for (const name of ['aria-label', 'placeholder', 'alt', 'title']) {
        const text = element.getAttribute(name)?.trim();
        if (text) texts.push(text);
      }
    }
    return texts;
  }, lang);
}

for (const [name, path] of Object.entries(pages)) {
  describe(`the ${name} page`, () => {
    for (const lang of langs) {
      it(`is accessible, fits every screen and says nothing in the other language, ${lang}`, async () => {
        await visit({}, async (page) => {
          await page.goto(`/${lang}${path()}`);
          expect(await foreignTexts(page, lang)).toEqual([]);
          const problems = await findProblems(page);
          // It shows everything twice, in light and in dark.
          const allowed = name === 'components' ? /^light: landmark-unique/ : /^$/;
          expect(problems.filter((problem) => !allowed.test(problem))).toEqual([]);
          expect(await tinyTargets(page)).toEqual([]);
          for (const screen of [{ ...phone, width: 320 }, desktop]) {
            await resize(page, screen);
            const width = await page.evaluate(() => document.documentElement.scrollWidth);
            expect(width).toBeLessThanOrEqual(screen.width);
          }
        });
      });
    }

    it('is the same without scripts, and leads to itself in the other language', async () => {
      const seen: string[] = [];
      for (const scripts of [true, false]) {
        await visit({ scripts }, async (page) => {
          const response = await page.goto(`/en${path()}`);
          expect(response?.status()).toBe(name === 'not found' ? 404 : 200);
          // What is written needs scripts: its first step has a heading of its own.
          const heading = name === 'post' ? page.title() : page.locator('h1').innerText();
          seen.push(`${await heading} ${(await listingIds(page)).join()}`);
          const start = new URL(page.url()).pathname;
          await page.locator('header a[hreflang=ne]').click();
          await page.waitForURL(({ pathname }) => /^\/ne(?:$|\/)/.test(pathname));
          expect(await page.locator('html').getAttribute('lang')).toBe('ne');
          const there = new URL(page.url()).pathname;
          expect(there).toBe(name === 'not found' ? '/ne' : start.replace('/en', '/ne'));
        });
      }
      expect(seen[1]).toBe(seen[0]);
    });
  });
}

it('a body larger than any photo is refused in the words of the API', async () => {
  const answer = await fetch(`${inject('webUrl')}/api/listings`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'ne' },
    body: Buffer.alloc(22 * 1024 * 1024),
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({
    error: { code: 'body_too_large', message: errorMessage('body_too_large', 'ne') },
  });
});

it.each(['/en/listing/%FF', '/ne/c/%E0%A4', '/en/search/%', '/dist/%FF', '/%FF'])(
  'what is not valid UTF-8 is not found: %s',
  async (path) => {
    expect((await fetch(`${inject('webUrl')}${path}`)).status).toBe(404);
  },
);
