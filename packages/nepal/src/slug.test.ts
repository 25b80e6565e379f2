import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from './any-text.test-data.ts';
import { slug } from './slug.ts';

describe('slug', () => {
  it('keeps Devanagari readable and Latin plain', () => {
    expect(slug('कोठा भाडामा – कोटेश्वर, बालकुमारी नजिक')).toBe('कोठा-भाडामा-कोटेश्वर-बालकुमारी-नजिक');
    expect(slug('2BHK Flat for rent!! (semi-furnished)')).toBe('2bhk-flat-for-rent-semi-furnished');
    expect(slug("Ram's ÉCLAIR")).toBe('rams-éclair');
  });

  it('falls back when nothing is left', () => {
    for (const title of ['', ' ', '😀🔥', '///', '..', '्ा', '\u200b']) expect(slug(title)).toBe('listing');
  });

  it('cuts at a word, or at a letter with all its signs', () => {
    expect(slug(`${'abcdefghi '.repeat(20)}`)).toBe(Array(8).fill('abcdefghi').join('-'));
    const long = slug('क्षि'.repeat(100));
    expect(long.length).toBeLessThanOrEqual(80);
    expect(long.length % 'क्षि'.length).toBe(0);
  });

  it('is always one safe path segment, and the slug of itself', () => {
    fc.assert(
      fc.property(anyText(200), (title) => {
        const text = slug(title);
        expect(text).toMatch(/^[\p{L}\p{N}][\p{L}\p{N}\p{M}-]*$/u);
        expect(text.length).toBeLessThanOrEqual(80);
        expect(() => encodeURIComponent(text)).not.toThrow();
        expect(slug(text)).toBe(text);
      }),
    );
  });
});
