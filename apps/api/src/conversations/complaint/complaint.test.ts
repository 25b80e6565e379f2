import { createHash, createPublicKey, verify } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { block, converse, inConversation } from '../../../test/conversing.ts';
import { makePerson, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { messagePhoto } from '../../../test/message-photo.ts';
import { selling } from '../../../test/selling.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let ad: { id: number; version: number };
let id: string;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [buyer, seller] = [await makePerson(api), await makePerson(api)];
  ad = await selling(seller).post({ title: 'Sunny room for rent, call 9841000001', price: 1_200_000 });
  id = (await converse(buyer, ad.id)).conversation.id;
});

async function complaint(person: Person) {
  const { data, error } = await person.ask('GET /api/conversations/{id}/complaint', { params: { id } });
  if (!data) throw new Error(JSON.stringify(error));
  return data;
}

describe('a complaint', () => {
  it('holds what was said, what was taken back by its time alone, and the versions of the listing', async () => {
    const [one, other] = [inConversation(buyer, id), inConversation(seller, id)];
    await other.say('Send the advance today');
    await other.remove(2);
    await one.send({ kind: 'offer', amount: 1_000_000 });
    const imageId = await messagePhoto(holder.api.context, seller.id);
    await other.send({ kind: 'photo', imageId });
    await selling(seller).patch(ad.id, { version: ad.version, price: 900_000 });
    await selling(seller).move(ad.id, 'sold');
    const { name, text } = await complaint(buyer);
    expect(name).toMatch(/^thulubazaar-complaint-[0-9a-f]{8}\.txt$/);
    expect(text).not.toContain('advance today');
    expect(text).not.toContain('9841000001');
    for (const part of [
      'MESSAGE 1 / सन्देश १',
      '  | Is this still available?',
      'MESSAGE 2 / सन्देश २',
      'taken back by its sender',
      'takes back message 2',
      'offers / प्रस्ताव: रू 10,000',
      `LISTING ${ad.id}, VERSION 1`,
      `LISTING ${ad.id}, VERSION 2`,
      'price / मूल्य: रू 9,000',
      `LISTING ${ad.id}, VERSION 3`,
      'state / अवस्था: sold',
      `handle: ${seller.handle}`,
    ])
      expect(text).toContain(part);
    expect(text).toMatch(/a photo .*: [0-9a-f]{64}\n/);
  });

  it('is signed with a key that anybody can ask for, and its hash is written down', async () => {
    const { text } = await complaint(buyer);
    const { data } = await holder.api.ask('GET /api/complaint-keys');
    const [, finalHash, key, signature] = /final-hash: (.*)\nkey: (.*)\nsignature: (.*)\n$/.exec(text) ?? [];
    expect(data?.keys[0]).toBe(key);
    const publicKey = createPublicKey({
      key: Buffer.from(`302a300506032b6570032100${key}`, 'hex'),
      format: 'der',
      type: 'spki',
    });
    const signed = Buffer.from(`thulubazaar-complaint 1\n${finalHash}\n`);
    expect(verify(null, signed, publicKey, Buffer.from(signature ?? '', 'hex'))).toBe(true);
    const { rows } = await holder.api.context.pool.query(
      `select user_id, encode(sha256, 'hex') as sha256 from complaints where conversation_id = $1`,
      [id],
    );
    expect(rows).toEqual([{ user_id: buyer.id, sha256: createHash('sha256').update(text).digest('hex') }]);
  });

  it('says of keys before a secret was changed that they were ours', async () => {
    const old = 'ab'.repeat(32);
    await holder.api.context.pool.query('insert into complaint_keys (key) values ($1)', [old]);
    expect((await holder.api.ask('GET /api/complaint-keys')).data?.keys.slice(1)).toContain(old);
  });

  it('shows each of the two what they see: nothing of what was held from them', async () => {
    await block(seller, buyer);
    await inConversation(buyer, id).say('unheard words');
    expect((await complaint(seller)).text).not.toContain('unheard words');
    expect((await complaint(buyer)).text).toContain('unheard words');
  });

  it('is made twenty times a day', async () => {
    for (let n = 0; n < 20; n++) await complaint(buyer);
    await expect(complaint(buyer)).rejects.toThrow('too_many_requests');
  });
});

describe('versions of a listing', () => {
  const versions = async () =>
    (
      await holder.api.context.pool.query(
        'select version, state, title from ad_versions where ad_id = $1 order by version',
        [ad.id],
      )
    ).rows;

  it('are kept as anyone read them, one for each change', async () => {
    await selling(seller).patch(ad.id, { version: 1, title: 'Another title for the room' });
    await seller.ask('PUT /api/ads/{id}/reserved', { params: { id: ad.id }, body: { reserved: true } });
    await selling(seller).remove(ad.id);
    const kept = await versions();
    expect(kept).toMatchObject([
      { version: 1, state: 'live', title: expect.stringMatching(/^Sunny room for rent, call /) },
      { version: 2, state: 'live', title: 'Another title for the room' },
    ]);
    expect(kept[0].title).not.toContain('9841000001');
  });

  it('are not kept of what nobody saw', async () => {
    const draft = await selling(seller).create({ title: 'Only a draft of mine' });
    ad = draft;
    expect(await versions()).toEqual([]);
  });
});
