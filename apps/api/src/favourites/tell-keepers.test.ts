import { mostAlertsADay } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { tellWaiting } from '../alerts/jobs.ts';
import { tellKeepers } from './tell-keepers.ts';

const holder = useApi();
let person: Person;
let seller: Person;

beforeEach(async () => {
  person = await makePerson(holder.api);
  seller = await makePerson(holder.api);
});

/** A listing that the person keeps, and that costs less than it did. */
async function kept(price = 900_000): Promise<number> {
  const { id } = await selling(seller).post({ price });
  await person.ask('PUT /api/me/favourites/{adId}', { params: { adId: id } });
  return id;
}

const drop = (adId: number, price = 900_000) =>
  tellKeepers(holder.api.context, { adId, price, was: 1_000_000 });

async function told() {
  const items = (await person.ask('GET /api/notifications')).data?.items ?? [];
  return items.map(({ kind, text, path }) => ({ kind, text: text.en, path }));
}

describe('news of what somebody keeps', () => {
  it('come together while they are not read, each once', async () => {
    const [one, other] = [await kept(), await kept()];
    await drop(one);
    expect(await told()).toEqual([
      {
        kind: 'price_drop',
        text: expect.stringContaining('9,000'),
        path: expect.stringMatching(/^\/listing\//),
      },
    ]);
    await drop(one);
    await drop(other);
    await drop(other);
    expect(await told()).toEqual([
      { kind: 'price_drop', text: expect.stringMatching(/^2 things/), path: '/favourites' },
    ]);
    for (const id of [one, other]) {
      await selling(seller).move(id, 'sold');
      await tellKeepers(holder.api.context, { adId: id });
    }
    expect((await told())[0]).toMatchObject({
      kind: 'favourite_sold',
      text: expect.stringMatching(/^2 things/),
    });
  });

  it('are nothing to the seller, nor between people of whom one has blocked the other', async () => {
    const id = await kept();
    await seller.ask('PUT /api/me/favourites/{adId}', { params: { adId: id } });
    await person.ask('PUT /api/me/blocks/{handle}', { params: { handle: seller.handle } });
    await drop(id);
    await selling(seller).move(id, 'sold');
    await tellKeepers(holder.api.context, { adId: id });
    expect(await told()).toEqual([]);
    expect((await seller.ask('GET /api/notifications')).data?.items).toEqual([]);
  });

  it('wait for the morning beyond so many alerts a day, and are told then if they are true', async () => {
    const { pool } = holder.api.context;
    const [stays, sold, forgotten] = [await kept(), await kept(), await kept()];
    await pool.query(
      `insert into alert_days (user_id, day, told) values ($1, (now() at time zone 'Asia/Kathmandu')::date, $2)`,
      [person.id, mostAlertsADay],
    );
    for (const id of [stays, sold, forgotten]) await drop(id);
    expect(await told()).toEqual([]);
    await selling(seller).move(sold, 'sold');
    await person.ask('DELETE /api/me/favourites/{adId}', { params: { adId: forgotten } });
    await pool.query('update alert_days set day = day - 1');
    await pool.query('update alerts set due_at = now() where user_id = $1', [person.id]);
    await tellWaiting(pool);
    expect(await told()).toEqual([
      {
        kind: 'price_drop',
        text: expect.stringContaining('9,000'),
        path: expect.stringMatching(/^\/listing\//),
      },
    ]);
  });
});
