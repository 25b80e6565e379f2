import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makeImage, makePerson, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { noteChange, tellSearchEngines } from './index-now.ts';

const holder = useApi();

const inside = (path: string, secret = holder.api.context.config.internalSecret) =>
  fetch(`${holder.api.origin}/api/internal${path}`, { headers: { authorization: `Bearer ${secret}` } });

const linesOf = async (path: string) => (await (await inside(path)).text()).split('\n').filter(Boolean);

describe('what the web app alone is told', () => {
  it('does not exist for who lacks the secret, nor where nothing is', async () => {
    for (const path of ['/sitemap', '/sitemap/0', '/sitemap/landings', '/share-pictures/1'])
      expect((await inside(path, 'wrong')).status, path).toBe(404);
    for (const path of ['/sitemap/-1', '/sitemap/x', '/share-pictures/x', '/share-pictures/999999'])
      expect((await inside(path)).status, path).toBe(404);
  });

  it('are the live listings, in files by their numbers, with when they changed', async () => {
    const { context } = holder.api;
    const [live, sold] = [await makeAd(context), await makeAd(context, { state: 'sold' })];
    const [first, changed] = (await linesOf('/sitemap'))[0]?.split('\t') ?? [];
    expect(first).toBe('0');
    expect(changed).toMatch(/^20.*Z$/);
    const paths = (await linesOf('/sitemap/0')).map((line) => line.split('\t')[0] ?? '');
    expect(paths.some((path) => path.endsWith(`-${live}`))).toBe(true);
    expect(paths.some((path) => path.endsWith(`-${sold}`))).toBe(false);
    expect(await linesOf('/sitemap/7')).toEqual([]);
  });

  it('is the picture of a listing that anyone may see, without a photo too', async () => {
    const { context } = holder.api;
    const id = await makeAd(context, { title: 'कोठा <भाडामा> & more' });
    const picture = await inside(`/share-pictures/${id}`);
    expect([picture.status, picture.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
    const jpeg = new Uint8Array(await picture.arrayBuffer());
    expect([...jpeg.subarray(0, 2)]).toEqual([0xff, 0xd8]);
    expect(jpeg.length).toBeLessThan(100_000);
    expect((await inside(`/share-pictures/${await makeAd(context, { state: 'draft' })}`)).status).toBe(404);
  });
});

describe('the front page', () => {
  it('shows new listings with photos before newer ones without, lower prices, and what there is most of', async () => {
    const { api } = holder;
    const { context } = api;
    const person = await makePerson(api);
    const photoIds = [await makeImage(context, person.id)];
    const seller = { ownerId: person.id, categoryId: 'music/guitars' };
    const shown = await makeAd(context, {
      ...seller,
      photoIds,
      publishedAt: new Date(Date.now() - 3_600_000),
    });
    const plain = await makeAd(context, seller);
    await context.pool.query(`update ads set price_was = price * 2, price_dropped_at = now() where id = $1`, [
      plain,
    ]);
    await makeAd(context, { ...seller, state: 'sold' });
    const { data } = await api.ask('GET /api/front', {});
    const ids = data?.newest.map(({ id }) => id) ?? [];
    expect(ids[0]).toBe(shown);
    expect(ids).toContain(plain);
    expect(data?.newest[0]).toMatchObject({ sellerKind: 'private' });
    expect(data?.priceDrops.map(({ id }) => id)).toEqual([plain]);
    const counts = data?.categories ?? [];
    expect(counts.find(({ id }) => id === 'music')?.listings).toBe(2);
    expect(counts.map(({ listings }) => listings)).toEqual(
      counts.map(({ listings }) => listings).toSorted((a, b) => b - a),
    );
  });
});

describe('a category in a place', () => {
  it('counts from three live listings on, and knows its towns and categories', async () => {
    const { api } = holder;
    const there = { categoryId: 'livestock/goats', placeId: 'kaski/pokhara' };
    for (let n = 0; n < 3; n++) await makeAd(api.context, there);
    await makeAd(api.context, { ...there, state: 'sold' });
    for (let n = 0; n < 2; n++) await makeAd(api.context, { ...there, placeId: 'chitwan/bharatpur' });
    // Counted once: nobody has asked before.
    const { data } = await api.ask('GET /api/landings', { query: { category: 'livestock/goats' } });
    expect(data?.items.map(({ place, listings }) => [place.id, listings])).toEqual([['kaski/pokhara', 3]]);
    const ofPlace = await api.ask('GET /api/landings', { query: { place: 'kaski/pokhara' } });
    expect(ofPlace.data?.items.map(({ category }) => category.id).sort()).toEqual([
      'livestock',
      'livestock/goats',
    ]);
    const ask = (category: string, place: string) =>
      api.ask('GET /api/landings', { query: { category, place } });
    expect((await ask('livestock', 'kaski')).data?.items).toHaveLength(1);
    expect((await ask('livestock/goats', 'chitwan/bharatpur')).data?.items).toEqual([]);
    expect((await ask('livestock/goats', 'atlantis')).error?.code).toBe('invalid_input');
    expect((await api.ask('GET /api/landings', { query: {} })).error?.code).toBe('invalid_input');
    expect(await linesOf('/sitemap/landings')).toContain('/c/livestock/goats/in/kaski/pokhara');
  });
});

describe('what is like a listing', () => {
  it('is found in any script, nearby, and never itself', async () => {
    const { api } = holder;
    const place = { categoryId: 'livestock/buffaloes', placeId: 'chitwan/bharatpur' };
    const id = await makeAd(api.context, { ...place, title: 'मुर्रा भैंसी बिक्रीमा' });
    const latin = await makeAd(api.context, { ...place, title: 'Murrah bhaisi for sale' });
    const far = await makeAd(api.context, { title: 'Murrah bhaisi', categoryId: 'jobs/sales' });
    const { data } = await api.ask('GET /api/ads/{id}/similar', { params: { id }, query: { limit: 6 } });
    const ids = data?.items.map((item) => item.id) ?? [];
    expect(ids[0]).toBe(latin);
    expect(ids).not.toContain(id);
    expect(ids).not.toContain(far);
    // What can be seen comes first, however less alike it is.
    const photoIds = [await makeImage(api.context, (await makeUser(api.context)).id)];
    const seen = await makeAd(api.context, { ...place, title: 'Jersey cow', photoIds });
    const again = await api.ask('GET /api/ads/{id}/similar', { params: { id }, query: { limit: 5 } });
    expect(again.data?.items.map((item) => item.id).slice(0, 2)).toEqual([seen, latin]);
    const gone = await makeAd(api.context, { state: 'removed' });
    expect((await api.ask('GET /api/ads/{id}/similar', { params: { id: gone } })).error?.code).toBe('gone');
  });
});

describe('search engines', () => {
  let status = 200;
  const told: { urlList: string[]; key: string; keyLocation: string; host: string }[] = [];
  const engine = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      if (status === 200) told.push(JSON.parse(Buffer.concat(chunks).toString()));
      res.writeHead(status).end();
    });
  });
  beforeAll(() => new Promise<void>((resolve) => engine.listen(0, '127.0.0.1', resolve)));
  afterAll(() => new Promise((resolve) => engine.close(resolve)));

  it('are told of changes in both languages, in one request, once it was taken, and of nothing twice', async () => {
    const { context } = holder.api;
    const url = `http://127.0.0.1:${(engine.address() as AddressInfo).port}/indexnow`;
    const config = { ...context.config, indexNow: { key: '0123456789abcdef', url } };
    const mine = { pool: context.pool, config };
    const ids = [await makeAd(context), await makeAd(context, { state: 'sold' })];
    for (const id of ids) await transaction(context.pool, (tx) => noteChange(tx, id));
    status = 503;
    await expect(tellSearchEngines(mine)).rejects.toThrow('503');
    status = 200;
    expect(await tellSearchEngines(mine)).toBe(2);
    expect(told).toHaveLength(1);
    const [{ urlList = [], ...rest } = {}] = told;
    expect(urlList).toHaveLength(4);
    for (const id of ids)
      expect(
        urlList
          .filter((address) => address.endsWith(`-${id}`))
          .map((address) => new URL(address).pathname.slice(0, 4)),
      ).toEqual(['/en/', '/ne/']);
    expect(rest).toMatchObject({ key: '0123456789abcdef', keyLocation: `${config.webUrl}/indexnow.txt` });
    expect(await tellSearchEngines(mine)).toBe(0);
  });

  it('are told nothing, and nothing is noted, where no key is set up', async () => {
    const { context } = holder.api;
    await makeAd(context);
    const { rows } = await context.pool.query('select count(*)::int as n from search_engine_changes');
    expect(rows[0].n).toBe(0);
    expect(await tellSearchEngines(context)).toBe(0);
  });
});
