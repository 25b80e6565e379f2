import { beforeEach, describe, expect, it } from 'vitest';
import { block } from '../../test/conversing.ts';
import { dealing, makeDeal, sellTo } from '../../test/dealing.ts';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let seller: Person;
let buyer: Person;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [seller, buyer] = [await makePerson(api), await makePerson(api)];
});

const told = async ({ ask }: Person) =>
  ((await ask('GET /api/notifications', { query: { limit: 20 } })).data?.items ?? []).map(
    ({ kind, text }) => [kind, text.en],
  );

describe('a deal', () => {
  it('begins where a seller says to whom they sold; the buyer is asked and confirms', async () => {
    const adId = await sellTo(seller, buyer);
    expect(await told(buyer)).toEqual([
      ['deal_to_confirm', 'Test Person says that you bought “Folding iron bed”. Is that so?'],
    ]);
    const mine = await dealing(buyer).about(adId);
    expect(mine).toMatchObject({
      as: 'buyer',
      state: 'to_confirm',
      title: 'Folding iron bed',
      other: { handle: seller.handle },
      reviewableUntil: null,
      myReview: null,
      theyWrote: false,
    });
    expect(await dealing(seller).about(adId)).toMatchObject({
      id: mine.id,
      as: 'seller',
      state: 'to_confirm',
    });
    expect((await dealing(buyer).write(mine.id)).error?.code).toBe('deal_not_confirmed');
    for (const _again of [1, 2])
      expect((await dealing(buyer).confirm(mine.id)).data).toMatchObject({
        state: 'confirmed',
        reviewableUntil: expect.any(String),
      });
    expect((await told(seller))[0]?.[0]).toBe('review_due');
  });

  it('is denied, and may be confirmed after all; nobody is asked twice about one thing', async () => {
    const adId = await sellTo(seller, buyer);
    const { id } = await dealing(buyer).about(adId);
    expect((await dealing(buyer).deny(id)).data?.state).toBe('denied');
    expect((await dealing(seller).about(adId)).state).toBe('denied');
    await selling(seller).move(adId, 'live');
    await seller.ask('POST /api/ads/{id}/state', {
      params: { id: adId },
      body: { to: 'sold', buyer: buyer.handle },
    });
    expect(await told(buyer)).toHaveLength(1);
    expect((await dealing(buyer).about(adId)).state).toBe('denied');
    expect((await dealing(buyer).confirm(id)).data?.state).toBe('confirmed');
    await dealing(buyer).write(id);
    expect((await dealing(buyer).deny(id)).error?.code).toBe('conflict');
  });

  it('is void where its seller takes it back, unless its buyer has confirmed it', async () => {
    const adId = await sellTo(seller, buyer);
    const { id } = await dealing(buyer).about(adId);
    await selling(seller).move(adId, 'live');
    expect(await dealing(buyer).list()).toEqual([]);
    expect(await told(buyer)).toEqual([]);
    expect((await dealing(buyer).confirm(id)).error?.code).toBe('not_found');
    const kept = await makeDeal(seller, buyer);
    const { adId: keptAd } = (await dealing(buyer).list())[0] ?? {};
    await selling(seller).move(keptAd ?? 0, 'live');
    expect(await dealing(buyer).list()).toMatchObject([{ id: kept, state: 'confirmed' }]);
  });

  it('is nobody else’s business', async () => {
    const id = await makeDeal(seller, buyer);
    const other = await makePerson(holder.api);
    expect(await dealing(other).list()).toEqual([]);
    for (const answer of [
      await dealing(other).confirm(id),
      await dealing(seller).confirm(id),
      await dealing(other).write(id),
    ])
      expect(answer.error?.code).toBe('not_found');
  });

  it('asks nothing of whoever has blocked the seller, nor after 60 days', async () => {
    await block(buyer, seller);
    const adId = await sellTo(seller, buyer).catch(() => 0);
    // Whoever blocked writes to nobody; a conversation of before is enough.
    expect(adId).toBe(0);
    const other = await makePerson(holder.api);
    const sold = await sellTo(seller, other);
    const { id } = await dealing(other).about(sold);
    await block(other, seller);
    expect(await dealing(other).list()).toEqual([]);
    const { pool } = holder.api.context;
    await pool.query('delete from blocks where blocker_id = $1', [other.id]);
    await pool.query(`update deals set sold_at = now() - interval '61 days' where id = $1`, [id]);
    expect(await dealing(other).list()).toEqual([]);
    expect((await dealing(other).confirm(id)).error?.code).toBe('too_late_to_review');
  });

  it('stands in pages, the newest first', async () => {
    const made: string[] = [];
    for (let no = 0; no < 3; no++) made.unshift(await makeDeal(seller, buyer));
    const page = async (cursor?: string) =>
      (await seller.ask('GET /api/my/deals', { query: { limit: 2, ...(cursor && { cursor }) } })).data;
    const first = await page();
    const second = await page(first?.nextCursor ?? '');
    expect([...(first?.items ?? []), ...(second?.items ?? [])].map(({ id }) => id)).toEqual(made);
    expect(second?.nextCursor).toBeNull();
  });
});
