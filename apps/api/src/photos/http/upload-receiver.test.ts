import { readdirSync } from 'node:fs';
import { request } from 'node:http';
import { join } from 'node:path';
import type { UploadTarget } from '@thulubazaar/contract';
import { describe, expect, it, vi } from 'vitest';
import { announce, ask, codeOf, formOf, photo, post, useCaller, work } from '../../../test/uploading.ts';
import type { FileStore } from '../../kernel/store/file-store.ts';
import { originalKey } from '../../kernel/store/keys.ts';
import { photoBytesPerDay } from '../uploads.ts';

describe('the form that the file store takes', () => {
  const caller = useCaller();

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

  /** Sends all but the end of a form; `finish` sends that, `answered` is what came of it. */
  async function sendSlowly(upload: UploadTarget) {
    const body = Buffer.from(await new Response(formOf(upload, photo)).arrayBuffer());
    const boundary = body.toString('latin1', 2, body.indexOf('\r\n'));
    const req = request(new URL(upload.url, caller.api.origin), {
      method: 'POST',
      headers: { 'content-type': `multipart/form-data; boundary=${boundary}`, 'content-length': body.length },
    });
    const answered = new Promise<number>((resolve, reject) => {
      req.on('response', (answer) => resolve(answer.resume().statusCode ?? 0)).on('error', reject);
    });
    answered.catch(() => {});
    req.write(body.subarray(0, body.length - 500));
    await expect.poll(partials).toHaveLength(1);
    return { answered, finish: () => req.end(body.subarray(body.length - 500)) };
  }

  it('keeps nothing of an upload that was held open until its photo was deleted', async () => {
    const { id, upload } = await announce(caller, photo.length);
    const slow = await sendSlowly(upload);
    expect((await ask(caller, 'DELETE', `/api/images/${id}`)).status).toBe(204);
    await work(caller);
    slow.finish();
    expect(await slow.answered).toBe(409);
    expect(await caller.api.context.store.head(originalKey(id))).toBeNull();
    expect(partials()).toEqual([]);
  });

  it('ends a try when the next one begins, so that one at a time writes', async () => {
    const { id, upload } = await announce(caller, photo.length);
    const slow = await sendSlowly(upload);
    expect((await post(caller, upload, photo)).status).toBe(204);
    expect(await slow.answered).toBe(422);
    await expect.poll(partials).toEqual([]);
    expect(await caller.api.context.store.head(originalKey(id))).toEqual({ size: photo.length });
  });

  it('takes a signature twelve times, the bytes of all but the first from the budget of the day', async () => {
    const { limits } = caller.api.context;
    const { upload } = await announce(caller, photo.length);
    await limits.reset(photoBytesPerDay, caller.person.id);
    for (let times = 0; times < 12; times++)
      expect((await post(caller, upload, photo)).status, `${times}`).toBe(204);
    expect(await limits.consume(photoBytesPerDay, caller.person.id, 1)).toBe(11 * photo.length + 1);
    const answer = await post(caller, upload, photo);
    expect([answer.status, await codeOf(answer)]).toEqual([429, 'too_many_requests']);
  });

  it.each([['ENOSPC'], ['EDQUOT']])('says that there is no room when the disk is full: %s', async (code) => {
    const { upload } = await announce(caller, photo.length);
    const { store } = caller.api.context;
    const full = Object.assign(new Error(code), { code, errno: -28 });
    const receive = vi.spyOn(store as FileStore, 'receive').mockRejectedValue(full);
    const answer = await post(caller, upload, photo);
    receive.mockRestore();
    expect([answer.status, await codeOf(answer)]).toEqual([507, 'storage_full']);
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
