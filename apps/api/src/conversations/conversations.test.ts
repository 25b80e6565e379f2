import { randomUUID } from 'node:crypto';
import type { ErrorBody } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { converse, inConversation } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let adId: number;

beforeEach(async () => {
  await holder.api.context.pool.query('delete from rate_limits');
  [buyer, seller] = [await makePerson(holder.api), await makePerson(holder.api)];
  adId = await makeAd(holder.api.context, { ownerId: seller.id, title: 'A motorbike', price: 18_000_000 });
});

const start = (person: Person, body: { adId: number; clientId?: string; text?: string }) =>
  person.ask('POST /api/conversations', {
    body: { clientId: randomUUID(), text: 'Is it still there?', ...body },
  });

const list = async (
  person: Person,
  query: { archived?: 'true' | 'false'; limit?: number; cursor?: string } = {},
) => (await person.ask('GET /api/conversations', { query })).data ?? { items: [], nextCursor: null };

const unread = async (person: Person) => (await person.ask('GET /api/me/unread')).data?.unread;

async function count(table: 'conversations' | 'messages'): Promise<number> {
  const { rows } = await holder.api.context.pool.query<{ count: number }>(
    `select count(*)::int as count from ${table}`,
  );
  return rows[0]?.count ?? 0;
}

describe('a conversation', () => {
  it.each<[string, string, string, [RegExp, RegExp]]>([
    ['10,000 characters', 'x'.repeat(10_000), 'too_long', [/characters/, /अक्षर/]],
    ['nothing that is seen', '\u200b\u2060\u00ad\ufeff', 'required', [/needed/, /आवश्यक/]],
  ])(
    'refuses %s, in a sentence beside the text in either language',
    async (_what, text, code, [english, nepali]) => {
      const sentence = async (lang: string) => {
        const response = await fetch(`${holder.api.origin}/api/conversations`, {
          method: 'POST',
          headers: { ...buyer.headers, 'content-type': 'application/json', 'accept-language': lang },
          body: JSON.stringify({ adId, clientId: randomUUID(), text }),
        });
        const { error } = (await response.json()) as ErrorBody;
        expect([response.status, error.code]).toEqual([400, 'invalid_input']);
        expect(error.fields).toEqual([expect.objectContaining({ field: 'text', code })]);
        return error.fields?.[0]?.message;
      };
      expect(await sentence('en')).toMatch(english);
      expect(await sentence('ne')).toMatch(nepali);
      expect(await count('conversations')).toBe(0);
    },
  );

  it('begins with a message about a listing, and both see it as theirs', async () => {
    const { conversation, message } = await converse(buyer, adId, 'अझै छ?');
    expect(message).toMatchObject({ seq: 1, mine: true, kind: 'text', text: 'अझै छ?', deleted: false });
    expect(conversation).toMatchObject({
      ad: { id: adId, title: 'A motorbike', price: 18_000_000, state: 'live', photo: null },
      role: 'buyer',
      other: { handle: seller.handle, isNew: true },
      lastSeq: 1,
      readSeq: 1,
      otherReadSeq: 0,
      unread: 0,
      links: false,
      tip: true,
      last: { seq: 1, mine: true },
    });
    const { items } = await list(seller);
    expect(items).toMatchObject([
      { id: conversation.id, role: 'seller', other: { handle: buyer.handle }, unread: 1, readSeq: 0 },
    ]);
    expect(items[0]?.last).toMatchObject({ text: 'अझै छ?', mine: false });
    expect([await unread(seller), await unread(buyer)]).toEqual([1, 0]);
  });

  it('is one for a buyer and a listing, also for requests at the same moment', async () => {
    const before = [await count('conversations'), await count('messages')] as const;
    const answers = await Promise.all(Array.from({ length: 4 }, () => start(buyer, { adId })));
    expect(answers.map(({ response }) => response.status)).toEqual([201, 201, 201, 201]);
    expect(new Set(answers.map(({ data }) => data?.conversation.id)).size).toBe(1);
    expect(answers.map(({ data }) => data?.message.seq).sort()).toEqual([1, 2, 3, 4]);
    expect([await count('conversations'), await count('messages')]).toEqual([before[0] + 1, before[1] + 4]);
  });

  it('begins once with one clientId, whatever became of the listing meanwhile', async () => {
    const clientId = randomUUID();
    const answers = await Promise.all(Array.from({ length: 3 }, () => start(buyer, { adId, clientId })));
    expect(new Set(answers.map(({ data }) => data?.message.seq))).toEqual(new Set([1]));
    await selling(seller).remove(adId);
    const again = await start(buyer, { adId, clientId });
    expect(again.response.status).toBe(201);
    expect(again.data?.message.seq).toBe(1);
    expect(again.data?.conversation.ad).toMatchObject({ state: 'removed', path: null });
  });

  it('begins about what is for sale, and about nothing of one’s own', async () => {
    const code = async (id: number, person = buyer) => (await start(person, { adId: id })).error?.code;
    const made = (state: 'draft' | 'sold' | 'removed') =>
      makeAd(holder.api.context, { ownerId: seller.id, state });
    expect(await code(999_999_999)).toBe('not_found');
    expect(await code(await made('draft'))).toBe('not_found');
    expect(await code(await made('removed'))).toBe('gone');
    expect(await code(await made('sold'))).toBe('sold');
    expect(await code(adId, seller)).toBe('own_listing');
  });

  it('goes on when its listing is sold or removed', async () => {
    const { conversation } = await converse(buyer, adId);
    await selling(seller).move(adId, 'sold');
    expect((await start(buyer, { adId })).data?.message.seq).toBe(2);
    await selling(seller).remove(adId);
    expect((await start(buyer, { adId })).error?.code).toBe('gone');
    await inConversation(seller, conversation.id).say('It is gone, sorry');
    expect((await inConversation(buyer, conversation.id).see()).unread).toBe(1);
  });

  it('is shown with the cover of its listing and as much of the other as everybody sees', async () => {
    const { conversation } = await converse(buyer, adId);
    expect(Object.keys(conversation.other).sort()).toEqual(
      ['handle', 'isNew', 'joinedAt', 'kind', 'name', 'path', 'verified'].sort(),
    );
  });

  it('shows addresses as links once both accounts are a week old', async () => {
    const { conversation } = await converse(buyer, adId);
    const { see } = inConversation(buyer, conversation.id);
    const age = (person: Person, days: number) =>
      holder.api.context.pool.query(
        'update users set created_at = now() - make_interval(days => $2) where id = $1',
        [person.id, days],
      );
    await age(buyer, 8);
    expect(await see()).toMatchObject({ links: false, other: { isNew: true }, tip: true });
    await age(seller, 8);
    expect(await see()).toMatchObject({ links: true, other: { isNew: false }, tip: false });
  });
});

