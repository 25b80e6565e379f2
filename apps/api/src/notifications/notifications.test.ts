import { beforeEach, describe, expect, it } from 'vitest';
import { makePerson, type Person } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { kinds } from './kinds.ts';
import { notify, notifyAll } from './notify.ts';
import { purgeNotifications } from './upkeep.ts';

const holder = useApi();
let person: Person;

beforeEach(async () => {
  person = await makePerson(holder.api);
});

const listing = { adId: 7, title: 'Sunny room', path: '/listing/sunny-room-7' };

function tell(key: string, userId = person.id) {
  return notify(holder.api.context.pool, { userId, kind: 'still_available', key, data: listing });
}

async function list(query: { limit?: number; cursor?: string } = {}, by = person) {
  return (await by.ask('GET /api/notifications', { query })).data;
}

const read = (body: { ids?: number[]; upTo?: number }, by = person) =>
  by.ask('POST /api/notifications/read', { body });

describe('what somebody is told', () => {
  it('stands once in their list, in both languages, with what one tap does', async () => {
    expect(await tell('7:1')).toBe(true);
    expect(await tell('7:1')).toBe(false);
    const page = await list();
    expect(page).toMatchObject({ nextCursor: null, unread: 1 });
    expect(page?.items).toEqual([
      {
        id: expect.any(Number),
        kind: 'still_available',
        text: {
          en: expect.stringContaining('“Sunny room”'),
          ne: expect.stringContaining('“Sunny room” अझै छ?'),
        },
        path: '/my',
        action: 'confirm',
        adId: 7,
        createdAt: expect.stringMatching(/Z$/),
        read: false,
      },
    ]);
    const other = await makePerson(holder.api);
    expect(await list({}, other)).toEqual({ items: [], nextCursor: null, unread: 0 });
  });

  it('is written with the amounts of the language', async () => {
    const data = { ...listing, price: 900_000_00, was: 1_000_000_00 };
    await notify(holder.api.context.pool, { userId: person.id, kind: 'price_drop', key: '7', data });
    expect((await list())?.items[0]).toMatchObject({
      text: {
        en: expect.stringMatching(/रू 9,00,000 .*रू 10,00,000/),
        ne: expect.stringMatching(/रू ९,००,००० .*रू १०,००,०००/),
      },
      path: listing.path,
    });
  });

  it('is not said where what it tells of does not come true', async () => {
    const failing = transaction(holder.api.context.pool, async (tx) => {
      await notify(tx, { userId: person.id, kind: 'expired', key: '7', data: listing });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect((await list())?.items).toEqual([]);
  });

  it('may be told to many at once, whoever of them knows already', async () => {
    const other = await makePerson(holder.api);
    const told = { kind: 'favourite_sold' as const, key: '7', data: listing };
    expect(await notifyAll(holder.api.context.pool, [person.id, person.id], told)).toBe(1);
    expect(await notifyAll(holder.api.context.pool, [person.id, other.id], told)).toBe(1);
    expect((await list({}, other))?.unread).toBe(1);
  });

  it('is left out where only a later release knows the kind, and pages go on', async () => {
    await tell('7:1');
    await holder.api.context.pool.query(
      `insert into notifications (user_id, kind, key, data) values ($1, 'from_tomorrow', 'x', '{}')`,
      [person.id],
    );
    await tell('7:2');
    const seen: string[] = [];
    let cursor: string | null | undefined;
    do {
      const page = await list({ limit: 1, ...(cursor ? { cursor } : {}) });
      seen.push(...(page?.items ?? []).map(({ kind }) => kind));
      cursor = page?.nextCursor;
    } while (cursor);
    expect(seen).toEqual(['still_available', 'still_available']);
  });

  it('has words for every kind in both languages', () => {
    // Where there are several of one kind, those who send it see that they are the right ones.
    for (const [name, kind] of Object.entries(kinds))
      if (typeof kind.text === 'string') expect(kind.text).toBe(`notifications.${name}`);
  });
});

describe('reading', () => {
  it('is of some, or of all up to one; nobody reads for others', async () => {
    for (const key of ['1', '2', '3', '4']) await tell(key);
    const [fourth, third, second] = (await list())?.items ?? [];
    const other = await makePerson(holder.api);
    await read({ ids: [fourth?.id ?? 0] }, other);
    expect((await list())?.unread).toBe(4);
    expect((await read({ ids: [third?.id ?? 0] })).data).toEqual({ unread: 3 });
    expect((await read({ upTo: second?.id ?? 0 })).data).toEqual({ unread: 1 });
    expect((await list())?.items.map((item) => item.read)).toEqual([false, true, true, true]);
    const { data } = await person.ask('GET /api/me/unread');
    expect(data).toEqual({ unread: 0, notifications: 1 });
    expect((await read({})).error?.code).toBe('invalid_input');
  });
});

describe('what was told', () => {
  it('is kept for ninety days, and the last five hundred of a person', async () => {
    const { pool } = holder.api.context;
    const other = await makePerson(holder.api);
    await tell('kept', other.id);
    await tell('old', other.id);
    await pool.query(`update notifications set created_at = now() - interval '91 days' where key = 'old'`);
    await pool.query(
      `insert into notifications (user_id, kind, key, data)
       select $1, 'expired', n::text, $2 from generate_series(1, 503) n`,
      [person.id, JSON.stringify(listing)],
    );
    await purgeNotifications(pool);
    const { rows } = await pool.query<{ user_id: string; keys: string[] }>(
      'select user_id, array_agg(key order by id) as keys from notifications group by user_id',
    );
    const keysOf = (id: string) => rows.find(({ user_id }) => user_id === id)?.keys;
    expect(keysOf(other.id)).toEqual(['kept']);
    expect(keysOf(person.id)).toHaveLength(500);
    expect(keysOf(person.id)?.[0]).toBe('4');
  });
});
