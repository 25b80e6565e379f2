import { expect, it } from 'vitest';
import { preferredLang } from './preferred-lang.ts';

it.each([
  [null, 'en'],
  ['', 'en'],
  ['ne', 'ne'],
  ['ne-NP,ne;q=0.9,en;q=0.8', 'ne'],
  ['en-US,en;q=0.9,ne;q=0.95', 'en'],
  ['en;q=0.3, ne;q=0.7', 'ne'],
  ['hi,mai;q=0.9', 'en'],
  ['ne;q=0', 'en'],
  ['*', 'en'],
  [`${'x,'.repeat(5000)}ne`, 'en'],
])('%s asks for %s', (header, lang) => {
  expect(preferredLang(header)).toBe(lang);
});
