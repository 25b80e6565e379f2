import { beforeAll, describe, expect, inject, it } from 'vitest';
import { findListing } from './find-listing.ts';

/** A demo listing with a price and photos, as the API tells it. */
let listing: { path: string; title: string; price: number; seller: { name: string; path: string } };

beforeAll(async () => {
  const get = async (path: string) => (await fetch(inject('apiUrl') + path)).json();
  const card = await findListing(({ photoCount, price }) => photoCount > 0 && !!price, '&category=vehicles');
  listing = await get(`/api/ads/${card.id}`);
});

/** A page's text; `path` as it stands in an address, without the language. */
async function read(path: string): Promise<string> {
  const response = await fetch(inject('webUrl') + encodeURI(path));
  expect(response.status).toBe(200);
  return response.text();
}

/** The attribute of the first element that `element` matches, up to the attribute's name. */
function attribute(html: string, element: string): string | undefined {
  return new RegExp(`<${element}="([^"]*)"`).exec(html)?.[1];
}

/** Where an absolute address of the site leads on the server under test. */
function here(url: string | undefined): string {
  const { pathname, search } = new URL(url ?? '');
  return pathname + search;
}

describe('what search engines and link previews read', () => {
  it('finds the sitemap by robots.txt', async () => {
    const robots = await read('/robots.txt');
    expect(here(/Sitemap: (\S+)/.exec(robots)?.[1])).toBe('/sitemap.xml');
  });

  it('is told one address of a listing, the other language, and a picture that is there', async () => {
    const html = await read(`/ne${listing.path}`);
    const own = `/ne${encodeURI(listing.path)}`;
    expect(here(attribute(html, 'link rel="canonical" href'))).toBe(own);
    expect(here(attribute(html, 'link rel="alternate" hrefLang="en" href'))).toBe(own.replace('/ne', '/en'));
    const picture = await fetch(inject('webUrl') + here(attribute(html, 'meta property="og:image" content')));
    expect(picture.status).toBe(200);
    expect(picture.headers.get('content-type')).toMatch(/^image\//);
  });

  it('is told what is offered, for how much and by whom', async () => {
    const html = await read(`/en${listing.path}`);
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    const [thing] = JSON.parse(data)['@graph'];
    expect(thing.title ?? thing.name).toBe(listing.title);
    expect(JSON.stringify(thing)).toContain('"NPR"');
    const seller = thing.offers?.seller ?? thing.hiringOrganization;
    expect(seller.name).toBe(listing.seller.name);
    expect(here(seller.url)).toBe(`/en${listing.seller.path}`);
  });
});
