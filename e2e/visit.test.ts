import type { Page } from 'playwright-core';
import { describe, expect, inject, it } from 'vitest';
import { findProblems, smallTargets } from './axe.ts';
import { blockedWord, desktop, type Lang, langs, phone, useBrowser, visit } from './browser.ts';
import { type Card, findListing } from './find-listing.ts';
import { texts } from './people.ts';

useBrowser();

function listingWithPhotos(atLeast = 2): Promise<Card> {
  return findListing(({ photoCount }) => photoCount >= atLeast);
}

describe('an address without a language', () => {
  it('leads to the language the browser asks for', async () => {
    for (const [languages, expected] of [
      ['ne-NP,ne;q=0.9,en;q=0.5', '/ne'],
      ['en-US,en;q=0.9,ne;q=0.8', '/en'],
      ['hi,de;q=0.5', '/en'],
    ] as const) {
      const response = await fetch(`${inject('webUrl')}/`, {
        redirect: 'manual',
        headers: { 'accept-language': languages },
      });
      expect(response.status).toBe(307);
      expect(new URL(response.headers.get('location') ?? '', inject('webUrl')).pathname).toBe(expected);
    }
  });

  it('leads to the language read before, and keeps its query', async () => {
    await visit({ languages: 'en' }, async (page) => {
      await page.goto('/ne/about');
      await page.goto('/search?q=kotha&sort=newest');
      expect(new URL(page.url()).pathname).toBe('/ne/search');
      expect(new URL(page.url()).search).toBe('?q=kotha&sort=newest');
    });
  });

  it('of a listing, as the API gives it, leads to the listing', async () => {
    const { path } = await listingWithPhotos();
    await visit({ languages: 'ne' }, async (page) => {
      const response = await page.goto(encodeURI(path));
      expect(response?.status()).toBe(200);
      expect(decodeURI(new URL(page.url()).pathname)).toBe(`/ne${path}`);
    });
  });
});

describe('a listing', () => {
  it('is found by its number when the words are out of date', async () => {
    const { id, path } = await listingWithPhotos();
    await visit({}, async (page) => {
      await page.goto(`/en/listing/old-words-${id}`);
      expect(decodeURI(new URL(page.url()).pathname)).toBe(`/en${path}`);
      const canonical = await page.locator('link[rel=canonical]').getAttribute('href');
      expect(decodeURI(new URL(canonical ?? '').pathname)).toBe(`/en${path}`);
      expect(await page.locator('link[rel=alternate][hreflang=ne]').count()).toBe(1);
    });
  });

  it('is redirected to with one address, the first time and later', async () => {
    const { id, path } = await listingWithPhotos();
    for (const _ of ['rendered', 'cached']) {
      const response = await fetch(`${inject('webUrl')}/ne/listing/never-asked-before-${id}`, {
        redirect: 'manual',
      });
      expect(response.status).toBe(308);
      expect(response.headers.get('cache-control')).toContain('max-age=0');
      expect(decodeURI(response.headers.get('location') ?? '')).toBe(`/ne${path}`);
    }
  });

  it('tells search engines what it is', async () => {
    const { path } = await listingWithPhotos();
    await visit({}, async (page) => {
      await page.goto(`/en${encodeURI(path)}`);
      const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
      const thing = data['@graph'][0];
      expect(thing.title ?? thing.name).toBe(await page.locator('h1').innerText());
      expect(data['@graph'][1]['@type']).toBe('BreadcrumbList');
    });
  });

  it('weighs less than 35 KB before its photos, and loads small scripts alone', async () => {
    const { path } = await listingWithPhotos();
    await visit({}, async (page) => {
      let bytes = 0;
      const scripts: string[] = [];
      const session = await page.context().newCDPSession(page);
      await session.send('Network.enable');
      const types = new Map<string, string>();
      session.on('Network.responseReceived', ({ requestId, type, response }) => {
        types.set(requestId, type);
        if (type === 'Script') scripts.push(response.url);
      });
      session.on('Network.dataReceived', ({ requestId, encodedDataLength }) => {
        if (types.get(requestId) !== 'Image') bytes += encodedDataLength;
      });
      await page.goto(`/ne${encodeURI(path)}`, { waitUntil: 'networkidle' });
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(35 * 1024);
      const names = scripts.map((url) => /\/dist\/([\w-]+)\.\w+\.js$/.exec(url)?.[1]);
      // Where the seller shows a number, there is one more.
      expect(names.filter((name) => name !== 'contact-reveal')).toEqual(['together']);
    });
  });

  it('shows each photo from the small pictures, by keyboard, without scripts', async () => {
    const { path } = await listingWithPhotos();
    await visit({ screen: desktop, scripts: false }, async (page) => {
      await page.goto(`/en${encodeURI(path)}`);
      const second = page.locator('#photo-2');
      await page.locator('a[href="#photo-2"]').focus();
      await page.keyboard.press('Enter');
      await expect.poll(async () => Math.abs((await second.boundingBox())?.x ?? 9999)).toBeLessThan(100);
    });
  });
});

