import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { startTestApi, useApi } from '../../test/harness.ts';

const holder = useApi();
const phone =
  'Mozilla/5.0 (Linux; Android 11; M2006C3LI) AppleWebKit/537.36 Chrome/120.0 Mobile Safari/537.36';
let owner: Person;

beforeAll(async () => {
  owner = await makePerson(holder.api);
});

function view(listing: number, userAgent: string, headers: Record<string, string> = {}, api = holder.api) {
  return fetch(`${api.origin}/api/views`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'user-agent': userAgent, ...headers },
    body: JSON.stringify({ listing }),
  });
}

async function viewsOf(id: number): Promise<number | undefined> {
  await holder.api.context.views.flush();
  const { data } = await owner.ask('GET /api/me/ads/{id}', { params: { id } });
  return data?.views;
}

describe('views of a listing', () => {
  it('are counted once a viewer, and not written one by one', async () => {
    const id = await makeAd(holder.api.context, { ownerId: owner.id });
    const before = await holder.api.context.pool.query('select xmin from ads where id = $1', [id]);
    for (let n = 0; n < 5; n++) {
      expect((await view(id, phone)).status).toBe(204);
      expect((await view(id, `${phone} ${n}`)).status).toBe(204);
    }
    const after = await holder.api.context.pool.query('select xmin from ads where id = $1', [id]);
    expect(after.rows).toEqual(before.rows);
    expect(await viewsOf(id)).toBe(6);
    expect(await viewsOf(id)).toBe(6);
  });

  it('are counted once more on another day of Nepal', async () => {
    const id = await makeAd(holder.api.context, { ownerId: owner.id });
    const viewer = { userId: undefined, address: '203.0.113.9', userAgent: phone };
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    // 23:59 in Kathmandu is 18:14 UTC.
    const midnight = Date.parse(`${tomorrow}T18:15:00Z`);
    for (const hours of [-23.9, -9, -0.01, 0])
      holder.api.context.views.add(id, viewer, new Date(midnight + hours * 3_600_000));
    expect(await viewsOf(id)).toBe(2);
  });

  it('that come when their day is over count while it is known who was counted on it', async () => {
    const { context } = holder.api;
    const id = await makeAd(context, { ownerId: owner.id });
    const viewer = { userId: undefined, address: '203.0.113.10', userAgent: phone };
    context.views.add(id, viewer, new Date(Date.now() - 86_400_000));
    expect(await viewsOf(id)).toBe(0);
    await context.pool.query(
      `insert into view_keys (day) values (((now() - interval '1 day') at time zone 'Asia/Kathmandu')::date)`,
    );
    context.views.add(id, { ...viewer, userAgent: `${phone} 2` }, new Date(Date.now() - 86_400_000));
    expect(await viewsOf(id)).toBe(1);
  });

  it('count a signed-in person on every browser once, and an owner never', async () => {
    const id = await makeAd(holder.api.context, { ownerId: owner.id });
    const visitor = await makePerson(holder.api);
    await view(id, phone, visitor.headers);
    await view(id, `${phone} other`, visitor.headers);
    await view(id, phone, owner.headers);
    expect(await viewsOf(id)).toBe(1);
  });

  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'facebookexternalhit/1.1',
    'WhatsApp/2.23',
    'curl/8.0',
    'python-requests/2.31',
    'Mozilla/5.0 HeadlessChrome/120.0',
    '',
  ])('leave out the program %s', async (userAgent) => {
    const id = await makeAd(holder.api.context, { ownerId: owner.id });
    expect((await view(id, userAgent)).status).toBe(204);
    expect(await viewsOf(id)).toBe(0);
  });

  it('of what is not live, or not there, are no error and not counted', async () => {
    const draft = await makeAd(holder.api.context, { ownerId: owner.id, state: 'draft' });
    expect((await view(draft, phone)).status).toBe(204);
    expect((await view(987_654_321, phone)).status).toBe(204);
    expect(await viewsOf(draft)).toBe(0);
    expect((await view(0, phone)).status).toBe(400);
  });

  it('of two processes add up, and what waits is written when one stops', async () => {
    const ids = [
      await makeAd(holder.api.context, { ownerId: owner.id }),
      await makeAd(holder.api.context, { ownerId: owner.id }),
    ];
    const second = await startTestApi(holder.api.context.config.databaseUrl);
    for (const id of ids) {
      await view(id, phone);
      await view(id, `${phone} second`, {}, second);
    }
    await Promise.all([second.close(), holder.api.context.views.flush()]);
    expect(await Promise.all(ids.map(viewsOf))).toEqual([2, 2]);
  });

  it('of one viewer in two processes are one, and nothing says who that was, or anything once the day is over', async () => {
    const { context } = holder.api;
    const id = await makeAd(context, { ownerId: owner.id });
    const second = await startTestApi(context.config.databaseUrl);
    const agent = `${phone} both`;
    await Promise.all([view(id, agent), view(id, agent, {}, second)]);
    await Promise.all([second.close(), context.views.flush()]);
    expect(await viewsOf(id)).toBe(1);
    const kept = async () =>
      (await context.pool.query('select day::text, encode(viewer, $1) from views_seen', ['hex'])).rows;
    const later = new Date(Date.now() + 3 * 86_400_000);
    context.views.add(id, { userId: undefined, address: '203.0.113.9', userAgent: agent }, later);
    await context.views.flush();
    expect(await kept()).toHaveLength(1);
  });

  it('wait for a database that is away', async () => {
    const { context } = holder.api;
    const id = await makeAd(context, { ownerId: owner.id });
    await view(id, phone);
    await context.pool.query('alter table ads rename column view_count to view_count_away');
    await context.views.flush();
    await context.pool.query('alter table ads rename column view_count_away to view_count');
    expect(await viewsOf(id)).toBe(1);
  });

  it('change neither version nor time of the listing', async () => {
    const id = await makeAd(holder.api.context, { ownerId: owner.id });
    const path = { params: { id } };
    const before = (await owner.ask('GET /api/me/ads/{id}', path)).data;
    await view(id, phone);
    await holder.api.context.views.flush();
    const after = (await owner.ask('GET /api/me/ads/{id}', path)).data;
    expect(after).toEqual({ ...before, views: 1 });
  });
});
