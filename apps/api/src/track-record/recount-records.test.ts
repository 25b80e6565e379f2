import { beforeAll, describe, expect, it } from 'vitest';
import { converse, inConversation } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { runWaitingJobs } from '../../test/waiting-jobs.ts';
import { runListingClock } from '../listings/clock-job.ts';
import { answersWithin } from './answers-within.ts';
import { recountRecords } from './recount-records.ts';

const holder = useApi();
let seller: Person;
let adId: number;

beforeAll(async () => {
  seller = await makePerson(holder.api);
  adId = await makeAd(holder.api.context, { ownerId: seller.id });
});

async function shown(person = seller) {
  const { data } = await holder.api.ask('GET /api/users/{handle}', { params: { handle: person.handle } });
  return data;
}

/** Somebody asks; everything in their conversation was said so many hours ago. */
async function asks(hoursAgo: number, answered: boolean): Promise<void> {
  const buyer = await makePerson(holder.api);
  const { conversation } = await converse(buyer, adId);
  if (answered) await inConversation(seller, conversation.id).say('It is.');
  await holder.api.context.pool.query(
    `update messages set sent_at = sent_at - make_interval(hours => $2) where conversation_id = $1`,
    [conversation.id, hoursAgo],
  );
}

describe('what is known of how somebody sells', () => {
  it('says how many they sold, on their page and on their listings, and takes it back with a sale', async () => {
    const own = selling(seller);
    const ad = await own.post({ title: 'Folding table' });
    expect(await shown()).not.toHaveProperty('sold');
    await own.move(ad.id, 'sold');
    await runWaitingJobs(holder.api.context, 'recount_record');
    expect(await shown()).toMatchObject({ sold: 1 });
    const { data: listing } = await holder.api.ask('GET /api/ads/{id}', { params: { id: ad.id } });
    expect(listing).toMatchObject({ state: 'sold', soldAt: expect.any(String), seller: { sold: 1 } });
    await own.move(ad.id, 'live');
    await runWaitingJobs(holder.api.context, 'recount_record');
    expect(await shown()).not.toHaveProperty('sold');
  });

  it('counts on what was put away since, until it is removed or offered again', async () => {
    const own = selling(seller);
    const { context } = holder.api;
    const ads = [
      await own.post({ title: 'Folding iron bed' }),
      await own.post({ title: 'Steel kitchen rack' }),
    ] as const;
    for (const { id } of ads) await own.move(id, 'sold');
    await context.pool.query(
      `update ads set sold_at = now() - interval '1 year', clock_at = now() where id = any($1)`,
      [ads.map(({ id }) => id)],
    );
    await runListingClock(context, new Date(Date.now() + 1000));
    const counted = async () => {
      await runWaitingJobs(context, 'recount_record');
      return (await shown())?.sold;
    };
    expect(await counted()).toBe(2);
    expect((await own.mine(ads[0].id)).data?.state).toBe('archived');
    await own.remove(ads[0].id);
    expect(await counted()).toBe(1);
    await own.move(ads[0].id, 'archived');
    expect(await counted()).toBe(2);
    await own.move(ads[0].id, 'live');
    expect(await counted()).toBe(1);
    await own.remove(ads[1].id);
    expect(await counted()).toBeUndefined();
    await context.pool.query('update users set sold_count = 7 where id = $1', [seller.id]);
    await recountRecords(context);
    expect(await counted()).toBeUndefined();
  });

  it('says how soon they answer once five have written, and who waits since yesterday counts', async () => {
    for (let no = 0; no < 4; no++) await asks(48, true);
    await asks(2, false);
    await recountRecords(holder.api.context);
    expect(await shown()).not.toHaveProperty('answersWithin');
    await asks(48, true);
    await recountRecords(holder.api.context);
    expect(await shown()).toMatchObject({ answersWithin: 'hour' });
    for (let no = 0; no < 6; no++) await asks(48, false);
    await recountRecords(holder.api.context);
    expect(await shown()).not.toHaveProperty('answersWithin');
  });

  it('says that a number was confirmed, and never which', async () => {
    expect(await shown()).not.toHaveProperty('phoneVerified');
    await holder.api.context.pool.query('update users set phone_number_verified = true where id = $1', [
      seller.id,
    ]);
    expect(await shown()).toMatchObject({ phoneVerified: true });
  });

  it('tells the owner of a listing how many have written about it', async () => {
    const { data } = await selling(seller).mine(adId);
    expect(data).toMatchObject({ conversations: 12, favourites: 0 });
  });
});

describe('how soon somebody answers', () => {
  it('is said in words, by the one in the middle', () => {
    const said = (asked: number, typical: number | null) => answersWithin({ asked, typical });
    expect([said(5, 0.2), said(5, 1), said(9, 1.1), said(9, 24), said(9, 71)]).toEqual([
      'hour',
      'hour',
      'day',
      'day',
      'days',
    ]);
    expect([said(4, 0.2), said(5, 73), said(5, Number.POSITIVE_INFINITY), said(0, null)]).toEqual(
      Array(4).fill(null),
    );
  });
});
