import { describe, expect, it } from 'vitest';
import { makeAd } from '../../test/factories.ts';
import { send } from '../../test/people.ts';
import { fixture, htmlPage } from '../../test/pictures.ts';
import { useS3 } from '../../test/s3-server.ts';
import {
  announce,
  ask,
  type Caller,
  newPhoto,
  photo,
  post,
  uploadWhole,
  useCaller,
  work,
} from '../../test/uploading.ts';
import { originalKey } from '../kernel/store/keys.ts';
import { requeueImages, sweepImages } from './sweep.ts';

// In a process of its own: the S3 that stands in is one a process.

function protocol(caller: Caller): void {
  it('takes a photo from the announcement to the picture', async () => {
    const bytes = await newPhoto();
    const { id, state, upload } = await announce(caller, bytes.length);
    expect([state, upload.method, upload.maxBytes]).toEqual(['pending', 'POST', bytes.length]);
    expect(Date.parse(upload.expiresAt)).toBeGreaterThan(Date.now());
    expect((await post(caller, upload, bytes)).status).toBe(204);

    const completed = await ask(caller, 'POST', `/api/images/${id}/complete`);
    expect(completed).toMatchObject({
      status: 202,
      image: { id, state: 'uploaded', upload: null, photo: null },
    });
    await work(caller);
    const { image } = await ask(caller, 'GET', `/api/images/${id}`);
    expect(image).toMatchObject({
      state: 'ready',
      upload: null,
      error: null,
      photo: { id, widths: [320, 640] },
    });
    const served = await fetch(`${caller.api.origin}${image.photo?.base}/640.webp`);
    expect([served.status, served.headers.get('content-type')]).toEqual([200, 'image/webp']);
    expect(await caller.api.context.store.head(originalKey(id))).toBeNull();
  });

  it('takes a HEIC', async () => {
    const id = await uploadWhole(caller, fixture('sofa.heic'));
    await work(caller);
    const { image } = await ask(caller, 'GET', `/api/images/${id}`);
    expect(image).toMatchObject({ state: 'ready', photo: { width: 1600, height: 1200 } });
  });

  it('says in the language of the sender what is wrong with a file that is no photo', async () => {
    const id = await uploadWhole(caller, htmlPage);
    await work(caller);
    const headers = { ...caller.person.headers, 'accept-language': 'ne' };
    const answer = await send(caller.api.origin, 'GET', `/api/images/${id}`, undefined, headers);
    expect(await answer.json()).toMatchObject({
      state: 'failed',
      photo: null,
      error: { code: 'photo_unreadable', message: expect.stringMatching(/[ऀ-ॿ]/) },
    });
  });

  it('takes it again until it is complete, with a new signature', async () => {
    const { id, upload } = await announce(caller, photo.length);
    const early = await ask(caller, 'POST', `/api/images/${id}/complete`);
    expect([early.status, early.error.code]).toEqual([422, 'upload_incomplete']);
    expect((await post(caller, upload, Buffer.alloc(photo.length))).status).toBe(204);
    const again = (await ask(caller, 'GET', `/api/images/${id}`)).image.upload;
    if (!again) throw new Error('no upload was offered');
    expect((await post(caller, again, photo)).status).toBe(204);
    await ask(caller, 'POST', `/api/images/${id}/complete`);
    await work(caller);
    expect((await ask(caller, 'GET', `/api/images/${id}`)).image.state).toBe('ready');
  });

  it('goes by its id in capitals too, as iOS writes it', async () => {
    const { id, upload } = await announce(caller, photo.length);
    await post(caller, upload, photo);
    const answer = await ask(caller, 'POST', `/api/images/${id.toUpperCase()}/complete`);
    expect(answer).toMatchObject({ status: 202, image: { id, state: 'uploaded' } });
  });

  it('completing twice queues and answers once more what is', async () => {
    const id = await uploadWhole(caller, await newPhoto());
    expect(await ask(caller, 'POST', `/api/images/${id}/complete`)).toMatchObject({
      status: 202,
      image: { state: 'uploaded' },
    });
    await work(caller);
    expect(await ask(caller, 'POST', `/api/images/${id}/complete`)).toMatchObject({
      status: 202,
      image: { state: 'ready' },
    });
  });

  it('completes nothing that has another size than announced', async () => {
    const { id } = await announce(caller, photo.length + 1);
    await caller.api.context.store.put(originalKey(id), photo, { contentType: 'image/jpeg' });
    expect((await ask(caller, 'POST', `/api/images/${id}/complete`)).error.code).toBe('upload_incomplete');
  });

  it('deletes a photo with everything there is of it', async () => {
    const id = await uploadWhole(caller, await newPhoto());
    await work(caller);
    const { image } = await ask(caller, 'GET', `/api/images/${id}`);
    expect((await ask(caller, 'DELETE', `/api/images/${id}`)).status).toBe(204);
    await work(caller);
    expect((await ask(caller, 'GET', `/api/images/${id}`)).status).toBe(404);
    expect((await fetch(`${caller.api.origin}${image.photo?.base}/640.webp`)).status).toBe(404);
  });

  it('deletes an upload that has not been prepared yet, and nothing public comes of it', async () => {
    const bytes = await newPhoto();
    const id = await uploadWhole(caller, bytes);
    expect((await ask(caller, 'DELETE', `/api/images/${id}`)).status).toBe(204);
    await work(caller);
    expect(await caller.api.context.store.head(originalKey(id))).toBeNull();
  });

  it('prepares a photo whose process was killed, without waiting for the queue to notice', async () => {
    const { pool } = caller.api.context;
    const id = await uploadWhole(caller, await newPhoto());
    await pool.query(
      `update graphile_worker._private_jobs set locked_at = now() - interval '3 minutes', locked_by = 'killed', attempts = 1
        where key = $1`,
      [`image ${id}`],
    );
    await work(caller);
    expect((await ask(caller, 'GET', `/api/images/${id}`)).image.state).toBe('uploaded');
    expect(await requeueImages(caller.api.context)).toBe(0);
    await pool.query(`update images set created_at = now() - interval '3 minutes' where id = $1`, [id]);
    expect(await requeueImages(caller.api.context)).toBe(1);
    expect(await requeueImages(caller.api.context)).toBe(0);
    await work(caller);
    expect((await ask(caller, 'GET', `/api/images/${id}`)).image.state).toBe('ready');
  });

  it('sweeps what was begun and left, failed, or is in no listing, and keeps the rest', async () => {
    const { pool, store } = caller.api.context;
    const age = (id: string, days: number) =>
      pool.query(
        `update images set created_at = now() - make_interval(days => $2),
                           processed_at = processed_at - make_interval(days => $2) where id = $1`,
        [id, days],
      );
    const left = await announce(caller, photo.length);
    await post(caller, left.upload, photo);
    const failed = await uploadWhole(caller, htmlPage);
    const unused = await uploadWhole(caller, await newPhoto());
    const used = await uploadWhole(caller, await newPhoto());
    const fresh = await announce(caller, photo.length);
    await work(caller);
    const adId = await makeAd(caller.api.context, { ownerId: caller.person.id, state: 'draft' });
    await pool.query('insert into ad_images (ad_id, position, image_id) values ($1, 0, $2)', [adId, used]);
    for (const id of [left.id, failed, unused, used]) await age(id, 3);

    expect(await sweepImages(caller.api.context)).toBe(3);
    await work(caller);
    const { rows } = await pool.query<{ id: string }>('select id from images where id = any($1)', [
      [left.id, failed, unused, used, fresh.id],
    ]);
    expect(rows.map(({ id }) => id).sort()).toEqual([used, fresh.id].sort());
    expect(await store.head(originalKey(left.id))).toBeNull();
    expect(await sweepImages(caller.api.context)).toBe(0);
  });
}

describe('uploads to files', () => {
  protocol(useCaller());
});

describe('uploads to S3', () => {
  const s3 = useS3();
  const caller = useCaller(() => ({ S3_BUCKET: s3.bucket, S3_ENDPOINT: s3.endpoint }));

  protocol(caller);

  it('signs one key, the exact size, no type of the sender and an hour', async () => {
    const { id, upload } = await announce(caller, 12_345);
    expect(upload.url).toBe(`${s3.endpoint}/${s3.bucket}`);
    const policy = JSON.parse(Buffer.from(upload.fields.Policy ?? '', 'base64').toString());
    expect(policy.conditions).toEqual(
      expect.arrayContaining([
        { key: originalKey(id) },
        { bucket: s3.bucket },
        ['content-length-range', 12_345, 12_345],
        { 'Content-Type': 'application/octet-stream' },
      ]),
    );
    expect(Date.parse(policy.expiration) - Date.now()).toBeLessThanOrEqual(3_600_000);
    expect(JSON.stringify(policy.conditions)).not.toContain('starts-with');
  });

  it('takes no uploads itself', async () => {
    const answer = await fetch(`${caller.api.origin}/api/uploads`, { method: 'POST' });
    expect(answer.status).toBe(404);
  });
});
