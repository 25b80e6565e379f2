import { get as ask, type IncomingHttpHeaders } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { keeping } from '@thulubazaar/client/keeping';
import { describe, expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { signInNewPerson } from '../../../test/people.ts';
import { loadReference } from '../../reference/reference.ts';

const holder = useApi();

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  bytes: Buffer;
  /** Decompressed. */
  text: string;
}

const decoders: Record<string, (bytes: Buffer) => Buffer> = { br: brotliDecompressSync, gzip: gunzipSync };

/** Asks as it is said here: fetch would ask for what it can read, and read it. */
function get(path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = ask(holder.api.origin + path, { headers }, async (response) => {
      const bytes = await buffer(response);
      const decode = decoders[response.headers['content-encoding'] ?? ''];
      const text = (decode ? decode(bytes) : bytes).toString();
      resolve({ status: response.statusCode, headers: response.headers, bytes, text });
    });
    request.on('error', reject);
  });
}

const paths = [
  '/api/categories',
  '/api/places',
  '/api/places?parent=bagmati',
  '/api/places?q=kath',
  '/api/fields?category=vehicles/cars',
  '/api/models?category=mobiles/phones&make=samsung',
];

describe('what many ask for', () => {
  it.each(paths)(
    '%s comes compressed as it is asked for, by a tag of its own, and not again to who has it',
    async (path) => {
      const plain = await get(path);
      expect(plain.headers['content-encoding']).toBeUndefined();
      const tags = [plain.headers.etag];
      for (const [accepted, encoding] of [
        ['gzip, deflate, br', 'br'],
        ['gzip', 'gzip'],
      ] as const) {
        const answer = await get(path, { 'accept-encoding': accepted });
        expect(answer.headers).toMatchObject({ 'content-encoding': encoding, vary: 'Accept-Encoding' });
        expect(answer.text).toBe(plain.text);
        expect(answer.bytes.length).toBeLessThan(plain.bytes.length / 2);
        tags.push(answer.headers.etag);
      }
      expect(new Set(tags).size).toBe(3);
      for (const tag of tags) {
        const again = await get(path, { 'if-none-match': `"x", W/${tag}`, 'accept-encoding': 'br' });
        expect([again.status, again.bytes.length]).toEqual([304, 0]);
        expect(again.headers['cache-control']).toMatch(/^public, max-age=\d+/);
      }
      expect((await get(path, { 'if-none-match': '"other"' })).status).toBe(200);
    },
  );

  it('is the same bytes for the same tag, and made anew with the trees', async () => {
    const { context } = holder.api;
    const br = { 'accept-encoding': 'br' };
    const [one, two] = await Promise.all([get('/api/categories', br), get('/api/categories', br)]);
    const three = await get('/api/categories', br);
    expect([two.bytes, three.bytes]).toEqual([one.bytes, one.bytes]);
    const before = context.reference;
    const { id } = await signInNewPerson(holder.api);
    await context.pool.query(
      `insert into category_settings (category_id, name_en, changed_by) values ('vehicles', 'Wheels of all kinds', $1)`,
      [id],
    );
    context.reference = await loadReference(context.pool);
    const changed = await get('/api/categories', { ...br, 'if-none-match': one.headers.etag ?? '' });
    expect([changed.status, changed.text.includes('Wheels of all kinds')]).toEqual([200, true]);
    context.reference = before;
    await context.pool.query('delete from category_settings');
  });

  it('is kept by the client of apps', async () => {
    const statuses: number[] = [];
    const memory = new Map();
    const send = keeping(async (url, init) => {
      const response = await fetch(url, init);
      statuses.push(response.status);
      return response;
    }, memory);
    const url = `${holder.api.origin}/api/categories`;
    const first = await (await send(url)).text();
    expect(await (await send(url)).text()).toBe(first);
    for (const [key, kept] of memory) memory.set(key, { ...kept, until: 0 });
    expect(await (await send(url)).text()).toBe(first);
    expect(statuses).toEqual([200, 304]);
  });
});

describe('other answers', () => {
  it('are compressed from a packet on, for who says so', async () => {
    const person = await signInNewPerson(holder.api);
    const mine = await get('/api/auth/me', { ...person.headers, 'accept-encoding': 'br' });
    expect([mine.status, mine.headers['content-encoding']]).toEqual([200, undefined]);
    const near = await get('/api/places/near?lat=27.7&lng=85.3', { 'accept-encoding': 'br' });
    expect([near.headers['content-encoding'], near.headers.etag]).toEqual(['br', undefined]);
    expect(JSON.parse(near.text).items.length).toBeGreaterThan(3);
  });

  it('say how long they hold; what is one person’s, that it is nobody else’s', async () => {
    expect((await get('/api/ads')).headers['cache-control']).toBe(
      'public, max-age=5, stale-while-revalidate=30',
    );
    const person = await signInNewPerson(holder.api);
    expect((await get('/api/auth/me', person.headers)).headers['cache-control']).toBe('no-store');
  });
});
