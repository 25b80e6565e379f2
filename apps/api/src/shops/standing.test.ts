import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating } from '../../test/moderating.ts';
import { givePhone } from '../../test/people.ts';
import { selling } from '../../test/selling.ts';
import { joinShop, makeShop } from '../../test/shops.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';

const holder = useApi();
let owner: Person;
let visitor: Person;
let slug: string;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [owner, visitor] = [await makePerson(api), await makePerson(api)];
  slug = (await makeShop(api.context, { ownerId: owner.id, name: 'Himal Mobile' })).slug;
});

const list = async (query: { shop: string; shopSection?: string }) =>
  (await holder.api.ask('GET /api/ads', { query })).data?.items.map(({ id }) => id);

describe('what stands in a shop', () => {
  it('is listed there, searched there and nowhere else, with the shop as its seller', async () => {
    const seller = selling(owner);
    const inside = await seller.post({ title: 'Zanzithophone with a good battery', shop: slug });
    await selling(visitor).post({ title: 'Zanzithophone of somebody else' });
    expect(await list({ shop: slug })).toEqual([inside.id]);
    const found = await holder.api.ask('GET /api/search', { query: { q: 'zanzithophone', shop: slug } });
    expect(found.data?.items.map(({ id }) => id)).toEqual([inside.id]);
    expect(found.data?.items[0]?.sellerKind).toBe('shop');
    const { data } = await holder.api.ask('GET /api/ads/{id}', { params: { id: inside.id } });
    expect(data?.seller).toMatchObject({
      kind: 'shop',
      name: 'Himal Mobile',
      path: `/shop/${slug}`,
      handle: owner.handle,
    });
    expect((await list({ shop: 'no-such-shop' })) ?? []).toEqual([]);
    // It goes out again.
    await seller.patch(inside.id, { version: inside.version, shop: null });
    expect(await list({ shop: slug })).toEqual([]);
  });

  it('stands in one section of it, and in none when that is gone', async () => {
    const set = (version: number, names: string[]) =>
      owner.ask('PUT /api/shops/{slug}/sections', {
        params: { slug },
        body: { version, sections: names.map((name) => ({ name })) },
      });
    const section = (await set(1, ['Phones'])).data?.sections[0]?.id ?? '';
    const made = await selling(owner).post({ shop: slug, shopSection: section });
    expect(made).toMatchObject({ shop: slug, shopSection: section });
    expect(await list({ shop: slug, shopSection: section })).toEqual([made.id]);
    expect(
      (await holder.api.ask('GET /api/shops/{slug}', { params: { slug } })).data?.sections,
    ).toMatchObject([{ name: 'Phones', listings: 1 }]);
    const other = await makeShop(holder.api.context, { ownerId: owner.id });
    const wrong = await selling(owner).patch(made.id, {
      version: made.version,
      shop: other.slug,
      shopSection: section,
    });
    expect(wrong.error?.fields).toMatchObject([{ field: 'shopSection', code: 'unknown_section' }]);
    await set(2, []);
    await runWaitingJobs(holder.api.context, 'refresh_shop');
    expect(await list({ shop: slug, shopSection: section })).toEqual([]);
    expect(await list({ shop: slug })).toEqual([made.id]);
  });

  it('is copied into the shop by who works there, with its photos as their own', async () => {
    const staff = await makePerson(holder.api);
    await joinShop(holder.api.context, slug, staff.id);
    const { id } = await selling(owner).post({ shop: slug });
    const copy = await staff.ask('POST /api/ads/{id}/duplicate', { params: { id } });
    expect(copy.data).toMatchObject({ state: 'draft', shop: slug });
  });
});

describe('who follows a shop', () => {
  it('hears of what is new in it, once, and not when they work there', async () => {
    const params = { slug };
    const followed = await visitor.ask('PUT /api/my/shop-follows/{slug}', { params, body: {} });
    expect(followed.data).toMatchObject({ shop: { slug, name: 'Himal Mobile' }, alerts: 'at_once' });
    const { id } = await selling(owner).post({ title: 'The first of the shop', shop: slug });
    await runWaitingJobs(holder.api.context, 'tell_shop_followers');
    const told = async () => (await visitor.ask('GET /api/notifications', { query: {} })).data?.items ?? [];
    expect(await told()).toMatchObject([{ kind: 'shop_listings', path: expect.stringContaining(`-${id}`) }]);
    expect((await visitor.ask('GET /api/my/shop-follows')).data?.items).toHaveLength(1);
    expect((await holder.api.ask('GET /api/shops/{slug}', { params })).data?.followers).toBe(1);
    await visitor.ask('DELETE /api/my/shop-follows/{slug}', { params });
    expect(await told()).toEqual([]);
    expect((await visitor.ask('GET /api/my/shop-follows')).data?.items).toEqual([]);
    expect(
      (await visitor.ask('PUT /api/my/shop-follows/{slug}', { params: { slug: 'no-such' }, body: {} })).error
        ?.code,
    ).toBe('not_found');
  });
});

describe('the numbers of a shop', () => {
  it('are shown to who has one, so many shops a day, and written down', async () => {
    const { pool } = holder.api.context;
    await owner.ask('PATCH /api/shops/{slug}', {
      params: { slug },
      body: { version: 1, contact: { phones: ['9841000001'], email: 'shop@example.com' } },
    });
    const reveal = (person = visitor) => person.ask('POST /api/shops/{slug}/contact', { params: { slug } });
    expect((await reveal()).error?.code).toBe('phone_needed');
    await givePhone(holder.api, visitor);
    expect((await reveal()).data).toEqual({
      phones: ['+9779841000001'],
      whatsapp: null,
      email: 'shop@example.com',
    });
    await reveal();
    const seen = await pool.query('select count(*)::int as n from shop_reveals where viewer_id = $1', [
      visitor.id,
    ]);
    expect(seen.rows).toEqual([{ n: 1 }]);
    for (let no = 0; no < 20; no++)
      await pool.query(
        `insert into shop_reveals (viewer_id, shop_id, day) values ($1, $2, (now() at time zone 'Asia/Kathmandu')::date)`,
        [visitor.id, (await makeShop(holder.api.context)).id],
      );
    expect((await reveal()).response.status).toBe(200);
    await pool.query(
      'delete from shop_reveals where viewer_id = $1 and shop_id = (select id from shops where slug = $2)',
      [visitor.id, slug],
    );
    expect((await reveal()).error?.code).toBe('too_many_requests');
  });
});

describe('a report of a shop', () => {
  it('is a case about whose it is, which names the shop', async () => {
    const made = await visitor.ask('POST /api/shops/{slug}/report', {
      params: { slug },
      body: { reason: 'scam', note: 'They sold me a brick.' },
    });
    const again = await visitor.ask('POST /api/shops/{slug}/report', {
      params: { slug },
      body: { reason: 'spam' },
    });
    expect(again.data).toEqual(made.data);
    expect(
      (await owner.ask('POST /api/shops/{slug}/report', { params: { slug }, body: { reason: 'spam' } })).error
        ?.fields,
    ).toMatchObject([{ field: 'slug' }]);
    const moderator = await makePerson(holder.api, 'moderator');
    const { data } = await moderator.ask('GET /api/reports/{id}', { params: { id: made.data?.id ?? '' } });
    expect(data).toMatchObject({ about: 'shop', shop: slug, adId: null, reported: { handle: owner.handle } });
    const [open] = (await moderating(moderator).list()).filter((item) => item.person.handle === owner.handle);
    expect(open).toMatchObject({ kind: 'reported' });
  });
});