describe('messages', () => {
  it('are numbered in the order they were stored, however many write at once', async () => {
    const { conversation } = await converse(buyer, adId);
    const [one, other] = [inConversation(buyer, conversation.id), inConversation(seller, conversation.id)];
    await Promise.all([...'abcdef'].map((text, at) => (at % 2 ? one : other).say(text)));
    const { items } = await one.messages();
    expect(items.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(items.map(({ text }) => text).sort()).toEqual([...'abcdef', 'Is this still available?'].sort());
  });

  it('are one when they come twice with one clientId, one behind the other or at once', async () => {
    const { conversation } = await converse(buyer, adId);
    const { send, messages } = inConversation(buyer, conversation.id);
    const clientId = randomUUID();
    const sendIt = () => send({ kind: 'text', text: 'Once', clientId });
    const answers = [...(await Promise.all([sendIt(), sendIt(), sendIt()])), await sendIt()];
    expect(answers.map(({ response, data }) => [response.status, data?.seq, data?.text])).toEqual(
      Array.from({ length: 4 }, () => [201, 2, 'Once']),
    );
    expect((await messages()).items).toHaveLength(2);
    expect((await list(seller)).items[0]?.unread).toBe(2);
  });

  it('are never taken for others: a clientId that was used for something else is refused', async () => {
    const { conversation } = await converse(buyer, adId);
    const { send, messages } = inConversation(buyer, conversation.id);
    const clientId = randomUUID();
    await send({ kind: 'text', text: 'Five hundred', clientId });
    expect((await send({ kind: 'text', text: 'Six hundred', clientId })).error?.code).toBe('client_id_used');
    expect((await send({ kind: 'offer', amount: 60_000, clientId })).error?.code).toBe('client_id_used');
    expect((await start(buyer, { adId, clientId, text: 'Other' })).error?.code).toBe('client_id_used');
    expect((await messages()).items.map(({ text }) => text)).toEqual([
      'Is this still available?',
      'Five hundred',
    ]);
    // The other's own ids are theirs.
    const theirs = await inConversation(seller, conversation.id).send({
      kind: 'text',
      text: 'Yes',
      clientId,
    });
    expect(theirs.data?.seq).toBe(3);
  });

  it('are listed after or before a number, and say whether there are more', async () => {
    const { conversation } = await converse(buyer, adId);
    const { say, messages } = inConversation(buyer, conversation.id);
    for (const text of ['two', 'three', 'four', 'five']) await say(text);
    const seqs = async (query: Parameters<typeof messages>[0]) => {
      const { items, more } = await messages(query);
      return [items.map(({ seq }) => seq), more];
    };
    expect(await seqs({ limit: 2 })).toEqual([[4, 5], true]);
    expect(await seqs({ limit: 2, before: 4 })).toEqual([[2, 3], true]);
    expect(await seqs({ limit: 2, before: 2 })).toEqual([[1], false]);
    expect(await seqs({ limit: 2, after: 0 })).toEqual([[1, 2], true]);
    expect(await seqs({ limit: 5, after: 3 })).toEqual([[4, 5], false]);
    expect(await seqs({ after: 5 })).toEqual([[], false]);
    const both = await buyer.ask('GET /api/conversations/{id}/messages', {
      params: { id: conversation.id },
      query: { after: 1, before: 3 },
    });
    expect(both.error).toMatchObject({ code: 'invalid_input', fields: [{ field: 'before' }] });
  });

  it('have the one field of their kind', async () => {
    const { conversation } = await converse(buyer, adId);
    const { send } = inConversation(buyer, conversation.id);
    const fields = async (said: Parameters<typeof send>[0]) => (await send(said)).error?.fields;
    expect(await fields({ kind: 'text' })).toMatchObject([{ field: 'text', code: 'required' }]);
    expect(await fields({ kind: 'text', text: 'a', amount: 500 })).toMatchObject([
      { field: 'amount', code: 'unknown_field' },
    ]);
    expect(await fields({ kind: 'photo', imageId: randomUUID() })).toMatchObject([
      { field: 'imageId', code: 'unknown_photo' },
    ]);
  });

  it('are limited: sixty a minute, ten conversations a day from a new account and thirty from another', async () => {
    const { conversation } = await converse(buyer, adId);
    const { send } = inConversation(buyer, conversation.id);
    for (let n = 1; n < 60; n++) await send({ kind: 'text', text: `${n}` });
    const refused = await send({ kind: 'text', text: 'too much' });
    expect(refused.error?.code).toBe('too_many_requests');
    expect(refused.response.headers.get('retry-after')).toMatch(/^\d+$/);

    const begun = async (person: Person) => {
      let conversations = 0;
      for (;;) {
        await holder.api.context.pool.query(`delete from rate_limits where key like 'message-minute%'`);
        const id = await makeAd(holder.api.context, { ownerId: seller.id });
        if ((await start(person, { adId: id })).error) return conversations;
        conversations++;
      }
    };
    const old = await makePerson(holder.api);
    await holder.api.context.pool.query(
      `update users set created_at = now() - interval '8 days' where id = $1`,
      [old.id],
    );
    expect([await begun(await makePerson(holder.api)), await begun(old)]).toEqual([10, 30]);
  });
});

describe('reading', () => {
  it('goes up only, never beyond what there is, and the other learns of it', async () => {
    const { conversation } = await converse(buyer, adId);
    const [one, other] = [inConversation(buyer, conversation.id), inConversation(seller, conversation.id)];
    await one.say('two');
    await one.say('three');
    await other.read(2);
    expect(await other.see()).toMatchObject({ readSeq: 2, unread: 1 });
    expect(await one.see()).toMatchObject({ otherReadSeq: 2 });
    await other.read(1);
    expect(await other.see()).toMatchObject({ readSeq: 2, unread: 1 });
    await other.read(2_000_000_000);
    expect(await other.see()).toMatchObject({ readSeq: 3, unread: 0 });
    expect(await one.see()).toMatchObject({ otherReadSeq: 3 });
    await one.say('four');
    expect(await other.see()).toMatchObject({ unread: 1 });
    expect(await unread(seller)).toBe(1);
  });

  it('is not done by answering what was not seen', async () => {
    const { conversation } = await converse(buyer, adId);
    const other = inConversation(seller, conversation.id);
    await other.say('written before the message arrived');
    expect(await other.see()).toMatchObject({ unread: 1, readSeq: 0 });
    await other.read(2);
    await other.say('seen');
    expect(await other.see()).toMatchObject({ unread: 0, readSeq: 3 });
  });

  it('counts right while messages come in', async () => {
    const { conversation } = await converse(buyer, adId);
    const [one, other] = [inConversation(buyer, conversation.id), inConversation(seller, conversation.id)];
    await Promise.all([...Array(12).keys()].map((n) => (n % 3 === 2 ? other.read(n) : one.say(`${n}`))));
    const { readSeq, lastSeq, unread: waiting } = await other.see();
    expect(waiting).toBe(lastSeq - readSeq);
  });

  it('counts no muted conversation', async () => {
    const { conversation } = await converse(buyer, adId);
    await converse(buyer, await makeAd(holder.api.context, { ownerId: seller.id }));
    const { update } = inConversation(seller, conversation.id);
    expect((await update({ muted: true })).data).toMatchObject({ muted: true, unread: 1 });
    expect(await unread(seller)).toBe(1);
    await update({ muted: false });
    expect(await unread(seller)).toBe(2);
  });
});

describe('the list', () => {
  it('has the last written in first, page by page', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 5; n++)
      ids.push(
        (await converse(buyer, await makeAd(holder.api.context, { ownerId: seller.id }))).conversation.id,
      );
    await inConversation(seller, ids[1] ?? '').say('up');
    const expected = [ids[1], ids[4], ids[3], ids[2], ids[0]];
    const seen: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page: Awaited<ReturnType<typeof list>> = await list(seller, {
        limit: 2,
        ...(cursor && { cursor }),
      });
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    expect(seen).toEqual(expected);
    expect((await list(buyer)).items.map(({ id }) => id)).toEqual(expected);
  });

  it('takes no cursor of somebody else’s or another list', async () => {
    for (let n = 0; n < 2; n++)
      await converse(buyer, await makeAd(holder.api.context, { ownerId: seller.id }));
    const { nextCursor } = await list(seller, { limit: 1 });
    const code = async (person: Person, query: object) =>
      (
        await person.ask('GET /api/conversations', {
          query: { limit: 1, cursor: nextCursor ?? '', ...query },
        })
      ).error?.code;
    expect(await code(seller, {})).toBeUndefined();
    expect(await code(buyer, {})).toBe('invalid_cursor');
    expect(await code(seller, { archived: 'true' })).toBe('invalid_cursor');
    expect(await code(seller, { cursor: Buffer.from('["x",1,"y"]').toString('base64url') })).toBe(
      'invalid_cursor',
    );
  });

  it('keeps the archive apart until something new is written', async () => {
    const { conversation } = await converse(buyer, adId);
    await inConversation(seller, conversation.id).update({ archived: true });
    expect((await list(seller)).items).toEqual([]);
    expect((await list(seller, { archived: 'true' })).items).toMatchObject([
      { id: conversation.id, archived: true },
    ]);
    expect((await list(buyer)).items).toMatchObject([{ archived: false }]);
    await inConversation(buyer, conversation.id).say('Hello?');
    expect((await list(seller)).items).toMatchObject([{ id: conversation.id, archived: false }]);
  });
});
