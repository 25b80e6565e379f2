import { randomUUID } from 'node:crypto';
import { type ErrorBody, errorBody, type MyAd, myAd } from '@thulubazaar/contract';
import { beforeEach, describe, expect, it } from 'vitest';
import { makeImage, makePerson, type Person, roomDraft } from '../../../test/factories.ts';
import { startTestApi, useApi } from '../../../test/harness.ts';
import { purgeIdempotencyKeys } from './run-once.ts';

const holder = useApi();
let seller: Person;

beforeEach(async () => {
  seller = await makePerson(holder.api);
});

interface Posted {
  status: number;
  replayed: boolean;
  body: MyAd | ErrorBody;
}

async function post(key: string, body: object, path = '/api/ads', by = seller): Promise<Posted> {
  const response = await fetch(`${holder.api.origin}${path}`, {
    method: 'POST',
    headers: { ...by.headers, 'content-type': 'application/json', 'idempotency-key': key },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    replayed: response.headers.get('idempotency-replayed') === 'true',
    body: (await response.json()) as MyAd | ErrorBody,
  };
}

async function countOf(table: 'ads' | 'ad_cards' | 'ad_search', by = seller): Promise<number> {
  const { rows } = await holder.api.context.pool.query<{ count: number }>(
    `select count(*)::int as count from ${table} where owner_id = $1`,
    [by.id],
  );
  return rows[0]?.count ?? -1;
}

async function keysOf(by = seller): Promise<number> {
  const { rowCount } = await holder.api.context.pool.query(
    'select 1 from idempotency_keys where owner = $1',
    [`user:${by.id}`],
  );
  return rowCount ?? -1;
}

const room = { ...roomDraft(), publish: true, confirmDifferent: true };

describe('a request with an Idempotency-Key', () => {
  it('is answered again as it was, and done once', async () => {
    const key = randomUUID();
    const first = await post(key, room);
    const again = await post(key, room);
    expect([first.status, first.replayed]).toEqual([201, false]);
    expect(again).toEqual({ ...first, replayed: true });
    // Neither white space nor the order of names makes another request.
    const reversed = Object.fromEntries(Object.entries(room).reverse());
    expect((await post(key, reversed)).replayed).toBe(true);
    expect(await countOf('ads')).toBe(1);
    // The first answer, although the listing has changed since.
    await seller.ask('POST /api/ads/{id}/state', {
      params: { id: myAd.parse(first.body).id },
      body: { to: 'sold' },
    });
    expect((await post(key, room)).body).toMatchObject({ state: 'live', version: 1 });
  });

  it('is done once when it is sent twenty times at once, through two processes', async () => {
    const second = await startTestApi(holder.api.context.config.databaseUrl);
    try {
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) =>
          fetch(`${n % 2 ? holder.api.origin : second.origin}/api/ads`, {
            method: 'POST',
            headers: { ...seller.headers, 'content-type': 'application/json', 'idempotency-key': key },
            body: JSON.stringify(room),
          }).then(async (response) => ({ status: response.status, body: await response.json() })),
        ),
      );
      const done = answers.filter(({ status }) => status === 201);
      expect(done.length).toBeGreaterThan(0);
      expect(new Set(done.map(({ body }) => myAd.parse(body).id)).size).toBe(1);
      for (const { status, body } of answers.filter((each) => each.status !== 201)) {
        expect(status).toBe(409);
        expect(errorBody.parse(body).error.code).toBe('request_in_progress');
      }
      expect(await countOf('ads')).toBe(1);
      expect((await post(key, room)).replayed).toBe(true);
    } finally {
      await second.close();
    }
  });

  it('is refused for another request, also one of another operation', async () => {
    const key = randomUUID();
    const { body } = await post(key, room);
    const other = await post(key, { ...room, price: 5 });
    expect(other).toMatchObject({ status: 409, body: { error: { code: 'idempotency_conflict' } } });
    const state = await post(key, { to: 'sold' }, `/api/ads/${myAd.parse(body).id}/state`);
    expect(state).toMatchObject({ status: 409, body: { error: { code: 'idempotency_conflict' } } });
    expect(await countOf('ads')).toBe(1);
  });

  it('is its own for every person', async () => {
    const key = randomUUID();
    const other = await makePerson(holder.api);
    await post(key, room);
    expect(await post(key, room, '/api/ads', other)).toMatchObject({ status: 201, replayed: false });
    expect([await countOf('ads'), await countOf('ads', other)]).toEqual([1, 1]);
  });

  it('may be sent again after it was refused, with what was wrong put right', async () => {
    const key = randomUUID();
    expect((await post(key, { ...room, title: 'Room' })).status).toBe(422);
    expect((await post(key, { ...room, title: 5 })).status).toBe(400);
    expect(await keysOf()).toBe(0);
    expect((await post(key, room)).status).toBe(201);
  });

  it.each(['', 'x'.repeat(201), 'with space', 'tab\there'])('is refused with the key "%s"', async (key) => {
    const answer = await post(key, room);
    expect(answer).toMatchObject({
      status: 400,
      body: { error: { fields: [{ field: 'Idempotency-Key' }] } },
    });
    expect(await countOf('ads')).toBe(0);
  });

  it('works for changes too: a lost answer to an edit or a removal is given again', async () => {
    const { body } = await post(randomUUID(), room);
    const { id } = myAd.parse(body);
    const key = randomUUID();
    const edit = () =>
      seller.ask('PATCH /api/ads/{id}', {
        params: { id },
        key: key,
        body: { version: 1, price: 90_000 },
      });
    expect((await edit()).data?.version).toBe(2);
    await seller.ask('PATCH /api/ads/{id}', {
      params: { id },
      body: { version: 2, price: 80_000 },
    });
    const again = await edit();
    expect(again.response.headers.get('idempotency-replayed')).toBe('true');
    expect(again.data?.price).toBe(90_000);
    const mine = await seller.ask('GET /api/me/ads/{id}', { params: { id } });
    expect(mine.data?.price).toBe(80_000);
    const remove = () =>
      seller.ask('DELETE /api/ads/{id}', {
        params: { id },
        key: 'remove',
      });
    const statuses = [await remove(), await remove()].map(({ response }) => response.status);
    expect(statuses).toEqual([204, 204]);
  });

  it('is forgotten after a day', async () => {
    const { pool } = holder.api.context;
    const key = randomUUID();
    await post(key, room);
    await purgeIdempotencyKeys(pool);
    expect(await keysOf()).toBe(1);
    await pool.query(`update idempotency_keys set created_at = now() - interval '25 hours'`);
    await purgeIdempotencyKeys(pool);
    expect(await keysOf()).toBe(0);
  });
});

