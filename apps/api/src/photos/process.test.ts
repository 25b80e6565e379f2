import { randomUUID } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { makeAd, makeUser } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { fixture, htmlPage, quadrantPicture, softJpeg } from '../../test/pictures.ts';
import { qrPicture } from '../../test/qr-pictures.ts';
import { mediaKeyOf, originalKey, variantKey } from '../kernel/store/keys.ts';
import type { Store } from '../kernel/store/store.ts';
import { onInvalidated } from '../page-cache/tags.ts';
import { hashOf } from './decode/hash.ts';
import { deleteUnusedMedia, processImage } from './process.ts';

const holder = useApi();

let shade = 0;
/** A photo unlike any before it. */
function newPhoto(): Promise<Buffer> {
  shade++;
  return quadrantPicture(400, 300).modulate({ hue: shade }).jpeg().toBuffer();
}

async function uploaded(bytes: Buffer, ownerId?: string, purpose = 'listing'): Promise<string> {
  const { context } = holder.api;
  const id = randomUUID();
  const owner = ownerId ?? (await makeUser(context)).id;
  await context.pool.query(
    `insert into images (id, owner_id, state, byte_count, purpose) values ($1, $2, 'uploaded', $3, $4)`,
    [id, owner, bytes.length, purpose],
  );
  await context.store.put(originalKey(id), bytes, { contentType: 'image/jpeg' });
  return id;
}

async function rowOf(id: string) {
  const { rows } = await holder.api.context.pool.query('select * from images where id = $1', [id]);
  return rows[0];
}

async function exists(key: string): Promise<boolean> {
  return (await holder.api.context.store.head(key)) !== null;
}

