import { beforeEach, describe, expect, it } from 'vitest';
import { announcedBy } from '../../test/announced.ts';
import { converse, inConversation } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let one: ReturnType<typeof inConversation>;
let other: ReturnType<typeof inConversation>;

beforeEach(async () => {
  const { api } = holder;
  [buyer, seller] = [await makePerson(api), await makePerson(api)];
  const title = 'Bike, call 9841000001';
  const { id } = (await converse(buyer, await makeAd(api.context, { ownerId: seller.id, title })))
    .conversation;
  [one, other] = [inConversation(buyer, id), inConversation(seller, id)];
});

const warnings = async (side: typeof one) => (await side.messages()).items.map(({ warning }) => warning);

describe('a message that smells of fraud', () => {
  it('warns who gets it, and does not tell who wrote it', async () => {
    const sent = await other.send({
      kind: 'text',
      text: 'Send Rs 5000 advance by eSewa first, then I will keep it',
    });
    expect(sent.data?.warning).toEqual([]);
    expect(await warnings(one)).toEqual([[], ['advance_payment']]);
    expect(await warnings(other)).toEqual([[], []]);
    expect((await one.see()).last?.warning).toEqual(['advance_payment']);
  });

  it('is known by what was said before', async () => {
    await other.say('Yes, send it');
    expect((await warnings(one)).at(-1)).toEqual([]);
    await other.say('Send me the OTP code you got');
    await one.say('Should I really?');
    await other.say('Yes, send it');
    expect((await warnings(one)).at(-1)).toEqual(['code_request']);
  });

  it('is nothing that an honest one is taken for', async () => {
    await other.say('No advance needed, pay when you see it');
    expect(await warnings(one)).toEqual([[], []]);
  });

  it('is announced to its receiver with what it is', async () => {
    const heard = await announcedBy(holder.api.context, () => other.say('Send me the OTP code you got'));
    expect(heard).toMatchObject([{ type: 'message', row: { warning: ['code_request'] } }]);
  });
});

it('a conversation is headed by a title without contacts', async () => {
  for (const side of [one, other]) {
    const { ad } = await side.see();
    expect(ad.title).toMatch(/^Bike, call /);
    expect(JSON.stringify(ad)).not.toContain('9841000001');
  }
});
