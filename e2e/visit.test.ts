import { describe, expect, inject, it } from 'vitest';
import { desktop, phone, useBrowser, visit } from './browser.ts';

useBrowser();

async function listingWithPhotos(): Promise<{ id: number; path: string; photoCount: number }> {
  const list = await fetch(`${inject('apiUrl')}/api/ads?limit=50`).then((response) => response.json());
  return list.items.find((item: { photoCount: number }) => item.photoCount > 1);
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
      expect(response.status).toBe(307);
      expect(decodeURI(response.headers.get('location') ?? '')).toBe(`/ne${path}`);
    }
  });

  it('tells search engines what it is', async () => {
    const { path } = await listingWithPhotos();
    await visit({}, async (page) => {
      await page.goto(`/en${encodeURI(path)}`);
      const data = JSON.parse(await page.locator('script[type="application/ld+json"]').innerText());
      const product = data['@graph'][0];
      expect(product.name).toBe(await page.locator('h1').innerText());
      expect(product.offers.priceCurrency).toBe('NPR');
    });
  });

  it('weighs less than 150 KB before its photos, and loads no script file', async () => {
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
      session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
        if (types.get(requestId) !== 'Image') bytes += encodedDataLength;
      });
      await page.goto(`/ne${encodeURI(path)}`, { waitUntil: 'networkidle' });
      expect(bytes).toBeGreaterThan(0);
      expect(bytes).toBeLessThan(150_000);
      expect(scripts).toEqual([]);
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
      for (let presses = 0; presses < 60 && !(await isFocused()); presses += 1)
        await page.keyboard.press('Tab');
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
        await page.locator('[role=option]').first().waitFor();
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
      const hidden = /(?:^|[^a-z])ads?(?:[^a-z]|$)/i;
      expect(urls.filter((url) => hidden.test(url) && !url.includes('/listing/'))).toEqual([]);
      const classes = await page.evaluate(() =>
        [...document.querySelectorAll('[class]')].map((e) => e.className),
      );
      expect(classes.filter((name) => hidden.test(String(name)))).toEqual([]);
    });
  });
});
