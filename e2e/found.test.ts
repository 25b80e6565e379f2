import { beforeAll, describe, expect, inject, it } from 'vitest';
import { type Card, findListing } from './find-listing.ts';

let listing: Card;

const get = async (path: string) => (await fetch(inject('apiUrl') + path)).json();
const ask = (path: string) => fetch(inject('webUrl') + path, { redirect: 'manual' });

beforeAll(async () => {
  listing = await findListing(({ photoCount, price }) => photoCount > 0 && !!price);
});

/** Follows redirects; answers the statuses on the way, and where it ends. */
async function follow(path: string): Promise<{ statuses: number[]; end: string }> {
  const statuses: number[] = [];
  let at = path;
  for (let step = 0; step < 4; step++) {
    const response = await ask(at);
    statuses.push(response.status);
    const location = response.headers.get('location');
    await response.body?.cancel();
    if (!location) break;
    const { pathname, search } = new URL(location, inject('webUrl'));
    at = pathname + search;
  }
  return { statuses, end: decodeURI(at) };
}

describe('an address that still holds the number of a listing', () => {
  it('leads to it for good, whatever was hung on to it', async () => {
    for (const [lang, rest] of [
      ['en', '.'],
      ['en', ','],
      ['en', ')'],
      ['ne', encodeURI('।')],
      ['en', '%E2%80%8B'],
      ['en', '%20'],
      ['en', '&fbclid=x'],
      ['ne', ').'],
    ] as const) {
      const { statuses, end } = await follow(`/${lang}/listing/any-title-${listing.id}${rest}`);
      expect([statuses, end], rest).toEqual([[308, 200], `/${lang}${listing.path}`]);
    }
    expect((await follow(`/EN/Listing/ANY-TITLE-${listing.id}`)).end).toBe(`/en${listing.path}`);
    // Which language it is to be is the visitor's matter, so that step is not for good.
    expect((await follow(`/listing/any-title-${listing.id}.`)).statuses).toEqual([307, 308, 200]);
  });
});

describe('what is shared and found', () => {
  it('has a picture of its own, a small JPEG, which old links lead to', async () => {
    const html = await (await ask(`/en${encodeURI(listing.path)}`)).text();
    const url = /<meta property="og:image" content="([^"]*)"/.exec(html)?.[1] ?? '';
    const { pathname } = new URL(url);
    expect(pathname).toMatch(new RegExp(`^/share/${listing.id}-[0-9a-f]{12}\\.jpg$`));
    const picture = await ask(pathname);
    expect(picture.headers.get('content-type')).toBe('image/jpeg');
    expect(picture.headers.get('cache-control')).toContain('immutable');
    const bytes = new Uint8Array(await picture.arrayBuffer());
    expect(bytes.length).toBeLessThanOrEqual(100_000);
    expect([...bytes.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    const old = await ask(`/share/${listing.id}-000000000000.jpg`);
    expect([old.status, old.headers.get('location')]).toEqual([302, pathname]);
    expect((await ask('/share/999999999-000000000000.jpg')).status).toBe(404);
  });

  it('every live listing stands in a file of the sitemap, with its languages and its time', async () => {
    const index = await (await ask('/sitemap.xml')).text();
    const files = [...index.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url]) => new URL(url ?? '').pathname);
    expect(files).toContain('/sitemaps/pages.xml');
    const paths = new Set<string>();
    for (const file of files) {
      const response = await ask(file);
      expect([response.status, response.headers.get('content-type')]).toEqual([
        200,
        'application/xml; charset=utf-8',
      ]);
      const xml = await response.text();
      for (const [, url] of xml.matchAll(/<loc>([^<]*)<\/loc>/g))
        paths.add(decodeURI(new URL(url ?? '').pathname));
      if (file.includes('listings'))
        expect(xml).toMatch(/<lastmod>20[^<]*Z<\/lastmod><xhtml:link [^>]*hreflang="en"/);
    }
    for (const path of ['/c/property/rooms', '/in/kaski', '/in/kaski/pokhara', listing.path])
      for (const lang of ['en', 'ne']) expect(paths, path).toContain(`/${lang}${path}`);
    const { items } = await get('/api/ads?limit=50');
    for (const { path } of items) expect(paths).toContain(`/ne${path}`);
    expect((await ask('/sitemaps/listings-x.xml')).status).toBe(404);
  });

  it('a category in a place has a page where it has listings, and leads to the wider place where not', async () => {
    const biggest = async () => (await get('/api/landings?category=property/rooms')).items[0];
    const { category, place } = await biggest();
    const path = `/c/${category.id}/in/${place.id}`;
    const page = async () => (await ask(`/en${path}`)).text();
    const html = await page();
    expect(html).toContain(`<link rel="canonical" href="${inject('webUrl')}/en${path}"`);
    expect(html).toContain(`${category.name.en} in ${place.name.en}`);
    // Counted now and then, behind an answer that still has what was counted before.
    await expect
      .poll(async () => (await page()).includes(`${(await biggest()).listings} listings in`))
      .toBe(true);
    const widerThan = await follow(`/ne/c/${category.id}/in/humla/simkot`);
    expect(widerThan.statuses).toEqual([307, 200]);
    expect(widerThan.end).toMatch(new RegExp(`^/ne/c/${category.id}(/in/|$)`));
    expect((await ask('/en/c/property/rooms/in/atlantis')).status).toBe(404);
    const categoryPage = await (await ask(`/en/c/${category.id}`)).text();
    expect(categoryPage).toContain(`href="/en${path}"`);
  });

  it('serves no key to search engines where none is set up', async () => {
    expect((await ask('/indexnow.txt')).status).toBe(404);
  });
});
