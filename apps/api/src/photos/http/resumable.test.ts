import { request } from 'node:http';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { signInNewPerson } from '../../../test/people.ts';
import { useS3 } from '../../../test/s3-server.ts';
import { announce, ask, type Caller, post, useCaller, work } from '../../../test/uploading.ts';
import { imageIdOf, originalKey } from '../../kernel/store/keys.ts';
import { keepPart } from '../parts.ts';
import { sweepOriginals } from '../store-sweep.ts';
import { sweepImages } from '../sweep.ts';

// In a process of its own: the S3 that stands in is one a process.

/** As much as a photo of a phone, and of no two alike bytes. */
let photo: Buffer;
beforeAll(async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  photo = await sharp({ create: { width: 1500, height: 1100, channels: 3, background: '#808080', noise } })
    .jpeg({ quality: 90 })
    .toBuffer();
  expect(photo.length).toBeGreaterThan(1_000_000);
});

const tus = { 'content-type': 'application/offset+octet-stream', 'tus-resumable': '1.0.0' };

interface Told {
  status: number;
  offset: number;
}

function told(answer: Response): Told {
  return { status: answer.status, offset: Number(answer.headers.get('upload-offset')) };
}

async function head({ api, person }: Caller, id: string): Promise<Told & { length: number }> {
  const answer = await fetch(`${api.origin}/api/uploads/${id}`, { method: 'HEAD', headers: person.headers });
  return { ...told(answer), length: Number(answer.headers.get('upload-length')) };
}

async function patch(
  { api, person }: Caller,
  id: string,
  offset: number,
  bytes: Buffer,
  headers: Record<string, string> = {},
): Promise<Response> {
  return fetch(`${api.origin}/api/uploads/${id}`, {
    method: 'PATCH',
    body: Uint8Array.from(bytes),
    headers: { ...person.headers, ...tus, 'upload-offset': `${offset}`, ...headers },
  });
}

/** Begins to send the rest of a photo, and so many bytes of it. */
async function begin({ api, person }: Caller, id: string, offset: number, count: number) {
  const going = request(`${api.origin}/api/uploads/${id}`, {
    method: 'PATCH',
    headers: {
      ...person.headers,
      ...tus,
      'upload-offset': `${offset}`,
      'content-length': `${photo.length - offset}`,
    },
  });
  going.on('error', () => {});
  await new Promise((resolve) => going.write(photo.subarray(offset, offset + count), resolve));
  return going;
}

async function parts({ api }: Caller, id: string): Promise<string[]> {
  const found: string[] = [];
  for await (const keys of api.context.store.list('uploads/'))
    found.push(...keys.filter((key) => imageIdOf(key) === id && key !== originalKey(id)));
  return found;
}

function protocol(caller: Caller): void {
  it('takes a photo whose line is cut three times, and asks for next to nothing twice', async () => {
    const { id, upload } = await announce(caller, photo.length);
    expect(upload.resume).toEqual({ url: `/api/uploads/${id}`, offset: 0 });
    let sent = 0;
    for (const share of [0.3, 0.35, 0.2]) {
      // What a page knows that was loaded anew.
      const { offset } = (await ask(caller, 'GET', `/api/images/${id}`)).image.upload?.resume ?? {
        offset: -1,
      };
      const count = Math.round(photo.length * share);
      const going = await begin(caller, id, offset, count);
      sent += count;
      // What has left is on its way; the line breaks behind it.
      await expect.poll(() => going.socket?.bytesWritten).toBeGreaterThan(count);
      going.end();
      going.socket?.destroySoon();
      await expect.poll(async () => (await head(caller, id)).offset).toBeGreaterThan(offset);
      expect((await ask(caller, 'POST', `/api/images/${id}/complete`)).error.code).toBe('upload_incomplete');
    }
    const { offset, length } = await head(caller, id);
    expect(length).toBe(photo.length);
    expect(told(await patch(caller, id, offset, photo.subarray(offset)))).toEqual({
      status: 204,
      offset: photo.length,
    });
    sent += photo.length - offset;
    expect(sent).toBeLessThanOrEqual(photo.length * 1.1);
    expect((await ask(caller, 'POST', `/api/images/${id}/complete`)).status).toBe(202);
    await work(caller);
    const { image } = await ask(caller, 'GET', `/api/images/${id}`);
    expect(image).toMatchObject({ state: 'ready', photo: { width: 1500, height: 1100 } });
    expect(await parts(caller, id)).toEqual([]);
  });

  it('deletes what came of a photo that is given up or left', async () => {
    const [given, left] = [await announce(caller, photo.length), await announce(caller, photo.length)];
    for (const { id } of [given, left]) {
      const going = await begin(caller, id, 0, 700_000);
      await expect.poll(async () => (await head(caller, id)).offset).toBeGreaterThan(0);
      going.destroy();
    }
    expect((await parts(caller, left.id)).length).toBeGreaterThan(0);
    await sweepOriginals(caller.api.context);
    expect((await head(caller, left.id)).offset).toBeGreaterThan(0);
    expect((await ask(caller, 'DELETE', `/api/images/${given.id}`)).status).toBe(204);
    await caller.api.context.pool.query(
      `update images set created_at = now() - interval '2 days' where id = $1`,
      [left.id],
    );
    await sweepImages(caller.api.context);
    await work(caller);
    const leftAfterSweep = async () => {
      await sweepOriginals(caller.api.context);
      return [...(await parts(caller, given.id)), ...(await parts(caller, left.id))];
    };
    await expect.poll(leftAfterSweep).toEqual([]);
  });
}

