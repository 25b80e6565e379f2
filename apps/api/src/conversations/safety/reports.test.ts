import { beforeEach, describe, expect, it } from 'vitest';
import { block, converse, inConversation } from '../../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let moderator: Person;
let adId: number;
let id: string;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [buyer, seller] = [await makePerson(api), await makePerson(api)];
  moderator = await makePerson(api, 'moderator');
  adId = await makeAd(api.context, { ownerId: seller.id });
  id = (await converse(buyer, adId)).conversation.id;
});

const report = (person: Person, body: { reason: 'scam' | 'abuse'; note?: string; block?: boolean }) =>
  person.ask('POST /api/conversations/{id}/report', { params: { id }, body });

const read = (reportId: string) => moderator.ask('GET /api/reports/{id}', { params: { id: reportId } });

describe('a report', () => {
  it('shows a moderator all that was said, also what was taken back and what was held', async () => {
    const [one, other] = [inConversation(buyer, id), inConversation(seller, id)];
    await other.say('Pay in advance');
    await other.remove(2);
    await block(buyer, seller);
    await other.say('Answer me!');
    const made = await report(buyer, { reason: 'scam', note: 'Asked for money' });
    expect(made.response.status).toBe(201);
    expect((await one.messages()).items).toHaveLength(3);
    const { data } = await read(made.data?.id ?? '');
    expect(data).toMatchObject({
      reason: 'scam',
      note: 'Asked for money',
      reporter: { handle: buyer.handle },
      reported: { handle: seller.handle },
      adId,
      messages: [
        { seq: 1, sender: buyer.handle, deleted: false, held: false },
        { seq: 2, sender: seller.handle, text: 'Pay in advance', deleted: true },
        { seq: 3, kind: 'delete' },
        { seq: 4, sender: seller.handle, text: 'Answer me!', held: true },
      ],
    });
  });

  it('writes down who read it, each time', async () => {
    const { data } = await report(seller, { reason: 'abuse' });
    const reads = async () =>
      (
        await holder.api.context.pool.query('select moderator_id from report_reads where report_id = $1', [
          data?.id,
        ])
      ).rows;
    expect(await reads()).toEqual([]);
    await read(data?.id ?? '');
    await read(data?.id ?? '');
    expect(await reads()).toEqual([{ moderator_id: moderator.id }, { moderator_id: moderator.id }]);
    expect((await read('00000000-0000-4000-8000-000000000000')).error?.code).toBe('not_found');
  });

  it('blocks at once when asked to, and is one however often it is sent', async () => {
    const first = await report(buyer, { reason: 'scam', block: true });
    expect((await report(buyer, { reason: 'scam', block: true })).data).toEqual(first.data);
    expect((await report(buyer, { reason: 'abuse' })).data).not.toEqual(first.data);
    expect(await inConversation(buyer, id).see()).toMatchObject({ blocked: true });
    expect(await inConversation(seller, id).see()).toMatchObject({ blocked: false });
  });

  it('stands in the list of moderators, the newest first', async () => {
    const made: (string | undefined)[] = [];
    for (const note of ['a', 'b', 'c'])
      made.unshift((await report(buyer, { reason: 'scam', note })).data?.id);
    const ask = async (query: { limit: number; cursor?: string }) =>
      (await moderator.ask('GET /api/reports', { query })).data ?? { items: [], nextCursor: null };
    const first = await ask({ limit: 2 });
    const second = await ask({ limit: 1, cursor: first.nextCursor ?? '' });
    expect([...first.items, ...second.items].map((each) => each.id)).toEqual(made);
  });

  it('is made twenty times a day', async () => {
    for (let n = 0; n < 20; n++)
      expect((await report(buyer, { reason: 'scam', note: `${n}` })).error).toBeUndefined();
    expect((await report(buyer, { reason: 'scam', note: 'more' })).error?.code).toBe('too_many_requests');
  });

  it('of a listing is one a person, of anybody but its owner, and moderators see how many there are', async () => {
    const { api } = holder;
    const [owner, one, other] = [seller, buyer, await makePerson(api)];
    const id = adId;
    const reportListing = (person: typeof one, reason: 'scam' | 'forbidden', note = '') =>
      person.ask('POST /api/ads/{id}/report', { params: { id }, body: { reason, note } });
    const first = await reportListing(one, 'scam', 'Asked for an advance');
    expect((await reportListing(one, 'forbidden')).data).toEqual(first.data);
    await reportListing(other, 'scam');
    expect((await reportListing(owner, 'scam')).error?.code).toBe('own_listing');
    const { data } = await moderator.ask('GET /api/reports', { query: { limit: 10 } });
    expect(data?.items.filter((item) => item.adId === id)).toHaveLength(2);
    expect(data?.items.find((item) => item.id === first.data?.id)).toMatchObject({
      about: 'listing',
      adId: id,
      people: 2,
      reason: 'forbidden',
      note: 'Asked for an advance',
      reporter: { handle: one.handle },
      reported: { handle: owner.handle },
    });
    const read = await moderator.ask('GET /api/reports/{id}', { params: { id: first.data?.id ?? '' } });
    expect(read.data?.messages).toEqual([]);
    const draft = await makeAd(api.context, { state: 'draft' });
    expect(
      (await one.ask('POST /api/ads/{id}/report', { params: { id: draft }, body: { reason: 'scam' } })).error
        ?.code,
    ).toBe('not_found');
  });
});