describe('a request that is cut short', () => {
  async function expectNothing(photoId: string): Promise<void> {
    expect([await countOf('ads'), await countOf('ad_cards'), await countOf('ad_search')]).toEqual([0, 0, 0]);
    expect(await keysOf()).toBe(0);
    const { rowCount } = await holder.api.context.pool.query('select 1 from ad_images where image_id = $1', [
      photoId,
    ]);
    expect(rowCount).toBe(0);
  }

  async function expectRetryCompletes(key: string, photoId: string): Promise<void> {
    const answer = await post(key, { ...room, photoIds: [photoId] });
    expect(answer).toMatchObject({ status: 201, replayed: false });
    expect([await countOf('ads'), await countOf('ad_cards'), await countOf('ad_search')]).toEqual([1, 1, 1]);
    expect(await keysOf()).toBe(1);
  }

  it('by a step that fails leaves nothing, and the retry completes it', async () => {
    const { pool } = holder.api.context;
    const key = randomUUID();
    const photoId = await makeImage(holder.api.context, seller.id);
    // The last thing a post does before its key: whatever came before is already written.
    await pool.query(
      `alter table ad_search add constraint broken check (owner_id <> '${seller.id}') not valid`,
    );
    const failed = await post(key, { ...room, photoIds: [photoId] });
    await pool.query('alter table ad_search drop constraint broken');
    expect(failed).toMatchObject({ status: 500, body: { error: { code: 'internal' } } });
    await expectNothing(photoId);
    await expectRetryCompletes(key, photoId);
  });

  it('by the death of its connection leaves nothing, and the retry completes it', async () => {
    const { pool } = holder.api.context;
    const key = randomUUID();
    const photoId = await makeImage(holder.api.context, seller.id);
    const blocker = await pool.connect();
    try {
      await blocker.query('begin');
      await blocker.query('lock table ad_search in access exclusive mode');
      const posting = post(key, { ...room, photoIds: [photoId] });
      // The post has written the listing and its photos and waits to write what search reads.
      const waiting = async () => {
        const { rows } = await blocker.query<{ pid: number }>(
          `select pid from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
        );
        return rows[0]?.pid;
      };
      await expect.poll(waiting).toBeDefined();
      // As long as it is under way, the same key does nothing else.
      expect(await post(key, { ...room, photoIds: [photoId] })).toMatchObject({
        status: 409,
        body: { error: { code: 'request_in_progress' } },
      });
      await blocker.query('select pg_terminate_backend($1)', [await waiting()]);
      expect(await posting).toMatchObject({ status: 503, body: { error: { code: 'unavailable' } } });
      await blocker.query('commit');
    } finally {
      blocker.release();
    }
    await expectNothing(photoId);
    await expectRetryCompletes(key, photoId);
  });
});
