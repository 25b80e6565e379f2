import { randomUUID } from 'node:crypto';
import type { ErrorBody } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeImage, makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;

beforeAll(async () => {
  person = await makePerson(holder.api);
  seller = selling(person);
});

function publicAd(id: number) {
  return holder.api.ask('GET /api/ads/{id}', { params: { id } });
}

describe('what a listing may hold', () => {
  it.each([
    ['title', { title: 'x'.repeat(10_000) }, 'too_long'],
    ['description', { description: 'x'.repeat(10_000) }, 'too_long'],
    ['price', { price: -1 }, 'too_small'],
    ['price', { price: 1.5 }, 'invalid_number'],
    ['price', { price: 1e15 }, 'too_large'],
    ['price', { price: '100' }, 'wrong_type'],
    ['categoryId', { categoryId: 'no/such' }, 'unknown_category'],
    ['placeId', { placeId: 'atlantis' }, 'unknown_place'],
    ['photoIds', { photoIds: Array.from({ length: 13 }, () => randomUUID()) }, 'too_many'],
    ['photoIds.0', { photoIds: ['x'] }, 'invalid_value'],
    ['photoIds.0', { photoIds: [randomUUID()] }, 'unknown_photo'],
    ['state', { state: 'live' }, 'unknown_field'],
  ])('refuses a wrong %s', async (field, sent, code) => {
    const response = await fetch(`${holder.api.origin}/api/ads`, {
      method: 'POST',
      headers: { ...person.headers, 'content-type': 'application/json' },
      body: JSON.stringify(sent),
    });
    expect(response.status).toBe(400);
    const body = (await response.json()) as ErrorBody;
    expect(body.error.fields).toContainEqual(expect.objectContaining({ field, code }));
  });

  it.each([
    ['emoji', 'Room 🏠🏠 near मन्दिर 👨‍👩‍👧'],
    ['text from right to left', 'غرفة للإيجار في كاتماندو'],
    ['Nepali', 'चाबहिलमा फ्ल्याट भाडामा छ'],
    ['vowels drawn out, as people do', 'एकदम राम्रोोोोोोोोो र सस्तैैैैैैैैै'],
    ['markup, as text', '<script>alert("x")</script> & co'],
  ])('keeps %s as it was written', async (_what, title) => {
    const ad = await seller.post({ title, description: `${title}\n\n${title}` });
    const detail = (await publicAd(ad.id)).data;
    expect(detail).toMatchObject({ title, description: `${title}\n\n${title}` });
    const { data } = await holder.api.ask('GET /api/ads', {
      query: { seller: person.handle },
    });
    expect(data?.items[0]?.title).toBe(title);
  });

  it('loses the marks that come unseen with a paste, and keeps its words apart', async () => {
    const title = '\u202d(Room\u202d) for\u000brent \ud83d\u0000';
    const ad = await seller.post({
      title,
      description: 'room for rent\u000bKoteshwor\u000bcall \u202a984-10\u202c',
    });
    expect((await publicAd(ad.id)).data).toMatchObject({
      title: '(Room) for rent',
      description: 'room for rent\nKoteshwor\ncall 984-10',
    });
  });

  it.each([
    ['title', { title: 'Room' }, 'too_short'],
    ['title', { title: `Room${'\u200b'.repeat(20)}` }, 'too_short'],
    ['title', { title: '\u200b\u3164\u2800\u00ad'.repeat(5) }, 'required'],
    ['title', { title: '🏠'.repeat(12) }, 'too_short'],
    ['description', { description: 'Good' }, 'too_short'],
    ['description', { description: '\ufe0f\n'.repeat(10) }, 'required'],
    ['categoryId', { categoryId: 'property' }, 'not_a_leaf'],
    ['placeId', { placeId: 'kathmandu' }, 'place_too_wide'],
    ['price', { price: null, categoryId: 'vehicles/scooters' }, 'required'],
  ] as const)('is a draft with such a %s, but not live', async (field, given, code) => {
    const draft = await seller.create(given);
    const { error, response } = await seller.move(draft.id, 'live');
    expect(response.status).toBe(422);
    expect(error?.fields).toEqual([expect.objectContaining({ field, code })]);
    const live = await seller.post();
    const edit = await seller.patch(live.id, { ...given, version: 1 });
    expect(edit.response.status).toBe(422);
    expect((await publicAd(live.id)).data?.version).toBe(1);
    const { error: atOnce } = await person.ask('POST /api/ads', {
      body: { ...roomDraft(), ...given, publish: true },
    });
    expect(atOnce?.code).toBe('incomplete_listing');
  });

  it('may have no price where one may ask, once that was said', async () => {
    const asked = await seller.post({ price: null });
    expect((await publicAd(asked.id)).data?.price).toBeNull();
    const { price: _, ...unsaid } = roomDraft();
    const { error } = await person.ask('POST /api/ads', { body: { ...unsaid, publish: true } });
    expect(error?.fields).toEqual([expect.objectContaining({ field: 'price', code: 'required' })]);
  });

  it("takes the owner's own photos, each once, and shows one that is not ready later", async () => {
    const { context } = holder.api;
    const other = await makePerson(holder.api);
    const ready = await makeImage(context, person.id);
    const waiting = await makeImage(context, person.id, 'uploaded');
    const refused: [string[], string][] = [
      [[ready, await makeImage(context, other.id)], 'unknown_photo'],
      [[ready, await makeImage(context, person.id, 'pending')], 'unknown_photo'],
      [[ready, await makeImage(context, person.id, 'failed')], 'unknown_photo'],
      [[ready, ready], 'photo_in_use'],
      [[ready, ready.toUpperCase()], 'photo_in_use'],
    ];
    for (const [photoIds, code] of refused) {
      const { error } = await person.ask('POST /api/ads', { body: { photoIds } });
      expect(error?.fields).toEqual([expect.objectContaining({ field: 'photoIds.1', code })]);
    }
    const ad = await seller.post({ photoIds: [waiting, ready] });
    expect(ad.photos).toMatchObject([
      { id: waiting, state: 'uploaded', photo: null },
      { id: ready, state: 'ready', photo: { id: ready } },
    ]);
    expect((await publicAd(ad.id)).data?.photos.map(({ id }) => id)).toEqual([ready]);
    const { error } = await person.ask('POST /api/ads', { body: { photoIds: [ready] } });
    expect(error?.fields).toEqual([expect.objectContaining({ code: 'photo_in_use' })]);
    expect((await seller.patch(ad.id, { version: 1, photoIds: [ready] })).data?.photos).toHaveLength(1);
    expect((await seller.patch(ad.id, { version: 2, photoIds: [] })).data?.photos).toEqual([]);
    expect((await seller.create({ photoIds: [ready] })).photos).toHaveLength(1);
  });

  it('used by two listings at the same moment goes to one', async () => {
    const photoIds = [await makeImage(holder.api.context, person.id)];
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => person.ask('POST /api/ads', { body: { photoIds } })),
    );
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 400, 400, 400]);
  });

  it('is limited in number for one person, over all of an hour', async () => {
    const { context } = holder.api;
    const busy = await makePerson(holder.api);
    await context.pool.query(
      `insert into ads (owner_id, created_at) select $1, now() - interval '59 minutes' from generate_series(1, 59)`,
      [busy.id],
    );
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => busy.ask('POST /api/ads', { body: {} })),
    );
    expect(answers.map(({ response }) => response.status).sort()).toEqual([201, 429, 429, 429]);
    const refused = answers.find(({ response }) => response.status === 429);
    const wait = Number(refused?.response.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });
});