describe('the photos of a listing', () => {
  const digits = { en: '0123456789', ne: '०१२३४५६७८९' };

  /** Opens the listing, and gives what the tests of its gallery look at. */
  async function openGallery(page: Page, lang: Lang, waitUntil: 'load' | 'commit' = 'load') {
    const { path, photoCount } = await listingWithPhotos(3);
    await page.goto(`/${lang}${encodeURI(path)}`, { waitUntil });
    const { nextPhoto, previousPhoto } = texts[lang].listing;
    const count = page.locator('.gallery-count span').last();
    return {
      strip: page.locator('.gallery'),
      previous: page.getByRole('button', { name: previousPhoto }),
      next: page.getByRole('button', { name: nextPhoto }),
      last: photoCount,
      shows: (number: number) =>
        expect.poll(() => count.textContent()).toBe(`${digits[lang][number]} / ${digits[lang][photoCount]}`),
      /** How far the photo is from where it belongs, in pixels. */
      offset: (number: number) =>
        page.evaluate((at) => {
          const strip = document.querySelector('.gallery')?.getBoundingClientRect();
          const photo = document.querySelector(`#photo-${at}`)?.getBoundingClientRect();
          return Math.abs((photo?.x ?? 9999) - (strip?.x ?? 0));
        }, number),
    };
  }

  for (const lang of langs) {
    for (const screen of [phone, desktop]) {
      it(`are stepped through with buttons, ${lang}, ${screen.width} px`, async () => {
        await visit({ screen }, async (page) => {
          const { previous, next, last, shows, offset } = await openGallery(page, lang);
          await shows(1);
          expect(await previous.getAttribute('aria-disabled')).toBe('true');
          expect(await next.getAttribute('aria-controls')).toBe('photo-strip');
          expect(await smallTargets(page)).toEqual([]);
          expect(await findProblems(page)).toEqual([]);

          // Twice at once: the second press goes on from the first.
          await next.dblclick();
          await shows(3);
          await expect.poll(() => offset(3)).toBeLessThan(2);
          await previous.click();
          await shows(2);
          for (let number = 3; number <= last; number += 1) {
            await next.click();
            await shows(number);
          }
          // Playwright would wait for a button that says it is disabled; a person presses it.
          await next.click({ force: true });
          await shows(last);
          expect(await next.getAttribute('aria-disabled')).toBe('true');
          expect(await next.evaluate((button) => button === document.activeElement)).toBe(true);
          expect(await findProblems(page)).toEqual([]);
        });
      });
    }
  }

  it('follow the arrow keys, a swipe and the small pictures', async () => {
    await visit({ screen: desktop }, async (page) => {
      const { strip, shows, offset } = await openGallery(page, 'ne');
      await shows(1);
      await strip.focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await shows(3);
      await page.keyboard.press('ArrowLeft');
      await shows(2);
      await expect.poll(() => offset(2)).toBeLessThan(2);
      await strip.evaluate((element) => element.scrollBy({ left: -element.clientWidth }));
      await shows(1);
      await page.locator('a[href="#photo-3"]').click();
      await shows(3);
    });
  });

  it('stay where they are when the buttons come, and jump where motion is not wanted', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.emulateMedia({ reducedMotion: 'reduce' });
      // The script comes when the page is painted and looked at, as on a slow line.
      let deliver = () => {};
      const looked = new Promise<void>((resolve) => {
        deliver = resolve;
      });
      await page.route('**/dist/together.*.js', async (route) => {
        await looked;
        await route.continue();
      });
      const { next, shows, offset } = await openGallery(page, 'en', 'commit');
      await page.locator('footer').waitFor();
      // Ages are worded when all of the page is there, and before its styles are nothing stands where it will.
      await page.waitForLoadState('domcontentloaded');
      await page.waitForFunction(() =>
        [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet),
      );
      const stays = await page.evaluateHandle(() => {
        // What an icon draws comes with its file; its box is the style's.
        const all = document.body.querySelectorAll('*:not(use)');
        const seen = [...all].filter((one) => one.checkVisibility());
        const places = () => seen.map((one) => JSON.stringify(one.getBoundingClientRect()));
        const before = places();
        return () =>
          places().flatMap((place, at) => (place === before[at] ? [] : (seen[at]?.outerHTML ?? '')));
      });
      deliver();
      await shows(1);
      expect(await stays.evaluate((moved) => moved())).toEqual([]);
      await next.click();
      expect(await offset(2)).toBeLessThan(2);
    });
  });

  it('take one step a press after the gallery was moved in the page', async () => {
    await visit({ screen: desktop }, async (page) => {
      const { next, shows } = await openGallery(page, 'en');
      await shows(1);
      await page.locator('photo-gallery').evaluate((gallery) => gallery.parentElement?.prepend(gallery));
      await next.click();
      await shows(2);
      await page.keyboard.press('ArrowRight');
      await shows(3);
      await page.keyboard.press('ArrowLeft');
      await shows(2);
    });
  });

  it('have no buttons without scripts', async () => {
    await visit({ screen: desktop, scripts: false }, async (page) => {
      const { previous, next } = await openGallery(page, 'en');
      expect(await page.locator('.gallery-step').count()).toBe(2);
      expect(await page.locator('.gallery-count').isVisible()).toBe(false);
      expect([await previous.count(), await next.count()]).toEqual([0, 0]);
    });
  });

  it('have no buttons to step where there is one', async () => {
    const single = await findListing(({ photoCount }) => photoCount === 1);
    const html = await fetch(`${inject('webUrl')}/en${encodeURI(single.path)}`).then((answer) =>
      answer.text(),
    );
    expect(html).toContain('class="gallery"');
    expect(html).not.toContain('gallery-step');
    expect(html).not.toContain(texts.en.listing.nextPhoto);
  });
});

