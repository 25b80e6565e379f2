import { describe, expect, test } from 'vitest';
import { nextPath } from './next-path.ts';

const origin = 'https://bazaar.example';

function next(value: string): string {
  return nextPath(`?${new URLSearchParams({ next: value })}`, origin, '/fallback');
}

describe('nextPath', () => {
  test('leads back to a page of this site', () => {
    expect(next('/ne/post?listing=4#details')).toBe('/ne/post?listing=4#details');
  });

  test.each([
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    'javascript:alert(1)',
    '\t//evil.example',
    '/\t/evil.example',
    '',
  ])('leads nowhere else: %j', (value) => {
    expect(next(value)).toBe('/fallback');
  });

  test('without next leads to the fallback', () => {
    expect(nextPath('', origin, '/en/my')).toBe('/en/my');
  });
});
