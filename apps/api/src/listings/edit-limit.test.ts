import { beforeAll, expect, it } from 'vitest';
import { makePerson } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let seller: ReturnType<typeof selling>;
let stranger: ReturnType<typeof selling>;

beforeAll(async () => {
  seller = selling(await makePerson(holder.api));
  stranger = selling(await makePerson(holder.api));
});

it('a listing is changed 60 times a minute at most, and a person makes 120 changes', async () => {
  const [one, two, three] = [await seller.post(), await seller.post(), await seller.post()];
  // What somebody tries with what is not theirs costs the owner nothing.
  for (let attempt = 0; attempt < 5; attempt += 1)
    expect((await stranger.patch(one.id, { price: 90_000, version: one.version })).response.status).toBe(404);

  let { version } = one;
  for (let edit = 1; edit <= 60; edit += 1) {
    const { data, error } = await seller.patch(one.id, { price: 100_000 + edit * 100, version });
    if (!data) throw new Error(JSON.stringify(error));
    version = data.version;
  }
  const refused = [
    await seller.patch(one.id, { price: 90_000, version }),
    await seller.move(one.id, 'sold'),
    await seller.remove(one.id),
  ];
  for (const { response, error } of refused) {
    expect(response.status).toBe(429);
    expect(error?.code).toBe('too_many_requests');
    expect(error?.message).toBeTruthy();
    expect(Number(response.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  expect((await seller.mine(one.id)).data).toMatchObject({ state: 'live', version });

  // Three were counted with the refusals: 57 are left to the person.
  ({ version } = two);
  for (let edit = 1; edit <= 57; edit += 1) {
    const { data } = await seller.patch(two.id, { price: 100_000 + edit * 100, version });
    if (!data) throw new Error(`refused at ${edit}`);
    version = data.version;
  }
  expect((await seller.patch(three.id, { price: 90_000, version: three.version })).response.status).toBe(429);
  expect((await stranger.post()).state).toBe('live');
});

it('a person writes so many bytes a day into listings, drafts too, and small changes go on', async () => {
  const writer = selling(await makePerson(holder.api));
  const draft = await writer.post({ description: 'क'.repeat(1000) });
  await holder.api.context.pool.query(
    "update rate_limits set points = 19999000 where key like 'edit-bytes-day:%'",
  );
  const long = { description: 'क'.repeat(2000), version: draft.version };
  expect((await writer.patch(draft.id, long)).error?.code).toBe('too_many_requests');
  expect((await writer.patch(draft.id, { price: 90_000, version: draft.version })).response.status).toBe(200);
});