describe('the list of categories', () => {
  it('is folded on a phone and opens without scripts; on a wide screen it is open', async () => {
    await visit({ scripts: false }, async (page) => {
      await page.goto('/ne/categories');
      const rooms = page.getByRole('link', { name: 'कोठा भाडामा', exact: true });
      expect(await rooms.isVisible()).toBe(false);
      await page.locator('summary', { hasText: 'घरजग्गा' }).click();
      expect(await smallTargets(page)).toEqual([]);
      await rooms.click();
      await page.waitForURL('**/ne/c/property/rooms');
      await page.setViewportSize(desktop);
      await page.goto('/ne/categories');
      expect(await rooms.isVisible()).toBe(true);
      await page.getByRole('heading', { name: 'घरजग्गा' }).getByRole('link').click();
      await page.waitForURL('**/ne/c/property');
    });
  });
});

describe('the keyboard alone', () => {
  it('skips to the content, searches, and opens a listing', async () => {
    await visit({ screen: desktop }, async (page) => {
      await page.goto('/en');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('Skip to the content');
      expect(await page.locator(':focus').isVisible()).toBe(true);
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').getAttribute('name')).toBe('q');
      await page.keyboard.type('kotha');
      await page.keyboard.press('Enter');
      await page.waitForURL(/search\?q=kotha/);
      const target = page.locator('[data-listing] h3 a').first();
      const isFocused = () => target.evaluate((element) => element === document.activeElement);
      // Past the filters, which stand first.
      const skip = page.getByRole('link', { name: texts.en.lists.skip });
      for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1) {
        await page.keyboard.press('Tab');
        if (await skip.evaluate((element) => element === document.activeElement))
          await page.keyboard.press('Enter');
      }
      expect(await isFocused()).toBe(true);
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/listing\//);
    });
  });

  it('chooses a place from the suggestions in either script', async () => {
    await visit({ screen: desktop }, async (page) => {
      for (const typed of ['कोटेश', 'kotesh']) {
        await page.goto('/ne/search');
        const field = page.locator('#where');
        await field.pressSequentially(typed);
        const first = page.locator('[role=option]').first();
        await expect.poll(() => first.textContent()).toContain('कोटेश्वर');
        expect(await field.getAttribute('aria-expanded')).toBe('true');
        await page.keyboard.press('ArrowDown');
        expect(await field.getAttribute('aria-activedescendant')).toBe('where-list-0');
        await page.keyboard.press('Enter');
        expect(await field.inputValue()).toContain('कोटेश्वर');
        expect(await page.locator('input[name=place]').inputValue()).toContain('koteshwor');
        expect(await field.getAttribute('aria-expanded')).toBe('false');
      }
    });
  });
});

