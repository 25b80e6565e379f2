import en from '@thulubazaar/messages/en.json' with { type: 'json' };
import ne from '@thulubazaar/messages/ne.json' with { type: 'json' };
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type ApiProxy, startApiProxy } from './api-proxy.ts';
import { startWeb } from './servers.ts';

let proxy: ApiProxy;
let web: { webUrl: string; stop: () => Promise<void> };

beforeAll(async () => {
  proxy = await startApiProxy(inject('apiUrl'));
  web = await startWeb(proxy.url, inject('internalSecret'));
});

afterAll(async () => {
  await web?.stop();
  await proxy?.stop();
});

it.each([
  ['en', en, '/en/search?q=kotha'],
  ['ne', ne, '/ne/search?category=property'],
] as const)(
  'a search says 503, and so in words, while the API cannot answer it: %s',
  async (lang, texts, path) => {
    expect((await fetch(web.webUrl + path)).status).toBe(200);
    proxy.instead = (asked) => (/^\/api\/(search|ads)\?/.test(asked) ? 503 : null);
    try {
      const away = await fetch(web.webUrl + path);
      expect(away.status).toBe(503);
      expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(away.headers.get('cache-control')).toBe('private, no-cache');
      const html = await away.text();
      expect(html).toContain(`lang="${lang}"`);
      expect(html).toContain(texts.error.title);
    } finally {
      proxy.instead = () => null;
    }
    expect((await fetch(web.webUrl + path)).status).toBe(200);
  },
);

it.each(['/en', '/ne/c/property', '/en/c/vehicles'])(
  'a page that was never made says 503 while the API is away, and 200 once it is there: %s',
  async (path) => {
    proxy.instead = () => 503;
    try {
      const away = await fetch(web.webUrl + path);
      expect(away.status).toBe(503);
      expect(Number(away.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(await away.text()).toContain((path.startsWith('/ne') ? ne : en).error.title);
    } finally {
      proxy.instead = () => null;
    }
    await expect.poll(async () => (await fetch(web.webUrl + path)).status).toBe(200);
  },
);

it('there is no security.txt where the operator named nobody', async () => {
  expect((await fetch(`${web.webUrl}/.well-known/security.txt`)).status).toBe(404);
});

it('which apps open the addresses of the site is not known while the API is away, and not found where there are none', async () => {
  const ask = async () => (await fetch(`${web.webUrl}/.well-known/assetlinks.json`)).status;
  const answers: number[] = [];
  try {
    for (const status of [404, 500]) {
      proxy.instead = () => status;
      answers.push(await ask());
    }
  } finally {
    proxy.instead = () => null;
  }
  expect(answers).toEqual([404, 503]);
});
