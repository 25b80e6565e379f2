import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { asking } from '../../test/ask.ts';
import { makeAd, makePerson } from '../../test/factories.ts';
import { quadrantPicture, quadrants } from '../../test/pictures.ts';
import { post, useCaller, work } from '../../test/uploading.ts';
import { tasksOf } from '../entry/jobs.ts';

const caller = useCaller();
const ask = () => asking(caller.api.origin, caller.person.headers);
// Wide, with another colour on each side: a square of its middle has a quarter of each.
const wide = await quadrantPicture(1200, 600).jpeg().toBuffer();

async function upload(purpose: 'avatar' | 'listing', bytes = wide): Promise<string> {
  const { data } = await ask()('POST /api/images', {
    body: { contentType: 'image/jpeg', byteCount: bytes.length, purpose },
  });
  if (!data?.upload) throw new Error('no upload was offered');
  expect((await post(caller, data.upload, bytes)).status).toBe(204);
  await ask()('POST /api/images/{id}/complete', { params: { id: data.id } });
  return data.id;
}

const set = (imageId: string | null) => ask()('PUT /api/me/photo', { body: { imageId } });
const seller = async () =>
  (await ask()('GET /api/users/{handle}', { params: { handle: caller.person.user.handle } })).data;

describe('a photo of oneself', () => {
  it('is square, and stands with the name; another takes its place, and its files go', async () => {
    const id = await upload('avatar');
    expect((await set(id)).error?.fields).toMatchObject([{ field: 'imageId', code: 'photo_not_ready' }]);
    await work(caller);
    const { data } = await set(id);
    expect(data?.photo?.widths).toEqual([96, 320]);
    expect((await seller())?.photo).toEqual(data?.photo);
    const adId = await makeAd(caller.api.context, { ownerId: caller.person.id });
    const listing = await ask()('GET /api/ads/{id}', { params: { id: adId } });
    expect(listing.data?.seller.photo).toEqual(data?.photo);

    const path = `${data?.photo?.base}/320.webp`;
    const file = await fetch(caller.api.origin + path);
    const picture = sharp(Buffer.from(await file.arrayBuffer()));
    expect(await picture.metadata()).toMatchObject({ width: 320, height: 320 });
    const { data: pixels } = await picture.raw().toBuffer({ resolveWithObject: true });
    const at = (x: number, y: number) => [...pixels.subarray((y * 320 + x) * 3, (y * 320 + x) * 3 + 3)];
    for (const [x, y, colour] of [
      [40, 40, quadrants.red],
      [280, 280, quadrants.yellow],
    ] as const)
      for (const [channel, value] of at(x, y).entries())
        expect(Math.abs(value - (colour[channel] ?? 0))).toBeLessThan(24);

    const other = await upload(
      'avatar',
      await quadrantPicture(400, 400).modulate({ hue: 90 }).jpeg().toBuffer(),
    );
    await work(caller);
    await set(other);
    await work(caller);
    expect((await fetch(caller.api.origin + path)).status).toBe(404);
    expect((await seller())?.photo?.id).toBe(other);
    // It is in use, so no sweep takes it, nor does its owner by the way of other photos.
    await caller.api.context.pool.query(`update images set processed_at = now() - interval '9 days'`);
    await tasksOf(caller.api.context).sweep_images?.({});
    expect((await ask()('DELETE /api/images/{id}', { params: { id: other } })).error?.code).toBe('conflict');
    expect((await seller())?.photo?.id).toBe(other);
    expect((await set(null)).data?.photo).toBeNull();
    expect(await seller()).not.toHaveProperty('photo');
  });

  it('has files of its own, also where a listing has the same photo', async () => {
    const [listing, avatar] = [await upload('listing'), await upload('avatar')];
    await work(caller);
    const { rows } = await caller.api.context.pool.query(
      'select id, media_key, widths from images where id = any($1)',
      [[listing, avatar]],
    );
    expect(new Set(rows.map(({ media_key }) => media_key)).size).toBe(2);
    await set(avatar);
    await set(null);
    await work(caller);
    const whole = rows.find(({ id }) => id === listing);
    expect((await fetch(`${caller.api.origin}/media/${whole?.media_key}/320.webp`)).status).toBe(200);
  });

  it('is one’s own, and made for that', async () => {
    const [listing, avatar] = [await upload('listing'), await upload('avatar')];
    await work(caller);
    const stranger = await makePerson(caller.api);
    for (const [by, id] of [
      [ask(), listing],
      [stranger.ask, avatar],
    ] as const)
      expect((await by('PUT /api/me/photo', { body: { imageId: id } })).error?.fields).toMatchObject([
        { code: 'unknown_photo' },
      ]);
    const draft = await ask()('POST /api/ads', { body: { photoIds: [avatar] } });
    expect(draft.error?.fields).toMatchObject([{ code: 'unknown_photo' }]);
  });
});

it('whoever says what they speak shows it, each once', async () => {
  const { data } = await ask()('PATCH /api/auth/me', { body: { languages: ['ne', 'mai', 'ne'] } });
  expect(data?.languages).toEqual(['ne', 'mai']);
  expect((await seller())?.languages).toEqual(['ne', 'mai']);
  const wrong = await ask()('PATCH /api/auth/me', { body: { languages: ['klingon' as 'ne'] } });
  expect(wrong.response.status).toBe(400);
  // What is not sent stays.
  await ask()('PATCH /api/auth/me', { body: { about: 'I sell rice.' } });
  expect((await seller())?.languages).toEqual(['ne', 'mai']);
});
