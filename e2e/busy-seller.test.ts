import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { type ApiProxy, startApiProxy } from './api-proxy.ts';
import { startWeb } from './servers.ts';

interface Own {
  id: number;
  version: number;
  price: number;
}

const json = { 'content-type': 'application/json' };
let proxy: ApiProxy;
let web: { webUrl: string; stop: () => Promise<void> };

beforeAll(async () => {
  proxy = await startApiProxy(inject('apiUrl'));
  web = await startWeb(proxy.url, inject('internalSecret'), {
    SECURITY_CONTACT: 'mailto:security@bazaar.example',
  });
});

afterAll(async () => {
  await web?.stop();
  await proxy?.stop();
});

/** A demo seller's headers, and one of their live listings. */
async function seller(): Promise<{ headers: Record<string, string>; own: Own }> {
  const answer = await fetch(`${inject('apiUrl')}/api/auth/email/sign-in`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: 'ramesh@demo.example', password: 'namaste demo bazaar', token: true }),
  });
  const headers = { ...json, authorization: `Bearer ${(await answer.json()).token}` };
  const mine = await fetch(`${inject('apiUrl')}/api/me/ads?state=live`, { headers }).then((it) => it.json());
  const { id } = mine.items[0];
  const own = await fetch(`${inject('apiUrl')}/api/me/ads/${id}`, { headers }).then((it) => it.json());
  return { headers, own };
}

/** How often the front page has been made: making it asks for what it shows once. */
function renders(): number {
  return proxy.asked.filter((path) => path.startsWith('/api/front')).length;
}

it('one seller who changes a price all the time leaves the pages of everybody in the cache', async () => {
  const { headers, own } = await seller();
  const front = `${web.webUrl}/en`;
  await expect.poll(() => proxy.asked.some((path) => path === '/api/internal/changes')).toBe(true);
  expect((await fetch(front)).status).toBe(200);
  const before = renders();
  expect(before).toBeGreaterThan(0);

  const edits = 40;
  const started = performance.now();
  let { version } = own;
  const lastPrice = 9_873_500;
  for (let edit = 1; edit <= edits; edit += 1) {
    const price = edit === edits ? lastPrice : own.price + edit * 100;
    const response = await fetch(`${inject('apiUrl')}/api/ads/${own.id}`, {
      method: 'PATCH',
      headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
      body: JSON.stringify({ price, version }),
    });
    expect(response.status).toBe(200);
    version = (await response.json()).version;
    expect((await fetch(front)).status).toBe(200);
  }
  // Once a second at most, whatever the machine: so much was needed, and so much it took.
  const seconds = Math.ceil((performance.now() - started) / 1000);
  expect(renders() - before).toBeLessThanOrEqual(seconds + 1);

  // The last change is on the page all the same.
  const shown = new Intl.NumberFormat('en-IN').format(lastPrice / 100);
  await expect
    .poll(async () => (await fetch(`${web.webUrl}/en/listing/x-${own.id}`)).text())
    .toContain(shown);
  await fetch(`${inject('apiUrl')}/api/ads/${own.id}`, {
    method: 'PATCH',
    headers: { ...headers, 'idempotency-key': crypto.randomUUID() },
    body: JSON.stringify({ price: own.price, version }),
  });
});

it('a security.txt says whom to tell of a weakness, and until when', async () => {
  const answer = await fetch(`${web.webUrl}/.well-known/security.txt`);
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(/^text\/plain/);
  const text = await answer.text();
  expect(text).toContain('Contact: mailto:security@bazaar.example\n');
  expect(text).toContain(`Canonical: ${web.webUrl}/.well-known/security.txt\n`);
  const left = Date.parse(/^Expires: (.*)$/m.exec(text)?.[1] ?? '') - Date.now();
  expect(left / 86_400_000).toBeGreaterThan(90);
  expect(left / 86_400_000).toBeLessThan(365);
});

it.each([
  ['assetlinks.json', '"package_name":"com.thulubazaar.app"'],
  ['apple-app-site-association', '"appIDs":["ABCDE12345.com.thulubazaar.app"]'],
])('phones read at the origin of the site which app opens its addresses: %s', async (name, says) => {
  const answer = await fetch(`${web.webUrl}/.well-known/${name}`, { redirect: 'manual' });
  expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/json']);
  expect(await answer.text()).toContain(says);
});
