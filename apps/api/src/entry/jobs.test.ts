import { parseCrontab } from 'graphile-worker';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeAd, makeImage, makePerson, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { crontabOf, tasksOf } from './jobs.ts';

const holder = useApi();
type Row = Record<string, unknown>;

async function query(sql: string, values: unknown[] = []): Promise<Row[]> {
  return (await holder.api.context.pool.query<Row>(sql, values)).rows;
}

async function work(name: string): Promise<void> {
  const task = tasksOf(holder.api.context)[name];
  if (!task) throw new Error(`no task ${name}`);
  await task({});
}

describe('what runs by the clock', () => {
  it('names tasks that there are', () => {
    const names = parseCrontab(crontabOf(holder.api.context)).map(({ task }) => task);
    expect(names.length).toBeGreaterThan(0);
    expect(Object.keys(tasksOf(holder.api.context))).toEqual(expect.arrayContaining(names));
  });

  it('deletes drafts that were left empty for a month, and nothing else', async () => {
    const { context } = holder.api;
    const owner = await makePerson(holder.api);
    const empty = { ownerId: owner.id, state: 'draft' as const, title: '', description: '', price: null };
    const old = await makeAd(context, empty);
    const kept = [
      await makeAd(context, { ...empty, title: 'A bicycle' }),
      await makeAd(context, { ...empty, price: 5 }),
      await makeAd(context, { ...empty, photoIds: [await makeImage(context, owner.id)] }),
    ];
    await query(`update ads set updated_at = now() - interval '31 days' where owner_id = $1`, [owner.id]);
    const recent = await makeAd(context, empty);
    await work('purge_empty_drafts');
    const left = await query('select id from ads where owner_id = $1 order by id', [owner.id]);
    expect(left.map(({ id }) => id)).toEqual([...kept, recent]);
    expect(left.map(({ id }) => id)).not.toContain(old);
  });

  it('takes the photos out of removed listings once they cannot come back', async () => {
    const { context } = holder.api;
    const owner = await makeUser(context);
    const photo = () => makeImage(context, owner.id);
    const removed = { ownerId: owner.id, state: 'removed' as const };
    const late = await makeAd(context, { ...removed, photoIds: [await photo()] });
    const early = await makeAd(context, { ...removed, photoIds: [await photo()] });
    const live = await makeAd(context, { ownerId: owner.id, photoIds: [await photo()] });
    await query(`update ads set removed_at = now() - interval '31 days' where id = $1`, [late]);
    await work('release_removed_photos');
    const left = await query('select ad_id from ad_images where ad_id = any($1) order by 1', [
      [late, early, live],
    ]);
    expect(left.map((row) => row.ad_id)).toEqual([early, live]);
  });

  describe('counts the words of listings', () => {
    beforeAll(async () => {
      await query('truncate ad_search, search_terms');
      for (const title of ['Zorblax lamp', 'Zorblax chair', 'Quuxify lamp']) {
        await makeAd(holder.api.context, { title, description: '' });
      }
    });

    const uses = async (word: string) =>
      (await query('select uses from search_terms where lower(word) = $1', [word]))[0]?.uses;

    // Every one is in the category of rooms, which search knows by a concept.
    const usesOfRooms = async () =>
      (await query(`select uses from search_terms where lower(word) in ('rooms', 'room', 'कोठा')`)).map(
        (row) => row.uses,
      );

    it('by how many hold them, or their concept', async () => {
      await work('recount_search_terms');
      expect([await uses('zorblax'), await uses('quuxify')]).toEqual([2, 1]);
      expect(await usesOfRooms()).toContain(3);
    });

    it('again when they have gone', async () => {
      await query('truncate ad_search');
      await work('recount_search_terms');
      expect([await uses('zorblax'), await uses('quuxify')]).toEqual([0, 0]);
    });

    it('and forgets the next night those that have not come back', async () => {
      await makeAd(holder.api.context, { title: 'Quuxify table', description: '' });
      await work('recount_search_terms');
      expect([await uses('zorblax'), await uses('quuxify')]).toEqual([undefined, 1]);
      expect(await usesOfRooms()).toContain(1);
    });
  });
});
