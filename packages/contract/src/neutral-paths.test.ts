import { describe, expect, it } from 'vitest';
import { operations } from './index.ts';
import { neutralPath, ownPath } from './neutral-paths.ts';

describe('the second names of paths', () => {
  it.each(operations.map(({ path }) => path))(
    '%s has one without the words of blockers, and back',
    (path) => {
      const asked = neutralPath(`${path}?sort=newest`);
      expect(asked).not.toMatch(/\b(ads?|adverts?|advertis\w*|banners?|track\w*|sponsor\w*)\b/i);
      expect(ownPath(asked)).toBe(`${path}?sort=newest`);
    },
  );

  it.each(['/api/adsx', '/api/listingsx', '/api/search?q=/api/ads', '/listings'])(
    '%s is no such path',
    (path) => {
      expect(neutralPath(path)).toBe(path);
      expect(ownPath(path)).toBe(path);
    },
  );
});
