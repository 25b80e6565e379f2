import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { block, converse, inConversation, unblock } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let adId: number;
let id: string;
let one: ReturnType<typeof inConversation>;
let other: ReturnType<typeof inConversation>;

beforeEach(async () => {
  const { api } = holder;
  [buyer, seller] = [await makePerson(api), await makePerson(api)];
  adId = await makeAd(api.context, { ownerId: seller.id });
  id = (await converse(buyer, adId)).conversation.id;
  [one, other] = [inConversation(buyer, id), inConversation(seller, id)];
});

type Side = ReturnType<typeof inConversation>;

const offer = async (side: Side, amount = 18_000_000) =>
  (await side.send({ kind: 'offer', amount })).data?.seq ?? 0;
const answer = async (side: Side, kind: 'accept' | 'decline', about: number) => {
  const { data, error } = await side.send({ kind, about });
  return error?.code ?? data?.kind;
};
/** Offers as one of the two sees them. */
const states = async (side: Side) =>
  (await side.messages()).items.filter(({ kind }) => kind === 'offer').map((each) => each.offer);

describe('an offer', () => {
  it('is accepted by the other, who says so by an entry of its own', async () => {
    const seq = await offer(one);
    expect(await answer(other, 'accept', seq)).toBe('accept');
    for (const side of [one, other]) {
      expect((await side.messages({ after: seq - 1 })).items).toMatchObject([
        { seq, kind: 'offer', amount: 18_000_000, offer: 'accepted' },
        { seq: seq + 1, kind: 'accept', about: seq, amount: null, offer: null },
      ]);
    }
    expect(await one.see()).toMatchObject({ unread: 1, last: { kind: 'accept' } });
    // Then the seller may say that the listing is promised, and both see it.
    await seller.ask('PUT /api/ads/{id}/reserved', { params: { id: adId }, body: { reserved: true } });
    expect((await one.see()).ad.reserved).toBe(true);
  });

  it('is replaced by the next one, whoever makes it', async () => {
    const first = await offer(one);
    const second = await offer(other, 19_000_000);
    expect(await states(one)).toEqual(['replaced', 'open']);
    expect(await answer(other, 'accept', first)).toBe('offer_closed');
    expect(await answer(one, 'decline', second)).toBe('decline');
    await offer(one, 18_500_000);
    expect(await states(other)).toEqual(['replaced', 'declined', 'open']);
  });

  it('is answered once, and not by who made it', async () => {
    const seq = await offer(one);
    expect(await answer(one, 'accept', seq)).toBe('offer_closed');
    const answers = await Promise.all([answer(other, 'accept', seq), answer(other, 'decline', seq)]);
    expect(answers.filter((each) => each === 'offer_closed')).toHaveLength(1);
  });

  it('is answered once by one clientId', async () => {
    const seq = await offer(one);
    const clientId = randomUUID();
    const sent = [1, 2].map(() => other.send({ kind: 'accept', about: seq, clientId }));
    for (const { data } of await Promise.all(sent))
      expect(data).toMatchObject({ kind: 'accept', seq: seq + 1 });
  });

  it('has to be one', async () => {
    await offer(one);
    for (const about of [1, 77]) {
      const { error } = await other.send({ kind: 'accept', about });
      expect(error).toMatchObject({
        code: 'invalid_input',
        fields: [{ field: 'about', code: 'unknown_message' }],
      });
    }
    const { error } = await one.send({ kind: 'offer', amount: 99 });
    expect(error?.fields).toMatchObject([{ field: 'amount', code: 'too_small' }]);
  });

  it('is not made for what is sold or removed, and can still be answered', async () => {
    const seq = await offer(one);
    await selling(seller).move(adId, 'sold');
    expect((await one.send({ kind: 'offer', amount: 100 })).error?.code).toBe('sold');
    expect(await answer(other, 'accept', seq)).toBe('accept');
    await selling(seller).remove(adId);
    expect((await one.send({ kind: 'offer', amount: 100 })).error?.code).toBe('gone');
  });
});

describe('of what a blocked person offers and answers', () => {
  it('nothing changes for the other', async () => {
    const seq = await offer(other);
    await block(seller, buyer);
    expect(await answer(one, 'accept', seq)).toBe('accept');
    expect([await states(one), await states(other)]).toEqual([['accepted'], ['open']]);
    expect(await answer(one, 'accept', seq)).toBe('offer_closed');
    await unblock(seller, buyer);
    expect(await states(other)).toEqual(['open']);
  });

  it('an offer that was replaced unseen is open to nobody', async () => {
    const seq = await offer(one);
    await block(seller, buyer);
    const unseen = await offer(one, 20_000_000);
    expect([await states(one), await states(other)]).toEqual([['replaced', 'open'], ['open']]);
    await unblock(seller, buyer);
    expect(await states(other)).toEqual(['replaced']);
    expect(await answer(other, 'accept', seq)).toBe('offer_closed');
    expect((await other.send({ kind: 'accept', about: unseen })).error?.code).toBe('invalid_input');
  });
});