describe('processing an uploaded image', () => {
  it('makes it ready, served with immutable headers, and removes the original', async () => {
    const { context, origin } = holder.api;
    const id = await uploaded(await newPhoto());
    await processImage(context, id);
    const row = await rowOf(id);
    expect(row).toMatchObject({
      state: 'ready',
      width: 400,
      height: 300,
      widths: [320, 400],
      error_code: null,
    });
    expect(await exists(originalKey(id))).toBe(false);

    const response = await fetch(`${origin}/media/${row.media_key}/320.webp`);
    expect(response.status).toBe(200);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-security-policy': expect.stringContaining("default-src 'none'"),
    });
    const body = Buffer.from(await response.arrayBuffer());
    expect(body.length).toBe(Number(response.headers.get('content-length')));
    expect(body.toString('latin1', 8, 12)).toBe('WEBP');
  });

  it('makes AVIF beside for cards, lighter than the WebP, and none of what no card shows', async () => {
    const { context, origin } = holder.api;
    const bytes = await softJpeg(1600, 1200);
    const id = await uploaded(bytes);
    await processImage(context, id);
    const row = await rowOf(id);
    expect(row).toMatchObject({ widths: [320, 640, 1280], avif_widths: [320, 640] });
    for (const width of [320, 640]) {
      const response = await fetch(`${origin}/media/${row.media_key}/${width}.avif`);
      expect(response.headers.get('content-type')).toBe('image/avif');
      const body = Buffer.from(await response.arrayBuffer());
      expect(body.toString('latin1', 4, 12)).toBe('ftypavif');
      const webp = await context.store.head(variantKey(row.media_key, width));
      expect(body.length).toBeLessThan(webp?.size ?? 0);
    }
    expect((await fetch(`${origin}/media/${row.media_key}/1280.avif`)).status).toBe(404);
    for (const purpose of ['message', 'avatar']) {
      const other = await uploaded(bytes, undefined, purpose);
      await processImage(context, other);
      expect(await rowOf(other)).toMatchObject({ state: 'ready', avif_widths: null });
    }
    await context.pool.query('delete from images where id = $1', [id]);
    await deleteUnusedMedia(context, row.media_key, row.widths);
    expect(await exists(variantKey(row.media_key, 320, 'avif'))).toBe(false);
    expect(await exists(variantKey(row.media_key, 640, 'avif'))).toBe(false);
  });

  it('changes nothing when it is done again', async () => {
    const { context } = holder.api;
    const id = await uploaded(await newPhoto());
    await processImage(context, id);
    const before = await rowOf(id);
    await processImage(context, id);
    expect(await rowOf(id)).toEqual(before);
  });

  it('gives equal originals one set of variants, prepared once', async () => {
    const { context } = holder.api;
    const photo = await newPhoto();
    const [first, second] = [await uploaded(photo), await uploaded(photo)];
    await processImage(context, first);
    const { photos: _, ...rest } = context;
    const unused = { make: () => Promise.reject(new Error('prepared twice')) };
    await processImage({ ...rest, photos: unused }, second);
    const [a, b] = [await rowOf(first), await rowOf(second)];
    expect(b).toMatchObject({
      state: 'ready',
      media_key: a.media_key,
      widths: a.widths,
      thumbhash: a.thumbhash,
    });
  });

  it('says what the codes in a photo of a conversation lead to, and looks for none elsewhere', async () => {
    const { context } = holder.api;
    const picture = await qrPicture('https://esewa-receive.example/pay?to=9800000001', 500);
    const listed = await uploaded(picture);
    await processImage(context, listed);
    expect((await rowOf(listed)).qr).toBeNull();

    const sent = await uploaded(picture, undefined, 'message');
    await processImage(context, sent);
    const found = [{ kind: 'link', label: 'esewa-receive.example', network: null }];
    expect(await rowOf(sent)).toMatchObject({ state: 'ready', qr: found });

    const plain = await uploaded(await newPhoto(), undefined, 'message');
    await processImage(context, plain);
    expect((await rowOf(plain)).qr).toEqual([]);
  });

  it('does not share variants that another secret named', async () => {
    const { context } = holder.api;
    const photo = await newPhoto();
    const [first, second] = [await uploaded(photo), await uploaded(photo)];
    const config = { ...context.config, authSecret: 'the secret before it was changed, of some length' };
    await processImage({ ...context, config }, first);
    await processImage(context, second);
    const [a, b] = [await rowOf(first), await rowOf(second)];
    expect(a.media_key).not.toBe(b.media_key);
    expect(await exists(variantKey(b.media_key, 320))).toBe(true);
  });

  it('shows the photo in the listing that uses it, and announces the change', async () => {
    const { context } = holder.api;
    const id = await uploaded(await newPhoto());
    const adId = await makeAd(context);
    await context.pool.query('insert into ad_images (ad_id, position, image_id) values ($1, 0, $2)', [
      adId,
      id,
    ]);
    const announced = new Promise<string[]>((resolve) => {
      const stop = onInvalidated(context.broadcasts, (tags) => {
        if (!tags.includes(`ad:${adId}`)) return;
        stop();
        resolve(tags);
      });
    });
    await processImage(context, id);
    const { rows } = await context.pool.query('select card from ad_cards where ad_id = $1', [adId]);
    expect(JSON.parse(rows[0].card)).toMatchObject({ photoCount: 1, photo: { id, width: 400 } });
    expect(await announced).toContain('category:property/rooms');
  });

  it.each([
    ['an HTML file', htmlPage, 'photo_unreadable'],
    ['a HEIC cut short', fixture('sofa.heic').subarray(0, 20_000), 'photo_unreadable'],
  ])('refuses %s and keeps nothing of it', async (_name, bytes, code) => {
    const { context } = holder.api;
    const id = await uploaded(bytes);
    await processImage(context, id);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', error_code: code, media_key: null });
    expect(await exists(originalKey(id))).toBe(false);
    expect(await exists(variantKey(mediaKeyOf(hashOf(bytes), context.config.authSecret), 320))).toBe(false);
  });

  it('fails an image whose original is gone', async () => {
    const id = await uploaded(await newPhoto());
    await holder.api.context.store.delete([originalKey(id)]);
    await processImage(holder.api.context, id);
    expect(await rowOf(id)).toMatchObject({ state: 'failed', error_code: 'upload_incomplete' });
  });

  it('leaves an image alone that is still being uploaded, or is gone', async () => {
    const { context } = holder.api;
    const id = await uploaded(await newPhoto());
    await context.pool.query(`update images set state = 'pending' where id = $1`, [id]);
    await processImage(context, id);
    expect(await rowOf(id)).toMatchObject({ state: 'pending' });
    expect(await exists(originalKey(id))).toBe(true);
    await expect(processImage(context, randomUUID())).resolves.toBeUndefined();
  });

  it('keeps everything for another try when the store fails half-way', async () => {
    const { context } = holder.api;
    const id = await uploaded(await newPhoto());
    const { store } = context;
    const failing = {
      put: (key: string, body: Uint8Array, options: { contentType: string }) =>
        key.endsWith('/400.webp') ? Promise.reject(new Error('no room')) : store.put(key, body, options),
      putStream: (...args: Parameters<Store['putStream']>) => store.putStream(...args),
      get: (key: string) => store.get(key),
      head: (key: string) => store.head(key),
      delete: (keys: string[]) => store.delete(keys),
      list: (prefix: 'uploads/' | 'media/') => store.list(prefix),
      signUpload: (key: string, byteCount: number) => store.signUpload(key, byteCount),
      sweep: () => store.sweep(),
      check: () => store.check(),
    };
    await expect(processImage({ ...context, store: failing }, id)).rejects.toThrow('no room');
    expect(await rowOf(id)).toMatchObject({ state: 'uploaded', media_key: null });
    await processImage(context, id);
    expect(await rowOf(id)).toMatchObject({ state: 'ready' });
  });
});

