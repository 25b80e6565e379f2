import { expect, it } from 'vitest';
import { pageHref, searchHref, searchPath } from './links.ts';

it('a page is addressed in a language, with its letters encoded', () => {
  expect(pageHref('ne', '/')).toBe('/ne');
  expect(pageHref('en', '/c/mobiles/phones')).toBe('/en/c/mobiles/phones');
  expect(pageHref('ne', '/listing/कोठा-12')).toBe('/ne/listing/%E0%A4%95%E0%A5%8B%E0%A4%A0%E0%A4%BE-12');
});

it('a search says the same in either language', () => {
  const link = { q: 'घर & room?', category: 'mobiles/phones', minPrice: '५ लाख' };
  const path = searchPath(link);
  for (const lang of ['en', 'ne'] as const) {
    const { pathname, searchParams } = new URL(pageHref(lang, path), 'http://localhost');
    expect(pathname).toBe(`/${lang}/search`);
    expect(Object.fromEntries(searchParams)).toEqual(link);
    expect(searchHref(lang, link)).toBe(pageHref(lang, path));
  }
});
