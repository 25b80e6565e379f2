import { expect, it } from 'vitest';
import { makeAd, makePerson, roomDraft } from '../../../test/factories.ts';
import { useApi } from '../../../test/harness.ts';
import { type ListingChange, listingChanged } from '../../listings/events.ts';
import { transaction } from '../db/transaction.ts';
import { defineFact, Events } from './events.ts';

const holder = useApi();

it('tells subscribers in their order, and nobody of other facts', async () => {
  const events = new Events();
  const made = defineFact<{ no: number }>('thing.made');
  const heard: string[] = [];
  events.subscribe(made, async (_tx, { no }) => void heard.push(`first ${no}`));
  events.subscribe(made, async (_tx, { no }) => void heard.push(`second ${no}`));
  await transaction(holder.api.context.pool, async (tx) => {
    await events.publish(tx, made, { no: 1 });
    await events.publish(tx, defineFact<string>('thing.broken'), 'x');
  });
  expect(heard).toEqual(['first 1', 'second 1']);
});

it('commits what subscribers wrote with the fact, or neither', async () => {
  const { context } = holder.api;
  const title = 'Zwischenfall lamp';
  context.events.subscribe(listingChanged, async (tx, { id }) => {
    const { rowCount } = await tx.query('select 1 from ads where id = $1 and title = $2', [id, title]);
    if (rowCount) throw new Error('a subscriber fails');
  });
  await expect(makeAd(context, { title })).rejects.toThrow('a subscriber fails');
  const left = await context.pool.query('select 1 from ads where title = $1', [title]);
  expect(left.rowCount).toBe(0);
});

it('says of a listing what was, what is and what happened', async () => {
  const { context } = holder.api;
  const changes: ListingChange[] = [];
  context.events.subscribe(listingChanged, async (_tx, change) => void changes.push(change));
  const owner = await makePerson(holder.api);
  const made = await owner.ask('POST /api/ads', { body: roomDraft() });
  const id = made.data?.id ?? 0;
  let version = made.data?.version ?? 0;
  const edited = await owner.ask('PATCH /api/ads/{id}', {
    params: { id },
    body: { version, price: 900_000 },
  });
  version = edited.data?.version ?? 0;
  await owner.ask('POST /api/ads/{id}/state', { params: { id }, body: { to: 'live', version } });
  expect(
    changes.map(({ change, before, after }) => [change, before?.state, after.state, after.price]),
  ).toEqual([
    ['create', undefined, 'draft', 1_200_000],
    ['edit', 'draft', 'draft', 900_000],
    ['publish', 'draft', 'live', 900_000],
  ]);
  expect(changes.map((change) => change.id)).toEqual([id, id, id]);
});