describe('the theme', () => {
  it('follows the system until switched, and stays switched', async () => {
    await visit({ scheme: 'dark' }, async (page) => {
      const scheme = () => page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
      await page.goto('/en');
      expect(await scheme()).toBe('dark');
      await page.locator('[data-theme-toggle]').click();
      expect(await scheme()).toBe('light');
      await page.goto('/ne/about');
      expect(await scheme()).toBe('light');
    });
  });
});

describe('a page for everybody', () => {
  it('carries the security headers, and a policy that lets no foreign script run', async () => {
    for (const path of ['/en', '/ne/search?q=kotha', '/en/no-such-page']) {
      const response = await fetch(inject('webUrl') + path);
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/script-src[^;]*unsafe/);
      expect(response.headers.get('x-content-type-options')).toBe('nosniff');
      expect(response.headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
      expect(response.headers.get('referrer-policy')).toBe('strict-origin-when-cross-origin');
      expect(response.headers.get('set-cookie')).toBeNull();
    }
  });

  it('has no address that blocker lists hide', async () => {
    await visit({ screen: phone }, async (page) => {
      const urls: string[] = [];
      page.on('request', (request) => urls.push(new URL(request.url()).pathname));
      const { path } = await listingWithPhotos();
      for (const address of ['/en', `/en${encodeURI(path)}`, '/en/search?q=kotha', '/en/c/property']) {
        await page.goto(address, { waitUntil: 'networkidle' });
      }
      // By its words, as lists do: the hash of a file may have such letters in its middle.
      expect(urls.filter((url) => blockedWord.test(url) && !url.includes('/listing/'))).toEqual([]);
      const hidden = /(?:^|[^a-z])ads?(?:[^a-z]|$)/i;
      const classes = await page.evaluate(() =>
        [...document.querySelectorAll('[class]')].map((e) => e.className),
      );
      expect(classes.filter((name) => hidden.test(String(name)))).toEqual([]);
    });
  });
});
