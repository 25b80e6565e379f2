import { beforeEach, describe, expect, it } from 'vitest';
import { announcedBy } from '../../test/announced.ts';
import { block, converse, inConversation } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { messagesAt } from './message.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let id: string;
let one: ReturnType<typeof inConversation>;
let other: ReturnType<typeof inConversation>;

beforeEach(async () => {
  const { api } = holder;
  [buyer, seller] = [await makePerson(api), await makePerson(api)];
  id = (await converse(buyer, await makeAd(api.context, { ownerId: seller.id }))).conversation.id;
  [one, other] = [inConversation(buyer, id), inConversation(seller, id)];
});

const stored = async (seq: number) => {
  const { context } = holder.api;
  return (await messagesAt(context.pool, context, [{ id, seq }]))[0];
};

describe('a message that is taken back', () => {
  it('says nothing to either any more, and whoever was away learns of it', async () => {
    const { seq } = await one.say('my secret');
    const heard = await announcedBy(holder.api.context, () => one.remove(seq));
    expect(heard).toMatchObject([
      { type: 'message', to: [buyer.id, seller.id], row: { kind: 'delete', about: seq } },
    ]);
    expect(JSON.stringify(heard)).not.toContain('secret');
    for (const side of [one, other]) {
      expect((await side.messages({ after: seq - 1 })).items).toMatchObject([
        { seq, kind: 'text', text: '', deleted: true },
        { seq: seq + 1, kind: 'delete', about: seq, deleted: false },
      ]);
      expect(await side.see()).toMatchObject({ lastSeq: seq + 1, last: { seq, deleted: true, text: '' } });
    }
    expect(await stored(seq)).toMatchObject({ text: 'my secret' });
  });

  it('waits to be read no more, and is not counted twice', async () => {
    const { seq } = await one.say('two');
    await one.say('three');
    expect(await other.see()).toMatchObject({ unread: 3 });
    const { lastAt } = await other.see();
    await one.remove(seq);
    await one.remove(seq);
    expect(await other.see()).toMatchObject({ unread: 2, lastSeq: 4, lastAt });
    await other.read(3);
    await one.remove(3);
    expect(await other.see()).toMatchObject({ unread: 0, readSeq: 3, lastSeq: 5 });
    await other.read(5);
    await one.say('six');
    expect(await other.see()).toMatchObject({ unread: 1 });
  });

  it('is one’s own, and said or offered or shown', async () => {
    const { data } = await other.send({ kind: 'offer', amount: 500 });
    const accepted = await one.send({ kind: 'accept', about: data?.seq ?? 0 });
    for (const seq of [data?.seq ?? 0, accepted.data?.seq ?? 0, 99])
      expect((await one.remove(seq)).error?.code).toBe('not_found');
    await one.remove(1);
    expect((await one.remove(4)).error?.code).toBe('not_found');
  });

  it('was sent within the hour', async () => {
    const { pool } = holder.api.context;
    const age = (seconds: number) =>
      pool.query(
        'update messages set sent_at = now() - make_interval(secs => $2) where conversation_id = $1 and seq = 1',
        [id, seconds],
      );
    await age(3601);
    expect((await one.remove(1)).error?.code).toBe('too_late');
    await age(3590);
    expect((await one.remove(1)).response.status).toBe(204);
  });

  it('was an offer: nobody can accept it', async () => {
    const { data } = await one.send({ kind: 'offer', amount: 500 });
    await one.remove(data?.seq ?? 0);
    expect((await other.send({ kind: 'accept', about: data?.seq ?? 0 })).error?.code).toBe('offer_closed');
    expect((await other.messages({ after: 1 })).items[0]).toMatchObject({
      amount: null,
      offer: 'declined',
      deleted: true,
    });
  });

  it('goes from whoever has blocked its sender as well, by an entry that is no message', async () => {
    await other.read(1);
    const { seq } = await one.say('regretted');
    await block(seller, buyer);
    const { lastAt } = await other.see();
    await one.remove(seq);
    expect((await other.messages({ after: 1 })).items).toMatchObject([
      { seq, text: '', deleted: true },
      { kind: 'delete' },
    ]);
    expect(await other.see()).toMatchObject({ unread: 0, lastAt });
  });
});
