import { beforeEach, describe, expect, it } from 'vitest';
import { announcedBy } from '../../../test/announced.ts';
import { block, converse, inConversation, unblock } from '../../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { send } from '../../../test/people.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let adId: number;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [buyer, seller] = [await makePerson(api), await makePerson(api)];
  adId = await makeAd(api.context, { ownerId: seller.id });
});

const list = async (person: Person) => (await person.ask('GET /api/conversations')).data?.items ?? [];
const unread = async (person: Person) => (await person.ask('GET /api/me/unread')).data?.unread;

/** An answer without what differs from one conversation to the next, whoever is in it. */
async function faceless(answer: Response): Promise<string> {
  const text = await answer.text();
  const same = text
    .replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id')
    .replace(/test-[a-p]{10}/g, 'handle')
    .replace(/"id":\d+/g, '"id":0')
    .replace(/-\d+"/g, '-0"')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, 'time');
  const headers = [...answer.headers].filter(([name]) => !['date', 'x-request-id', 'etag'].includes(name));
  return JSON.stringify([answer.status, headers.map(([name]) => name), same]);
}

/** All that a person can do about somebody, and the answers. */
async function everythingTried(from: Person, to: Person, blocks: boolean): Promise<string[]> {
  const { api } = holder;
  const ownAd = await makeAd(api.context, { ownerId: to.id });
  const { conversation } = await converse(from, ownAd);
  const offered = await inConversation(to, conversation.id).send({ kind: 'offer', amount: 500_000 });
  await inConversation(to, conversation.id).say('What would you pay?');
  if (blocks) await block(to, from);
  const answers: string[] = [];
  const call = async (method: string, path: string, body?: object) =>
    answers.push(await faceless(await send(api.origin, method, path, body, from.headers)));
  const at = `/api/conversations/${conversation.id}`;
  const clientId = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
  const look = async () => {
    for (const path of [
      '/api/conversations',
      at,
      `${at}/messages`,
      `${at}/messages?after=1`,
      '/api/me/unread',
    ])
      await call('GET', path);
  };
  await call('POST', `${at}/messages`, { clientId: clientId(1), kind: 'text', text: 'Are you there?' });
  await call('POST', `${at}/messages`, { clientId: clientId(1), kind: 'text', text: 'Are you there?' });
  await look();
  await call('POST', `${at}/messages`, { clientId: clientId(2), kind: 'accept', about: offered.data?.seq });
  await call('POST', `${at}/messages`, { clientId: clientId(3), kind: 'offer', amount: 700_000 });
  await call('POST', `${at}/messages`, { clientId: clientId(4), kind: 'offer', amount: 800_000 });
  await call('POST', `${at}/messages`, { clientId: clientId(5), kind: 'decline', about: 6 });
  await look();
  await call('DELETE', `${at}/messages/1`);
  await call('DELETE', `${at}/messages/4`);
  await call('POST', `${at}/read`, { seq: 100 });
  await look();
  await call('POST', '/api/conversations', { adId: ownAd, clientId: clientId(6), text: 'Hello?' });
  const another = await makeAd(api.context, { ownerId: to.id });
  await call('POST', '/api/conversations', { adId: another, clientId: clientId(7), text: 'And this?' });
  await call('PATCH', at, { muted: true });
  await call('POST', `${at}/report`, { reason: 'abuse' });
  await call('PUT', `/api/me/blocks/${to.handle}`);
  await look();
  return answers;
}

describe('a person who is blocked', () => {
  it('cannot tell by any answer', async () => {
    const people = async () => [await makePerson(holder.api), await makePerson(holder.api)] as const;
    const free = await everythingTried(...(await people()), false);
    await holder.api.context.pool.query('delete from rate_limits');
    const blocked = await everythingTried(...(await people()), true);
    expect(blocked).toEqual(free);
    // And it was not all refused.
    expect(free.filter((answer) => answer.startsWith('[20')).length).toBeGreaterThan(free.length - 3);
  });

  it('cannot tell by what is read: it stays as it was', async () => {
    const { conversation } = await converse(buyer, adId);
    const [one, other] = [inConversation(buyer, conversation.id), inConversation(seller, conversation.id)];
    await other.read(1);
    await one.say('two');
    await block(seller, buyer);
    const heard = await announcedBy(holder.api.context, () => other.read(2));
    expect(heard).toMatchObject([{ type: 'read', to: [seller.id], seq: 2 }]);
    expect(await one.see()).toMatchObject({ otherReadSeq: 1 });
    expect(await other.see()).toMatchObject({ readSeq: 2, unread: 0, blocked: true });
    await unblock(seller, buyer);
    expect(await one.see()).toMatchObject({ otherReadSeq: 1 });
    await one.say('three');
    await other.read(3);
    expect(await one.see()).toMatchObject({ otherReadSeq: 3 });
  });

  it('writes to nobody, and what they wrote is not seen afterwards either', async () => {
    const { conversation } = await converse(buyer, adId);
    const [one, other] = [inConversation(buyer, conversation.id), inConversation(seller, conversation.id)];
    await other.read(1);
    const before = await other.see();
    await block(seller, buyer);
    const heard = await announcedBy(holder.api.context, async () => {
      await one.say('unheard');
      await one.send({ kind: 'offer', amount: 100_000 });
      await one.remove(2);
      await one.read(4);
    });
    expect(heard.map(({ type, to }) => [type, to.includes(buyer.id)])).toEqual([
      ['message', true],
      ['message', true],
      ['message', true],
    ]);
    expect(heard.filter(({ to }) => to.includes(seller.id))).toEqual([]);
    for (const blocked of [true, false]) {
      expect(await other.see()).toEqual({ ...before, blocked });
      expect((await other.messages()).items.map(({ seq }) => seq)).toEqual([1]);
      expect(await list(seller)).toEqual([{ ...before, blocked }]);
      expect(await unread(seller)).toBe(0);
      await other.read(100);
      expect(await one.see()).toMatchObject({ lastSeq: 4, otherReadSeq: 1 });
      await unblock(seller, buyer);
    }
    await one.say('heard');
    expect((await other.messages()).items.map(({ seq }) => seq)).toEqual([1, 5]);
    expect((await other.messages({ after: 1 })).items.map(({ text }) => text)).toEqual(['heard']);
    expect(await other.see()).toMatchObject({ unread: 1, lastSeq: 5 });
    await other.read(5);
    expect(await one.see()).toMatchObject({ otherReadSeq: 5 });
  });

  it('begins conversations that are there for them alone', async () => {
    await block(seller, buyer);
    const { conversation } = await converse(buyer, adId);
    expect(await list(buyer)).toHaveLength(1);
    expect(await list(seller)).toEqual([]);
    expect(await unread(seller)).toBe(0);
    const { error } = await seller.ask('GET /api/conversations/{id}', { params: { id: conversation.id } });
    expect(error?.code).toBe('not_found');
    await unblock(seller, buyer);
    expect(await list(seller)).toEqual([]);
    await inConversation(buyer, conversation.id).say('Now?');
    expect(await list(seller)).toMatchObject([{ id: conversation.id, unread: 1, last: { text: 'Now?' } }]);
    expect((await inConversation(seller, conversation.id).messages()).items).toHaveLength(1);
  });
});

describe('whoever blocks', () => {
  it('writes to them no more until they unblock, and is told so', async () => {
    const { conversation } = await converse(buyer, adId);
    const other = inConversation(seller, conversation.id);
    await block(seller, buyer);
    expect((await other.send({ kind: 'text', text: 'Hello' })).error?.code).toBe('blocked');
    expect(await other.see()).toMatchObject({ blocked: true });
    await unblock(seller, buyer);
    expect((await other.send({ kind: 'text', text: 'Hello' })).response.status).toBe(201);
  });

  it('leaves no empty conversation behind', async () => {
    await block(buyer, seller);
    const refused = await buyer.ask('POST /api/conversations', {
      body: { adId, clientId: crypto.randomUUID(), text: 'Hello' },
    });
    expect(refused.error?.code).toBe('blocked');
    const { rows } = await holder.api.context.pool.query('select 1 from conversations where ad_id = $1', [
      adId,
    ]);
    expect(rows).toEqual([]);
  });

  it('has a list of them, and cannot block nobody or themselves', async () => {
    const third = await makePerson(holder.api);
    for (const person of [seller, third, seller])
      expect((await block(buyer, person)).response.status).toBe(204);
    const blocked = async () =>
      (await buyer.ask('GET /api/me/blocks')).data?.items.map(({ handle }) => handle);
    expect(await blocked()).toEqual([third.handle, seller.handle]);
    await unblock(buyer, third);
    await unblock(buyer, third);
    expect(await blocked()).toEqual([seller.handle]);
    expect((await block(buyer, { ...third, handle: 'nobody-at-all' })).error?.code).toBe('not_found');
    expect((await block(buyer, buyer)).error?.code).toBe('invalid_input');
  });
});
