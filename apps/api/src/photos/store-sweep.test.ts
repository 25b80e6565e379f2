import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import { useS3 } from '../../test/s3-server.ts';
import { announce, ask, newPhoto, post, uploadWhole, useCaller, work } from '../../test/uploading.ts';
import { originalKey, variantKey } from '../kernel/store/keys.ts';
import { sweepMedia, sweepOriginals } from './store-sweep.ts';

// In a process of its own: the S3 that stands in is one a process.

const s3 = useS3();
const stores = [
  ['files', useCaller()],
  ['S3', useCaller(() => ({ S3_BUCKET: s3.bucket, S3_ENDPOINT: s3.endpoint }))],
] as const;
const octets = { contentType: 'application/octet-stream' };

it.each(stores)('%s: originals that nobody waits for are deleted, others stay', async (_name, caller) => {
  const { store } = caller.api.context;
  const bytes = await newPhoto();
  const pending = await announce(caller, bytes.length);
  await post(caller, pending.upload, bytes);
  const ready = await uploadWhole(caller, await newPhoto());
  await work(caller);
  const waiting = await uploadWhole(caller, await newPhoto());
  // What a form sent late leaves.
  const gone = [ready, randomUUID()].map(originalKey);
  for (const key of gone) await store.put(key, bytes, octets);
  expect(await sweepOriginals(caller.api.context)).toBe(2);
  for (const key of gone) expect(await store.head(key)).toBeNull();
  for (const id of [pending.id, waiting]) expect(await store.head(originalKey(id))).not.toBeNull();
  expect(await sweepOriginals(caller.api.context)).toBe(0);
  await work(caller);
});

it.each(stores)('%s: variants of no image are deleted, missing ones are told', async (_name, caller) => {
  const { store, pool } = caller.api.context;
  const id = await uploadWhole(caller, await newPhoto());
  await work(caller);
  const base = (await ask(caller, 'GET', `/api/images/${id}`)).image.photo?.base ?? '';
  const mediaKey = base.slice('/media/'.length);
  const left = ['0123456789bcdefghjkm', '0123456789bcdefghjkn'].map((key) => variantKey(key, 320));
  for (const key of left) await store.put(key, Buffer.from('x'), { contentType: 'image/webp' });
  await pool.query(`update images set processed_at = now() - interval '2 hours' where id = $1`, [id]);
  expect(await sweepMedia(caller.api.context)).toEqual({ deleted: 2, missing: [] });
  for (const key of left) expect(await store.head(key)).toBeNull();
  expect(await store.head(variantKey(mediaKey, 320))).not.toBeNull();
  await store.delete([variantKey(mediaKey, 640)]);
  expect(await sweepMedia(caller.api.context)).toEqual({ deleted: 0, missing: [variantKey(mediaKey, 640)] });
});

it('an upload that is under way when its photo is deleted leaves nothing', async () => {
  const [, caller] = stores[0];
  const bytes = await newPhoto();
  for (let race = 0; race < 15; race++) {
    const { id, upload } = await announce(caller, bytes.length);
    await Promise.all([post(caller, upload, bytes), ask(caller, 'DELETE', `/api/images/${id}`)]);
    await work(caller);
    expect(await caller.api.context.store.head(originalKey(id)), `race ${race}`).toBeNull();
  }
});
