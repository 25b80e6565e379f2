import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { makeAd, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { softJpeg } from '../../test/pictures.ts';
import { originalKey, variantKey } from '../kernel/store/keys.ts';
import { makeMissingAvif } from './avif.ts';
import { processImage } from './process.ts';
import { sweepMedia } from './store-sweep.ts';

const holder = useApi();

/** A photo in a live listing, as the release before left it. */
async function olderPhoto(hours: number) {
  const { context } = holder.api;
  const { pool } = context;
  const id = randomUUID();
  const bytes = await softJpeg(800, 600);
  const owner = await makeUser(context);
  await pool.query(`insert into images (id, owner_id, state, byte_count) values ($1, $2, 'uploaded', $3)`, [
    id,
    owner.id,
    bytes.length,
  ]);
  await context.store.put(originalKey(id), bytes, { contentType: 'image/jpeg' });
  await processImage(context, id);
  const adId = await makeAd(context, { ownerId: owner.id });
  await pool.query('insert into ad_images (ad_id, position, image_id) values ($1, 0, $2)', [adId, id]);
  const { rows } = await pool.query<{ media_key: string; widths: number[]; avif_widths: number[] }>(
    `update images set avif_widths = null, processed_at = now() - make_interval(hours => $2) from images before
      where images.id = $1 and before.id = $1 returning images.media_key, images.widths, before.avif_widths`,
    [id, hours],
  );
  const photo = rows[0];
  if (!photo) throw new Error('the photo was not prepared');
  await context.store.delete(photo.widths.map((width) => variantKey(photo.media_key, width, 'avif')));
  return { id, adId, ...photo };
}

async function shownOf(adId: number) {
  const { data } = await holder.api.ask('GET /api/ads/{id}', { params: { id: adId } });
  const { rows } = await holder.api.context.pool.query('select card from ad_cards where ad_id = $1', [adId]);
  return { detail: data?.photos[0]?.avif, card: rows[0] ? JSON.parse(rows[0].card).photo?.avif : null };
}

it('makes AVIF for photos from before, says so in lists and details, and leaves those of the last hour', async () => {
  const { context } = holder.api;
  const older = await olderPhoto(2);
  const young = await olderPhoto(0);
  expect(older.avif_widths.length).toBeGreaterThan(0);
  expect(await makeMissingAvif(context)).toBe(1);
  expect(await shownOf(older.adId)).toEqual({ detail: older.avif_widths, card: older.avif_widths });
  for (const width of older.avif_widths)
    expect(await context.store.head(variantKey(older.media_key, width, 'avif'))).not.toBeNull();
  expect((await shownOf(young.adId)).detail).toBeUndefined();
  expect(await makeMissingAvif(context)).toBe(0);
});

it('asks no more for AVIF that the store has lost, until it is made anew', async () => {
  const { context } = holder.api;
  const photo = await olderPhoto(2);
  await makeMissingAvif(context);
  await context.store.delete([variantKey(photo.media_key, photo.avif_widths[0] ?? 0, 'avif')]);
  expect((await sweepMedia(context)).missing).toEqual([]);
  expect(await shownOf(photo.adId)).toEqual({ detail: undefined, card: undefined });
  await makeMissingAvif(context);
  expect(await shownOf(photo.adId)).toEqual({ detail: photo.avif_widths, card: photo.avif_widths });
});

it('asks once for a photo whose files are gone', async () => {
  const { context } = holder.api;
  const photo = await olderPhoto(2);
  await context.store.delete(photo.widths.map((width) => variantKey(photo.media_key, width)));
  await makeMissingAvif(context);
  const { rows } = await context.pool.query('select avif_widths from images where id = $1', [photo.id]);
  expect(rows).toEqual([{ avif_widths: [] }]);
});
