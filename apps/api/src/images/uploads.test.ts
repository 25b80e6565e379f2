import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { Image, UploadTarget } from '@thulubazaar/contract';
import { Logger, runOnce } from 'graphile-worker';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAd } from '../../test/factories.ts';
import { createTestDatabase, startTestApi, type TestApi, type TestDatabase } from '../../test/harness.ts';
import { type SignedInPerson, send, signInNewPerson } from '../../test/people.ts';
import { fixture, htmlPage, quadrantPicture } from '../../test/pictures.ts';
import { useS3 } from '../../test/s3-server.ts';
import { tasksOf } from '../jobs.ts';
import { originalKey } from './keys.ts';
import { requeueImages, sweepImages } from './sweep.ts';

/** A person at an API with a database of its own; `env` is asked for when other servers are up. */
function useCaller(env: () => Record<string, string> = () => ({})): Caller {
  const caller = {} as Caller;
  let database: TestDatabase | undefined;
  beforeAll(async () => {
    database = await createTestDatabase();
    caller.api = await startTestApi(database.url, env());
    caller.person = await signInNewPerson(caller.api);
  });
  afterAll(async () => {
    await caller.api?.close();
    await database?.drop();
  });
  return caller;
}

const photo = await quadrantPicture(640, 480).jpeg().toBuffer();
let shade = 0;
/** A photo unlike any before it. */
function newPhoto(): Promise<Buffer> {
  shade += 3;
  return quadrantPicture(640, 480).modulate({ hue: shade }).jpeg().toBuffer();
}

interface Caller {
  api: TestApi;
  person: SignedInPerson;
}

/** A request of the API by a person, and the JSON it answers. */
async function ask({ api, person }: Caller, method: string, path: string, body?: unknown) {
  const answer = await send(api.origin, method, path, body, person.headers);
  const text = await answer.text();
  const json = text ? JSON.parse(text) : {};
  return { status: answer.status, image: json as Image, error: json.error };
}

async function announce(caller: Caller, byteCount: number): Promise<Image & { upload: UploadTarget }> {
  const { status, image } = await ask(caller, 'POST', '/api/images', {
    contentType: 'image/jpeg',
    byteCount,
  });
  expect(status).toBe(201);
  if (!image.upload) throw new Error('no upload was offered');
  return { ...image, upload: image.upload };
}

function formOf(upload: UploadTarget, bytes: Buffer, changed: Record<string, string> = {}): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ ...upload.fields, ...changed })) form.append(name, value);
  form.append('file', new Blob([Uint8Array.from(bytes)]), 'कोठा "x".jpg');
  return form;
}

/** Sends a file where it was told to, as a browser does. */
function post({ api }: Caller, upload: UploadTarget, bytes: Buffer, changed: Record<string, string> = {}) {
  return fetch(new URL(upload.url, api.origin), { method: 'POST', body: formOf(upload, bytes, changed) });
}

async function codeOf(answer: Response): Promise<unknown> {
  return ((await answer.json()) as { error: { code: unknown } }).error.code;
}

async function uploadWhole(caller: Caller, bytes: Buffer): Promise<string> {
  const { id, upload } = await announce(caller, bytes.length);
  expect((await post(caller, upload, bytes)).status).toBe(204);
  expect((await ask(caller, 'POST', `/api/images/${id}/complete`)).status).toBe(202);
  return id;
}

