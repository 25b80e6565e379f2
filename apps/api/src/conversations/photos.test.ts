import { beforeEach, describe, expect, it } from 'vitest';
import { block, converse, inConversation } from '../../test/conversing.ts';
import { makeAd, makeImage, makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { arrivedPhoto, messagePhoto, newPicture } from '../../test/message-photo.ts';
import { privateKey } from '../kernel/store/keys.ts';
import { deleteFilesOf } from '../photos/image-jobs.ts';
import { sweepMedia } from '../photos/store-sweep.ts';
import { sweepImages } from '../photos/sweep.ts';

const holder = useApi();
let buyer: Person;
let seller: Person;
let stranger: Person;
let moderator: Person;
let id: string;

beforeEach(async () => {
  const { api } = holder;
  await api.context.pool.query('delete from rate_limits');
  [buyer, seller, stranger] = [await makePerson(api), await makePerson(api), await makePerson(api)];
  moderator = await makePerson(api, 'moderator');
  id = (await converse(buyer, await makeAd(api.context, { ownerId: seller.id }))).conversation.id;
});

async function sendPhoto(person: Person, imageId: string) {
  const { data, error } = await inConversation(person, id).send({ kind: 'photo', imageId });
  if (!data?.photo) throw new Error(JSON.stringify(error));
  return { seq: data.seq, photo: data.photo };
}

const get = (path: string, person?: Person, method = 'GET') =>
  fetch(holder.api.origin + path, { method, headers: person?.headers ?? {} });
const statuses = (path: string, people: (Person | undefined)[]) =>
  Promise.all(people.map(async (person) => (await get(path, person)).status));

describe('a photo of a message', () => {
  it('is seen by the two alone', async () => {
    const { photo } = await sendPhoto(buyer, await messagePhoto(holder.api.context, buyer.id));
    expect(photo).toMatchObject({
      base: `/api/conversations/${id}/photos/${photo.id}`,
      widths: [320, 400],
      width: 400,
      height: 300,
    });
    const path = `${photo.base}/320.webp`;
    expect(await statuses(path, [buyer, seller, stranger, moderator, undefined])).toEqual([
      200, 200, 404, 404, 401,
    ]);
    const answer = await get(path, seller);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      'content-type': 'image/webp',
      'cache-control': expect.stringMatching(/^private, max-age=\d+, immutable$/),
      'x-content-type-options': 'nosniff',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    expect(bytes.toString('latin1', 8, 12)).toBe('WEBP');
    const head = await get(path, seller, 'HEAD');
    expect(Number(head.headers.get('content-length'))).toBe(bytes.length);
    for (const odd of ['321.webp', '0.webp', '320.jpg', '99999.webp', '..%2f320.webp'])
      expect((await get(`${photo.base}/${odd}`, seller)).status).toBe(404);
  });

  it('is not had by another conversation of one of the two', async () => {
    const { photo } = await sendPhoto(buyer, await messagePhoto(holder.api.context, buyer.id));
    const another = await converse(stranger, await makeAd(holder.api.context, { ownerId: seller.id }));
    const path = `/api/conversations/${another.conversation.id}/photos/${photo.id}/320.webp`;
    expect(await statuses(path, [seller, stranger])).toEqual([404, 404]);
  });

  it('lies where nothing public is, and shares its files with no other', async () => {
    const { context } = holder.api;
    const bytes = await newPicture();
    const images = [
      await messagePhoto(context, buyer.id, bytes),
      await messagePhoto(context, seller.id, bytes),
    ];
    for (const image of images) expect(await context.store.head(privateKey(image, 320))).not.toBeNull();
    for await (const keys of context.store.list('media/')) expect(keys).toEqual([]);
    const { rows } = await context.pool.query('select media_key from images where id = any($1)', [images]);
    expect(rows).toEqual([{ media_key: null }, { media_key: null }]);
    expect((await get(`/private/${images[0]}/320.webp`, buyer)).status).toBe(404);
    expect((await get(`/media/${images[0]}/320.webp`, buyer)).status).toBe(404);
  });

  it('is its owner’s until it is sent', async () => {
    const image = await messagePhoto(holder.api.context, buyer.id);
    const { data } = await buyer.ask('GET /api/images/{id}', { params: { id: image } });
    expect(data).toMatchObject({
      state: 'ready',
      photo: { base: `/api/images/${image}`, widths: [320, 400] },
    });
    expect(await statuses(`${data?.photo?.base}/320.webp`, [buyer, seller, undefined])).toEqual([
      200, 404, 401,
    ]);
    expect((await get(`/api/conversations/${id}/photos/${image}/320.webp`, seller)).status).toBe(404);
  });

  it('that is taken back is seen by nobody but who reads a report of it', async () => {
    const { photo, seq } = await sendPhoto(seller, await messagePhoto(holder.api.context, seller.id));
    await inConversation(seller, id).remove(seq);
    expect((await inConversation(buyer, id).messages()).items[1]).toMatchObject({
      kind: 'photo',
      photo: null,
    });
    expect(await statuses(`${photo.base}/320.webp`, [buyer, seller])).toEqual([404, 404]);
    const report = await buyer.ask('POST /api/conversations/{id}/report', {
      params: { id },
      body: { reason: 'scam' },
    });
    const { data } = await moderator.ask('GET /api/reports/{id}', { params: { id: report.data?.id ?? '' } });
    const shown = data?.messages[1]?.photo?.base;
    expect(await statuses(`${shown}/320.webp`, [moderator, buyer, seller, undefined])).toEqual([
      200, 403, 403, 401,
    ]);
  });

  it('from somebody who is blocked is seen by them alone', async () => {
    await block(seller, buyer);
    const { photo } = await sendPhoto(buyer, await messagePhoto(holder.api.context, buyer.id));
    expect(await statuses(`${photo.base}/320.webp`, [buyer, seller])).toEqual([200, 404]);
  });
});

describe('only a photo', () => {
  const fields = async (imageId: string) =>
    (await inConversation(buyer, id).send({ kind: 'photo', imageId })).error?.fields;

  it('of one’s own that was made for messages and is ready can be sent', async () => {
    const { context } = holder.api;
    const unknown = [{ field: 'imageId', code: 'unknown_photo' }];
    expect(await fields(await messagePhoto(context, seller.id))).toMatchObject(unknown);
    expect(await fields(await makeImage(context, buyer.id))).toMatchObject(unknown);
    expect(await fields(await makeImage(context, buyer.id, 'failed', 'message'))).toMatchObject(unknown);
    expect(await fields(await arrivedPhoto(context, buyer.id, await newPicture()))).toMatchObject([
      { field: 'imageId', code: 'photo_not_ready' },
    ]);
  });

  it('that was not sent before can be sent, and it goes into no listing', async () => {
    const image = await messagePhoto(holder.api.context, buyer.id);
    const listed = await buyer.ask('POST /api/ads', { body: { ...roomDraft(), photoIds: [image] } });
    expect(listed.error?.fields).toMatchObject([{ code: 'unknown_photo' }]);
    await sendPhoto(buyer, image);
    expect(await fields(image)).toMatchObject([{ field: 'imageId', code: 'photo_in_use' }]);
  });

  it('that no message has can be deleted', async () => {
    const remove = async (image: string) =>
      (await buyer.ask('DELETE /api/images/{id}', { params: { id: image } })).error?.code;
    const [sent, unsent] = [
      await messagePhoto(holder.api.context, buyer.id),
      await messagePhoto(holder.api.context, buyer.id),
    ];
    await sendPhoto(buyer, sent);
    expect(await remove(sent)).toBe('conflict');
    expect(await remove(unsent)).toBeUndefined();
    await deleteFilesOf(holder.api.context, { imageId: unsent, mediaKey: null, widths: [320, 400] });
    expect(await holder.api.context.store.head(privateKey(unsent, 320))).toBeNull();
    expect(await holder.api.context.store.head(privateKey(sent, 320))).not.toBeNull();
  });
});

it('photos that nobody sent within a day are swept, with what lies of them', async () => {
  const { context } = holder.api;
  const [sent, unsent, fresh] = [
    await messagePhoto(context, buyer.id),
    await messagePhoto(context, buyer.id),
    await messagePhoto(context, buyer.id),
  ];
  await sendPhoto(buyer, sent);
  await context.pool.query(
    `update images set processed_at = now() - interval '25 hours' where id = any($1)`,
    [[sent, unsent]],
  );
  await sweepImages(context);
  const { rows } = await context.pool.query<{ id: string }>('select id from images where id = any($1)', [
    [sent, unsent, fresh],
  ]);
  expect(new Set(rows.map((row) => row.id))).toEqual(new Set([sent, fresh]));
  // Its job has not run: what it would delete is found by what is there, too.
  await context.store.delete([privateKey(sent, 400)]);
  expect((await sweepMedia(context)).missing).toEqual([privateKey(sent, 400)]);
  expect(await context.store.head(privateKey(unsent, 320))).toBeNull();
  for (const image of [sent, fresh]) expect(await context.store.head(privateKey(image, 320))).not.toBeNull();
});