describe('parts of photos in S3', () => {
  const s3 = useS3();
  protocol(useCaller(() => ({ S3_BUCKET: s3.bucket, S3_ENDPOINT: s3.endpoint })));
});

describe('parts of photos in files', () => {
  const caller = useCaller();
  protocol(caller);

  it('goes on where it is, and nowhere else', async () => {
    const { id } = await announce(caller, photo.length);
    const early = await patch(caller, id, 100, photo.subarray(100));
    expect(told(early)).toEqual({ status: 409, offset: 0 });
    expect((await patch(caller, id, 0, Buffer.concat([photo, photo]))).status).toBe(413);
    expect((await patch(caller, id, 0, photo, { 'content-type': 'image/jpeg' })).status).toBe(415);
    expect(told(await patch(caller, id, 0, photo.subarray(0, 9000)))).toEqual({ status: 204, offset: 9000 });
    expect(told(await patch(caller, id, 0, photo))).toEqual({ status: 409, offset: 9000 });
    expect((await patch(caller, id, 9000, photo.subarray(9000))).status).toBe(204);
    await ask(caller, 'POST', `/api/images/${id}/complete`);
    expect((await patch(caller, id, photo.length, Buffer.alloc(0))).status).toBe(409);
  });

  it('is its owner’s alone', async () => {
    const { id } = await announce(caller, photo.length);
    const stranger = { api: caller.api, person: await signInNewPerson(caller.api) };
    expect((await patch(stranger, id, 0, photo)).status).toBe(404);
    expect((await head(stranger, id)).status).toBe(404);
    const nobody = { api: caller.api, person: { ...stranger.person, headers: {} } };
    expect((await patch(nobody as Caller, id, 0, photo)).status).toBe(401);
    expect((await patch(caller, 'not-an-id', 0, photo)).status).toBe(404);
    const foreign = await patch(caller, id, 0, photo, { 'sec-fetch-site': 'cross-site' });
    expect(foreign.status).toBe('authorization' in caller.person.headers ? 204 : 403);
  });

  it('keeps what a try had that does not know yet that it was given up', async () => {
    const { id } = await announce(caller, photo.length);
    const before = await begin(caller, id, 0, 100_000);
    await expect.poll(() => before.socket?.bytesWritten).toBeGreaterThan(100_000);
    let next = { status: 0, offset: 0 };
    const status = async () => {
      next = told(await patch(caller, id, 0, photo));
      return next.status;
    };
    await expect.poll(status).toBe(409);
    expect(next.offset).toBeGreaterThan(0);
    expect((await patch(caller, id, next.offset, photo.subarray(next.offset))).status).toBe(204);
  });

  it('takes nothing of a part that comes too late, and leaves what it would overlap', async () => {
    const { context } = caller.api;
    const { id } = await announce(caller, photo.length);
    const ends = (await keepPart(context, { imageId: id, ends: [], bytes: photo.subarray(0, 9000) })) ?? [];
    expect(ends).toEqual([9000]);
    for (const length of [5000, 9000])
      expect(await keepPart(context, { imageId: id, ends: [], bytes: photo.subarray(0, length) })).toBeNull();
    expect(await parts(caller, id)).toEqual([`uploads/${id}-0-9000`]);
  });

  it('may be sent whole all the same, as apps of before do', async () => {
    const { id, upload } = await announce(caller, photo.length);
    await patch(caller, id, 0, photo.subarray(0, 9000));
    expect((await post(caller, upload, photo)).status).toBe(204);
    expect((await ask(caller, 'POST', `/api/images/${id}/complete`)).status).toBe(202);
    await work(caller);
    expect((await ask(caller, 'GET', `/api/images/${id}`)).image.state).toBe('ready');
    expect(await parts(caller, id)).toEqual([]);
  });
});
