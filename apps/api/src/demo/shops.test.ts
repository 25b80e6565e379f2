import { randomUUID } from 'node:crypto';
import { beforeEach, expect, it } from 'vitest';
import { makeAd, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';
import { seedShops, standingSql } from './shops.ts';

const holder = useApi();
let ownerId: string;
let shop: Parameters<typeof seedShops>[1][number];

beforeEach(async () => {
  ownerId = (await makeUser(holder.api.context, { kind: 'shop', name: 'नमूना पसल' })).id;
  shop = {
    id: randomUUID(),
    ownerId,
    slug: `demo-${randomUUID().slice(0, 8)}`,
    name: 'नमूना पसल',
    placeId: 'kathmandu/kathmandu/koteshwor',
    joinedDaysAgo: 100,
    aboutEn: 'A made-up shop.',
    aboutNe: 'देखाउनका लागि बनाइएको पसल।',
    categoryIds: ['property/rooms', 'mobiles/phones'],
  };
});

it('makes a shop that says that it is made up, once, with what was posted before in its sections', async () => {
  const { api } = holder;
  const { pool } = api.context;
  const id = await makeAd(api.context, { ownerId });
  await pool.query('update ads set demo_ref = $2 where id = $1', [id, id]);
  await seedShops(api.context, [shop]);
  await seedShops(api.context, [shop]);
  await runWaitingJobs(api.context, 'refresh_shop');
  const { data } = await api.ask('GET /api/shops/{slug}', { params: { slug: shop.slug } });
  expect(data).toMatchObject({
    demo: true,
    listings: 1,
    description: shop.aboutNe,
    business: { pan: '000000001' },
  });
  expect(data?.sections.map(({ listings }) => listings).sort()).toEqual([0, 1]);
  expect(data?.places).toHaveLength(1);
});

it('knows where a listing of a category stands, and where it stands in none', async () => {
  const { pool } = holder.api.context;
  await seedShops(holder.api.context, [shop]);
  const standing = async (owner: string, category: string) => {
    const sql = `select * from (${standingSql('$1', '$2')}) as s(shop_id, section_id)`;
    return (await pool.query(sql, [owner, category])).rows[0];
  };
  expect(await standing(ownerId, 'property/rooms')).toEqual({
    shop_id: shop.id,
    section_id: expect.any(String),
  });
  expect(await standing(ownerId, 'pets/dogs')).toEqual({ shop_id: shop.id, section_id: null });
  expect(await standing(randomUUID(), 'property/rooms')).toEqual({ shop_id: null, section_id: null });
});
