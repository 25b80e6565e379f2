import { isDeepStrictEqual } from 'node:util';
import { describe, expect, inject, it } from 'vitest';

function ask(path: string, options: RequestInit = {}): Promise<Response> {
  return fetch(inject('webUrl') + path, options);
}

const told = ['cache-control', 'content-security-policy', 'content-type', 'etag', 'vary'];

describe('a page', () => {
  it.each(['/en', '/ne/search?q=kotha', '/en/my', '/en/no-such-page'])(
    '%s has the same head for HEAD as for GET',
    async (path) => {
      const [head, whole] = [await ask(path, { method: 'HEAD' }), await ask(path)];
      expect(head.status).toBe(whole.status);
      expect(await head.text()).toBe('');
      expect(await whole.text()).not.toBe('');
      const toldBy = async (method: string) => {
        const { headers } = await ask(path, { method });
        return told.map((name) => [name, headers.get(name)]);
      };
      // A page is made anew between two requests once in a while.
      await expect
        .poll(async () => [await toldBy('HEAD'), await toldBy('GET')])
        .toSatisfy(([one, other]) => isDeepStrictEqual(one, other));
    },
  );

  it('that is the same for all is kept by a CDN, and not sent again to who has it', async () => {
    const { headers } = await ask('/en/about');
    expect(headers.get('cache-control')).toMatch(/^public, .*s-maxage=\d/);
    const again = await ask('/en/about', { headers: { 'if-none-match': headers.get('etag') ?? '' } });
    expect(again.status).toBe(304);
  });

  it('of results is kept by nobody on the way, and by the browser only for going back', async () => {
    const { headers } = await ask('/en/search?q=kotha');
    expect(headers.get('cache-control')).toBe('private, no-cache');
  });
});
