import { expect, it } from 'vitest';
import { announcedBy } from '../../test/announced.ts';
import { converse, inConversation } from '../../test/conversing.ts';
import { makeAd, makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { endSuspensions, restrict } from '../accounts/restriction.ts';
import { tellWaiting } from '../alerts/jobs.ts';
import type { Client } from '../conversations/socket/hub.ts';
import { typingOf } from '../conversations/socket/typing.ts';
import { tellKeepers } from '../favourites/tell-keepers.ts';
import { recountPriceGuides } from '../guidance/recount-guides.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { recountSuggestions } from '../search/recount-words.ts';

const holder = useApi();

function ban({ id }: Person): Promise<boolean> {
  const { pool, events } = holder.api.context;
  return transaction(pool, (tx) => restrict(tx, events, id, { state: 'banned', until: null }));
}

const told = async ({ ask }: Person) =>
  ((await ask('GET /api/notifications', { query: { limit: 20 } })).data?.items ?? []).map(({ kind }) => kind);

it('counts no prices and no words of people who may not act', async () => {
  const { context } = holder.api;
  const sellers = [await makePerson(holder.api), await makePerson(holder.api), await makePerson(holder.api)];
  for (let no = 0; no < 18; no++)
    await makeAd(context, {
      ownerId: sellers[no % 3]?.id ?? '',
      categoryId: 'furniture/tables',
      price: 500_000 + no * 10_000,
      title: 'Zhopanika table',
    });
  const counted = async () => {
    await recountPriceGuides(context.pool);
    await recountSuggestions(context.pool);
    const guides = await context.pool.query('select from price_guides');
    const words = await context.pool.query(`select from search_words where word = 'zhopanika'`);
    return [(guides.rowCount ?? 0) > 0, words.rowCount];
  };
  expect(await counted()).toEqual([true, 1]);
  for (const seller of sellers.slice(0, 2)) await ban(seller);
  expect(await counted()).toEqual([false, 1]);
  await ban(sellers[2] as Person);
  expect(await counted()).toEqual([false, 0]);
});

it('tells nobody that something of theirs is sold', async () => {
  const [seller, keeper] = [await makePerson(holder.api), await makePerson(holder.api)];
  const ids = [(await selling(seller).post()).id, (await selling(seller).post()).id] as const;
  for (const adId of ids) {
    await keeper.ask('PUT /api/me/favourites/{adId}', { params: { adId } });
    await selling(seller).move(adId, 'sold');
  }
  // Found before, and due while they may not act.
  await holder.api.context.pool.query(
    `insert into alerts (user_id, ad_id, news, news_key, about, due_at) values ($1, $2, 'sold', 'k', '{"title":"A","path":"/x"}', now())`,
    [keeper.id, ids[0]],
  );
  await ban(seller);
  await tellKeepers(holder.api.context, { adId: ids[1] });
  await tellWaiting(holder.api.context.pool);
  expect(await told(keeper)).toEqual([]);
});

it('lets them type unseen', async () => {
  const { api } = holder;
  const [buyer, seller] = [await makePerson(api), await makePerson(api)];
  const { conversation } = await converse(buyer, await makeAd(api.context, { ownerId: seller.id }));
  await inConversation(seller, conversation.id).say('It is.');
  await ban(buyer);
  const type = typingOf(api.context);
  const said = JSON.stringify({ type: 'typing', conversationId: conversation.id });
  const heard = await announcedBy(api.context, async (soFar) => {
    for (const { id } of [buyer, seller]) type({ userId: id } as Client, said);
    await expect.poll(() => soFar.length).toBeGreaterThan(0);
  });
  expect(heard).toMatchObject([{ type: 'typing', to: [buyer.id] }]);
});

it('tells somebody that their suspension is over, once', async () => {
  const { pool, events } = holder.api.context;
  const person = await makePerson(holder.api);
  const until = new Date(Date.now() - 1000);
  await transaction(pool, (tx) => restrict(tx, events, person.id, { state: 'suspended', until }));
  for (let no = 0; no < 2; no++) await transaction(pool, (tx) => endSuspensions(tx, events));
  const { data } = await person.ask('GET /api/notifications', { query: { limit: 5 } });
  expect(data?.items).toMatchObject([{ kind: 'suspension_over', path: '/my' }]);
  expect(data?.items[0]?.text.en).toContain('is over');
});
