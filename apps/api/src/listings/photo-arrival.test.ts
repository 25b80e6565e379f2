import type pg from 'pg';
import { describe, expect, it } from 'vitest';
import { makeAd, makeImage, makePerson } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { quadrantPicture } from '../../test/pictures.ts';
import { selling } from '../../test/selling.ts';
import { originalKey } from '../kernel/store/keys.ts';
import { processImage } from '../photos/process.ts';
import { refreshListings } from './read-model.ts';

const holder = useApi();

async function waitingFor(lock: string): Promise<void> {
  const sql = `select 1 from pg_stat_activity
                where datname = current_database() and wait_event_type = 'Lock' and query like $1`;
  const count = async () => (await holder.api.context.pool.query(sql, [lock])).rowCount;
  await expect.poll(count).toBe(1);
}

/** A transaction in which others can be made to wait; it ends with the work, however that ends. */
async function holding(work: (tx: pg.PoolClient) => Promise<void>): Promise<void> {
  const tx = await holder.api.context.pool.connect();
  await tx.query('begin');
  try {
    await work(tx);
  } finally {
    await tx.query('commit');
    tx.release();
  }
}

async function uploaded(ownerId: string): Promise<string> {
  const { context } = holder.api;
  const id = await makeImage(context, ownerId, 'uploaded');
  const bytes = await quadrantPicture(400, 300).jpeg().toBuffer();
  await context.store.put(originalKey(id), bytes, { contentType: 'image/jpeg' });
  return id;
}

async function cardOf(handle: string) {
  const { data } = await holder.api.ask('GET /api/ads', { query: { seller: handle } });
  return data?.items[0];
}

describe('a photo that becomes ready', () => {
  it('at the moment its listing goes live is shown in it', async () => {
    const { context } = holder.api;
    const owner = await makePerson(holder.api);
    const photo = await uploaded(owner.id);
    const id = await makeAd(context, { ownerId: owner.id, state: 'draft', photoIds: [photo] });
    let processing: Promise<void> | undefined;
    await holding(async (tx) => {
      await tx.query(`update ads set state = 'live', published_at = now() where id = $1`, [id]);
      await refreshListings(tx, context, [id]);
      processing = processImage(context, photo);
      await waitingFor('%for no key update of a%');
    });
    await processing;
    expect((await cardOf(owner.handle))?.photo?.id).toBe(photo);
  });

  it('at the moment a listing takes it is shown in it', async () => {
    const { context } = holder.api;
    const owner = await makePerson(holder.api);
    const photo = await uploaded(owner.id);
    let both: Promise<unknown> | undefined;
    await holding(async (tx) => {
      await tx.query('lock table ad_search in access exclusive mode');
      const posting = selling(owner).post({ photoIds: [photo] });
      await waitingFor('%into ad_search%');
      both = Promise.all([posting, processImage(context, photo)]);
      await waitingFor('%from images where id%for no key update%');
    });
    await both;
    expect((await cardOf(owner.handle))?.photo?.id).toBe(photo);
  });

  it('while its listing is edited ends in neither a deadlock nor an old card', async () => {
    const { context } = holder.api;
    const owner = await makePerson(holder.api);
    const seller = selling(owner);
    for (let n = 0; n < 5; n++) {
      const photo = await uploaded(owner.id);
      const { id } = await seller.post({ photoIds: [photo] });
      const edits = async () => {
        for (let version = 1; version <= 5; version++) {
          const { error } = await seller.patch(id, { version, price: version, photoIds: [photo] });
          expect(error).toBeUndefined();
        }
      };
      await Promise.all([processImage(context, photo), edits()]);
      expect(await cardOf(owner.handle)).toMatchObject({ id, price: 5, photo: { id: photo } });
    }
  });
});