describe('variants nobody uses', () => {
  it('stay while another image has them, and go with the last', async () => {
    const { context } = holder.api;
    const photo = await newPhoto();
    const [first, second] = [await uploaded(photo), await uploaded(photo)];
    await processImage(context, first);
    await processImage(context, second);
    const { media_key: key, widths } = await rowOf(first);
    await context.pool.query('delete from images where id = $1', [first]);
    await deleteUnusedMedia(context, key, widths);
    expect(await exists(variantKey(key, 320))).toBe(true);
    await context.pool.query('delete from images where id = $1', [second]);
    await deleteUnusedMedia(context, key, widths);
    expect(await exists(variantKey(key, 320))).toBe(false);
    expect(await exists(variantKey(key, 400))).toBe(false);
  });
});

describe('what is no photo', () => {
  it.each([
    '/media/0123456789bcdefghjkm/320.webp',
    '/media/0123456789bcdefghjkm/0320.webp',
    '/media/0123456789bcdefghjkm/320.jpg',
    '/media/..%2f..%2fuploads/320.webp',
    '/media/%2e%2e/uploads/x',
    '/media/x',
    '/media/',
    '/media/a%00b/320.webp',
  ])('%s is not found', async (path) => {
    const response = await fetch(holder.api.origin + path);
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ error: { code: 'not_found' } });
  });

  it('originals are not served', async () => {
    const id = await uploaded(await newPhoto());
    for (const path of [
      `/uploads/${id}`,
      `/media/../uploads/${id}`,
      `/media/${id}`,
      `/media/..%2fuploads%2f${id}`,
    ]) {
      expect((await fetch(holder.api.origin + path)).status).toBe(404);
    }
  });

  it('HEAD has the headers and no body', async () => {
    const id = await uploaded(await newPhoto());
    await processImage(holder.api.context, id);
    const { media_key: key } = await rowOf(id);
    const response = await fetch(`${holder.api.origin}/media/${key}/400.webp`, { method: 'HEAD' });
    expect(response.status).toBe(200);
    expect(Number(response.headers.get('content-length'))).toBeGreaterThan(100);
    expect(await response.text()).toBe('');
  });
});
