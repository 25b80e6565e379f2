import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeAd, makeImage, makePerson } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { transaction } from '../kernel/db/transaction.ts';

const holder = useApi();

/** Gives something to another person while requests of its owner, who had their right a moment ago, wait for it. */
async function whileGivenAway<T>(sql: string, values: unknown[], request: () => Promise<T>): Promise<T> {
  const { pool } = holder.api.context;
  const waiting = `select from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
  const answer = await transaction(pool, async (tx) => {
    await tx.query(sql, values);
    const sent = request();
    await expect.poll(async () => (await pool.query(waiting)).rowCount).toBe(1);
    return { sent };
  });
  return answer.sent;
}

it.each(['update', 'move', 'remove'] as const)(
  'to %s a listing is asked for again once the listing is held',
  async (verb) => {
    const [owner, next] = [await makePerson(holder.api), await makePerson(holder.api)];
    const id = await makeAd(holder.api.context, { ownerId: owner.id });
    const requests = {
      update: () => owner.ask('PATCH /api/ads/{id}', { params: { id }, body: { version: 1, price: 5 } }),
      move: () => owner.ask('POST /api/ads/{id}/state', { params: { id }, body: { to: 'sold' } }),
      remove: () => owner.ask('DELETE /api/ads/{id}', { params: { id } }),
    };
    const sql = 'update ads set owner_id = $2 where id = $1';
    const { response } = await whileGivenAway(sql, [id, next.id], async () => requests[verb]());
    expect(response.status).toBe(404);
    const { data } = await next.ask('GET /api/me/ads/{id}', { params: { id } });
    expect(data).toMatchObject({ version: 1, state: 'live' });
  },
);

it.each(['complete', 'delete'] as const)(
  'to %s a photo is asked for again once the photo is held',
  async (verb) => {
    const [owner, next] = [await makePerson(holder.api), await makePerson(holder.api)];
    const id = await makeImage(holder.api.context, owner.id);
    const requests = {
      complete: () => owner.ask('POST /api/images/{id}/complete', { params: { id } }),
      delete: () => owner.ask('DELETE /api/images/{id}', { params: { id } }),
    };
    const sql = 'update images set owner_id = $2 where id = $1';
    const { response } = await whileGivenAway(sql, [id, next.id], async () => requests[verb]());
    expect(response.status).toBe(404);
    expect((await next.ask('GET /api/images/{id}', { params: { id } })).response.status).toBe(200);
  },
);

it('answers from the key of a request what it answered, also where its subject has gone by it', async () => {
  const owner = await makePerson(holder.api);
  const id = await makeImage(holder.api.context, owner.id);
  const key = randomUUID();
  const remove = () => owner.ask('DELETE /api/images/{id}', { params: { id }, key });
  expect((await remove()).response.status).toBe(204);
  const again = (await remove()).response;
  expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([204, 'true']);
  expect((await owner.ask('DELETE /api/images/{id}', { params: { id } })).response.status).toBe(404);
});
