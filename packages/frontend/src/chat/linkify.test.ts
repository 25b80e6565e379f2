import { expect, it } from 'vitest';
import { linkify } from './linkify.ts';

const links = (text: string) => linkify(text).flatMap(({ href }) => href ?? []);

it('finds addresses, and leaves the sentence around them', () => {
  expect(
    linkify('See https://daraz.com.np/a?b=1. It is (www.khalti.com), यो www.esewa.com.np। हेर्नुस्'),
  ).toEqual([
    { text: 'See ' },
    { text: 'https://daraz.com.np/a?b=1', href: 'https://daraz.com.np/a?b=1' },
    { text: '. It is (' },
    { text: 'www.khalti.com', href: 'https://www.khalti.com/' },
    { text: '), यो ' },
    { text: 'www.esewa.com.np', href: 'https://www.esewa.com.np/' },
    { text: '। हेर्नुस्' },
  ]);
});

it.each([
  'javascript:alert(1)',
  'data:text/html,x',
  'http://',
  'https://localhost',
  'www.',
  'ftp://a.b',
  'a.b.c',
  '',
])('leads nowhere with %s', (text) => {
  expect(links(text)).toEqual([]);
  expect(
    linkify(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});

it('says everything that was written, in time that grows with its length', () => {
  const text = `${'www.a.b '.repeat(2000)}${'('.repeat(5000)}https://a.b${')'.repeat(5000)}`;
  expect(
    linkify(text)
      .map((piece) => piece.text)
      .join(''),
  ).toBe(text);
});
