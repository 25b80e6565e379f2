import { describe, expect, it } from 'vitest';
import { listsTag, preferredEncoding, preferredLang, weightedItems } from './negotiation.ts';

describe('the language', () => {
  it.each([
    [null, 'en'],
    ['', 'en'],
    ['ne', 'ne'],
    ['ne-NP,ne;q=0.9,en;q=0.8', 'ne'],
    ['en-US,en;q=0.9,ne;q=0.95', 'en'],
    ['en;q=0.3, ne;q=0.7', 'ne'],
    ['en, ne', 'en'],
    ['ne, en', 'ne'],
    ['NE-np ; Q=0.5 , en;q=0.4', 'ne'],
    ['hi,mai;q=0.9', 'en'],
    ['ne;q=0', 'en'],
    ['ne;q=0, en;q=0.1', 'en'],
    ['en;q=0, *', 'ne'],
    ['en;q=0.2, *;q=0.5', 'ne'],
    ['*', 'en'],
    ['ne;q=high', 'en'],
    ['ne;q=1.5, en;q=0.1', 'en'],
    ['en;q=0.1, en-GB;q=0.9, ne;q=0.5', 'en'],
    [`${'x,'.repeat(5000)}ne`, 'en'],
  ])('%s asks for %s', (header, lang) => {
    expect(preferredLang(header)).toBe(lang);
  });
});

describe('the encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip', 'gzip'],
    ['gzip;q=1.0, br;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0', 'identity'],
    ['br;q=0.0, *', 'gzip'],
    ['*', 'br'],
    ['*;q=0', 'identity'],
    ['identity', 'identity'],
    ['identity;q=0.5, gzip;q=0.2', 'identity'],
    ['identity, br', 'br'],
    ['identity;q=0, gzip;q=0.001', 'gzip'],
    ['GZIP', 'gzip'],
    ['x-br, brotli', 'identity'],
  ])('%s gets %s', (header, encoding) => {
    expect(preferredEncoding(header, ['br', 'gzip'])).toBe(encoding);
  });
});

describe('a tag', () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"x", "a"', true],
    ['"x","a" , "y"', true],
    ['"x,y", W/"a"', true],
    ['*', true],
    [' * ', true],
    ['"xa"', false],
    ['"a', false],
    ['a', false],
    ['', false],
    [undefined, false],
  ])('is in %s: %s', (header, listed) => {
    expect(listsTag(header, '"a"')).toBe(listed);
  });

  it('is not part of another', () => {
    expect(listsTag('"abc-br"', '"bc-br"')).toBe(false);
    expect(listsTag('"abc"', 'W/"abc"')).toBe(true);
  });
});

it('reads an item once, as it was said first', () => {
  expect([...weightedItems('a;q=0.5;level=1, b, a;q=0, c;q=x')]).toEqual([
    ['a', 0.5],
    ['b', 1],
  ]);
});
