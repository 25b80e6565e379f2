import { gzipSync } from 'node:zlib';

/** Texts that broke something somewhere: quoting, encoding, length, direction, numbers, paths, formats. */
export const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  '\u200b\u202e\ufeff',
  "'; drop table ads; --",
  '" or ""="',
  '<script>alert(1)</script>',
  '{{7*7}}#{7*7}%{7*7}',
  '../../../../etc/passwd',
  '..%2f..%2f',
  '%00%ff%zz',
  'a\r\nset-cookie: x=1',
  '\\',
  '-1',
  '0',
  '1e309',
  'NaN',
  '9'.repeat(400),
  '0x7fffffff',
  '१२३',
  'null',
  '[]',
  '{}',
  '__proto__',
  'constructor',
  'क्षत्रिय्‍र'.repeat(200),
  'लह'.repeat(2500),
  '\u0300'.repeat(1000),
  'a'.repeat(10_000),
  '😀'.repeat(500),
  '\ud83d',
  'مرحبا بالعالم',
  '2026-02-30T25:61:00Z',
  '00000000-0000-0000-0000-000000000000',
  'property/rooms',
  'a@b.c',
  '+9779841000001',
  "a' & b | !c:* <-> d",
  '%s%n%x',
  '$where',
];

/** What JSON can hold and a field does not expect. */
export const hostileValues: readonly unknown[] = [
  ...hostileTexts,
  null,
  true,
  0,
  -1,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER + 2,
  [],
  {},
  [[[[[[]]]]]],
  Array.from({ length: 1000 }, () => 'x'),
  { __proto__: null, toString: 1 },
  [null, {}, 'x', 1],
  { en: 'x', ne: { deep: { deeper: [] } } },
];

/** A body that is none, with the headers it is sent with. */
export interface BrokenBody {
  name: string;
  headers: Record<string, string>;
  body: string | Uint8Array;
}

const json = { 'content-type': 'application/json' };

export const brokenBodies: readonly BrokenBody[] = [
  { name: 'nothing', headers: json, body: '' },
  { name: 'half', headers: json, body: '{"title":"a' },
  { name: 'no object', headers: json, body: '"text"' },
  { name: 'null', headers: json, body: 'null' },
  { name: 'list', headers: json, body: '[{}]' },
  { name: 'deep', headers: json, body: `${'['.repeat(20_000)}${']'.repeat(20_000)}` },
  { name: 'prototype', headers: json, body: '{"__proto__":{"admin":true},"constructor":{"prototype":{}}}' },
  { name: 'twice', headers: json, body: '{"version":1,"version":"2"}' },
  { name: 'no UTF-8', headers: json, body: Uint8Array.of(0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d) },
  { name: 'large', headers: json, body: `{"x":"${'y'.repeat(2_000_000)}"}` },
  {
    name: 'form',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: 'title=a&title[b]=c',
  },
  { name: 'other charset', headers: { 'content-type': 'application/json; charset=utf-7' }, body: '{}' },
  { name: 'no gzip', headers: { ...json, 'content-encoding': 'gzip' }, body: '{}' },
  {
    name: 'gzip bomb',
    headers: { ...json, 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.alloc(20_000_000, ' ')),
  },
];
