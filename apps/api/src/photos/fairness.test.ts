import { maxPhotoBytes } from '@thulubazaar/contract';
import { describe, expect, it } from 'vitest';
import { send, signInNewPerson } from '../../test/people.ts';
import { announce, newPhoto, uploadWhole, useCaller, work } from '../../test/uploading.ts';
import { requeueImages } from './sweep.ts';

describe('one person and the others', () => {
  const caller = useCaller();

  async function inOrderOfPreparation(ids: string[]): Promise<string[]> {
    const { rows } = await caller.api.context.pool.query<{ id: string }>(
      'select id from images where id = any($1) and processed_at is not null order by processed_at',
      [ids],
    );
    return rows.map(({ id }) => id);
  }

  async function photosOf(person: typeof caller, count: number): Promise<string[]> {
    const ids: string[] = [];
    for (let at = 0; at < count; at++) ids.push(await uploadWhole(person, await newPhoto()));
    return ids;
  }

  it('the photo of one goes before the second of another who sent many', async () => {
    const { api } = caller;
    const [first = '', ...more] = await photosOf(caller, 6);
    const someone = { api, person: await signInNewPerson(api) };
    const [one = ''] = await photosOf(someone, 1);
    const [two = '', three = ''] = await photosOf({ api, person: await signInNewPerson(api) }, 2);
    await work(caller);
    const [second = '', third = '', ...rest] = more;
    const all = [first, one, two, second, three, third, ...rest];
    expect(await inOrderOfPreparation(all)).toEqual(all);
  });

  it('also when they are queued again', async () => {
    const { api } = caller;
    const many = await photosOf(caller, 3);
    await api.context.pool.query(`delete from graphile_worker._private_jobs where key like 'image %'`);
    await api.context.pool.query(
      `update images set created_at = now() - interval '3 minutes' where id = any($1)`,
      [many],
    );
    expect(await requeueImages(api.context)).toBe(3);
    const [one = ''] = await photosOf({ api, person: await signInNewPerson(api) }, 1);
    await work(caller);
    const [first] = await inOrderOfPreparation([...many, one]);
    expect(first).toBe(one);
  });

  it('nobody sends more bytes a day than twenty-five of the largest photos', async () => {
    const { api } = caller;
    const shop = { api, person: await signInNewPerson(api) };
    for (let at = 0; at < 24; at++) await announce(shop, maxPhotoBytes);
    await announce(shop, maxPhotoBytes - 1000);
    const tooMuch = (lang: string) =>
      send(
        api.origin,
        'POST',
        '/api/images',
        { contentType: 'image/jpeg', byteCount: 1001 },
        { ...shop.person.headers, 'accept-language': lang, 'idempotency-key': `too-much-${lang}` },
      );
    for (const [lang, sentence] of [
      ['en', 'That is all the photos one day takes. Send the rest tomorrow.'],
      ['ne', 'एक दिनमा पठाउन मिल्ने फोटो यत्ति नै हो। बाँकी भोलि पठाउनुहोस्।'],
    ] as const) {
      const answer = await tooMuch(lang);
      expect(answer.status).toBe(429);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(3600);
      expect(await answer.json()).toMatchObject({
        error: {
          code: 'too_many_requests',
          fields: [{ field: 'byteCount', code: 'photo_budget', message: sentence }],
        },
      });
    }
    await announce(shop, 1000);
    await announce(caller, 1001);
  });
});
