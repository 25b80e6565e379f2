import { expect, it } from 'vitest';
import { ByteCache } from './byte-cache.ts';

it('forgets what was used longest ago, by bytes', () => {
  const cache = new ByteCache<string>(10, (value) => value.length);
  cache.set('a', 'xxxx');
  cache.set('b', 'xxxx');
  expect(cache.get('a')).toBe('xxxx');
  cache.set('c', 'xxxx');
  expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['xxxx', undefined, 'xxxx']);
});

it('counts a replaced value once, and keeps one that is too large alone', () => {
  const cache = new ByteCache<string>(10, (value) => value.length);
  for (let times = 0; times < 5; times += 1) cache.set('a', 'xxxx');
  cache.set('b', 'xxxx');
  expect(cache.get('a')).toBe('xxxx');
  cache.set('big', 'x'.repeat(20));
  expect([cache.get('a'), cache.get('b'), cache.get('big')?.length]).toEqual([undefined, undefined, 20]);
});