/** Does every job that waits now. */
async function work({ api }: Caller): Promise<void> {
  const logger = new Logger(() => () => {});
  await runOnce({ pgPool: api.context.pool, taskList: tasksOf(api.context), noHandleSignals: true, logger });
}

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
  const caller = useCaller();

  protocol(caller);

  function partials(): string[] {
    return readdirSync(join(caller.api.context.config.dataDir, 'store', 'partial'));
  }

  it.each([
    ['one byte more', 413, 'body_too_large', (bytes: Buffer) => Buffer.concat([bytes, Buffer.from('x')])],
    ['one byte less', 422, 'upload_incomplete', (bytes: Buffer) => bytes.subarray(1)],
  ])('refuses %s than announced', async (_name, status, code, change) => {
    const { id, upload } = await announce(caller, photo.length);
    const answer = await post(caller, upload, change(photo));
    expect([answer.status, await codeOf(answer)]).toEqual([status, code]);
    expect(await caller.api.context.store.head(originalKey(id))).toBeNull();
    expect(partials()).toEqual([]);
  });

  it('refuses what was not signed: another key, policy or signature', async () => {
    const [one, other] = [await announce(caller, photo.length), await announce(caller, photo.length)];
    const larger = Buffer.from(
      JSON.stringify({ key: originalKey(one.id), byteCount: 2 * photo.length, expires: Date.now() + 60_000 }),
    ).toString('base64url');
    const forged: Record<string, string>[] = [
      { key: originalKey(other.id) },
      { key: 'media/0123456789bcdefghjkm/320.webp' },
      { key: '../../etc/passwd' },
      { Policy: larger },
      { Policy: '' },
      { Policy: other.upload.fields.Policy ?? '' },
      { 'X-Signature': '00'.repeat(32) },
      { 'X-Signature': 'zz' },
    ];
    for (const changed of forged) {
      const answer = await post(caller, one.upload, photo, changed);
      expect([answer.status, await codeOf(answer)], JSON.stringify(changed)).toEqual([403, 'forbidden']);
    }
    expect(await caller.api.context.store.head(originalKey(one.id))).toBeNull();
  });

  it('refuses to replace what is complete', async () => {
    const { id, upload } = await announce(caller, photo.length);
    await post(caller, upload, photo);
    await ask(caller, 'POST', `/api/images/${id}/complete`);
    expect((await post(caller, upload, Buffer.alloc(photo.length))).status).toBe(409);
    await work(caller);
    expect((await ask(caller, 'GET', `/api/images/${id}`)).image.state).toBe('ready');
  });

  it('keeps nothing of an upload whose connection breaks', async () => {
    const { id, upload } = await announce(caller, photo.length);
    const body = Buffer.from(await new Response(formOf(upload, photo)).arrayBuffer());
    const boundary = body.toString('latin1', 2, body.indexOf('\r\n'));
    await new Promise<void>((resolve) => {
      const req = request(new URL(upload.url, caller.api.origin), {
        method: 'POST',
        headers: {
          'content-type': `multipart/form-data; boundary=${boundary}`,
          'content-length': body.length,
        },
      });
      req.on('error', () => {});
      req.on('close', resolve);
      req.write(body.subarray(0, body.length - 2000), () => req.destroy());
    });
    await expect.poll(partials).toEqual([]);
    const early = await ask(caller, 'POST', `/api/images/${id}/complete`);
    expect(early.error.code).toBe('upload_incomplete');
    expect((await post(caller, upload, photo)).status).toBe(204);
  });

  it.each([
    ['JSON', { 'content-type': 'application/json' }, '{}', 415],
    ['no type', {}, '', 415],
    ['no boundary', { 'content-type': 'multipart/form-data' }, 'x', 415],
    ['nothing in it', { 'content-type': 'multipart/form-data; boundary=b' }, '--b--\r\n', 422],
    ['rubbish', { 'content-type': 'multipart/form-data; boundary=b' }, 'rubbish', 422],
    [
      'a file first',
      { 'content-type': 'multipart/form-data; boundary=b' },
      '--b\r\nContent-Disposition: form-data; name="file"; filename="x"\r\n\r\nx\r\n--b--\r\n',
      403,
    ],
  ])('refuses a form that is none: %s', async (_name, headers, body, status) => {
    const answer = await fetch(`${caller.api.origin}/api/uploads`, {
      method: 'POST',
      headers: headers as Record<string, string>,
      body: new Blob([body]),
    });
    expect(answer.status).toBe(status);
  });
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

describe('what may be asked for', () => {
  const caller = useCaller();

  it.each([
    [{ contentType: 'image/gif', byteCount: 10 }, 'contentType'],
    [{ contentType: 'image/svg+xml', byteCount: 10 }, 'contentType'],
    [{ contentType: 'image/jpeg', byteCount: 0 }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: 20 * 1024 * 1024 + 1 }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: 1.5 }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: '10' }, 'byteCount'],
    [{ contentType: 'image/jpeg', byteCount: 10, fileName: '../../x' }, 'fileName'],
  ])('%j is refused at %s', async (body, field) => {
    const { status, error } = await ask(caller, 'POST', '/api/images', body);
    expect([status, error.fields[0].field]).toEqual([400, field]);
  });

  it('a photo of somebody else does not exist', async () => {
    const { id } = await announce(caller, 10);
    const stranger = { api: caller.api, person: await signInNewPerson(caller.api) };
    for (const [method, path] of [
      ['GET', ''],
      ['POST', '/complete'],
      ['DELETE', ''],
    ] as const) {
      expect((await ask(stranger, method, `/api/images/${id}${path}`)).status).toBe(404);
      expect((await send(caller.api.origin, method, `/api/images/${id}${path}`)).status).toBe(401);
    }
    expect((await ask(caller, 'GET', `/api/images/${id}`)).status).toBe(200);
  });

  it('a photo in a listing is not deleted', async () => {
    const { id } = await announce(caller, 10);
    const adId = await makeAd(caller.api.context, { ownerId: caller.person.id, state: 'draft' });
    await caller.api.context.pool.query(
      'insert into ad_images (ad_id, position, image_id) values ($1, 0, $2)',
      [adId, id],
    );
    expect((await ask(caller, 'DELETE', `/api/images/${id}`)).status).toBe(409);
  });

  it('the same announcement under one Idempotency-Key is one image', async () => {
    const headers = { ...caller.person.headers, 'idempotency-key': 'photo-1-of-draft-7' };
    const body = { contentType: 'image/webp', byteCount: 99 };
    const twice = [1, 2].map(() => send(caller.api.origin, 'POST', '/api/images', body, headers));
    const answers = await Promise.all(twice);
    const third = await send(caller.api.origin, 'POST', '/api/images', body, headers);
    const { rows } = await caller.api.context.pool.query(
      'select id from images where owner_id = $1 and byte_count = 99',
      [caller.person.id],
    );
    expect(rows.length).toBe(1);
    expect(await third.json()).toMatchObject({ id: rows[0].id });
    for (const answer of answers) expect([201, 409]).toContain(answer.status);
  });

  it('nobody announces without end', async () => {
    const stranger = { api: caller.api, person: await signInNewPerson(caller.api) };
    await announce(stranger, 10);
    await caller.api.context.pool.query(`update rate_limits set points = 1000000 where key like 'uploads:%'`);
    const { status, error } = await ask(stranger, 'POST', '/api/images', {
      contentType: 'image/jpeg',
      byteCount: 10,
    });
    expect([status, error.code]).toEqual([429, 'too_many_requests']);
    await caller.api.context.pool.query('delete from rate_limits');
  });
});
