import { beforeAll, describe, expect, it } from 'vitest';
import { makeImage, makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { selling } from '../../test/selling.ts';
import { onInvalidated } from '../page-cache/tags.ts';

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

// Every list of its own: the answer to one asked before may be a second old.
let fresh = 0;
async function listed(query: { category?: string; place?: string; minPrice?: number } = {}) {
  const { data } = await holder.api.ask('GET /api/ads', {
    query: { ...query, limit: 20 + (fresh++ % 30) },
  });
  return data?.items ?? [];
}

async function found(q: string) {
  const { data } = await holder.api.ask('GET /api/search', {
    query: { q, limit: 20 + (fresh++ % 30) },
  });
  return data?.items.map(({ id }) => id) ?? [];
}

describe('the life of a listing', () => {
  it('goes from an empty draft to live, sold, live again, removed and back', async () => {
    const { data: draft } = await person.ask('POST /api/ads', { body: {} });
    if (!draft) throw new Error('no draft');
    const { id } = draft;
    expect(draft).toMatchObject({
      state: 'draft',
      version: 1,
      path: null,
      priceGiven: false,
      nextStates: ['live', 'removed'],
    });
    expect((await publicAd(id)).response.status).toBe(404);

    const empty = await seller.move(id, 'live', 1);
    expect(empty.response.status).toBe(422);
    expect(empty.error?.code).toBe('incomplete_listing');
    expect(empty.error?.fields?.map(({ field }) => field)).toEqual([
      'title',
      'description',
      'categoryId',
      'placeId',
      'price',
    ]);

    const saved = await seller.patch(id, { ...roomDraft(), version: 1 });
    expect(saved.data).toMatchObject({ version: 2, state: 'draft', priceGiven: true });
    const live = await seller.move(id, 'live', 2);
    expect(live.data).toMatchObject({ state: 'live', version: 3, nextStates: ['paused', 'sold', 'removed'] });
    expect((await publicAd(id)).data).toMatchObject({
      state: 'live',
      version: 3,
      seller: { handle: person.handle },
    });
    expect((await listed()).map((card) => card.id)).toContain(id);

    const sold = await seller.move(id, 'sold', 3);
    expect(sold.data?.soldAt).not.toBeNull();
    expect((await publicAd(id)).data?.state).toBe('sold');
    expect((await listed()).map((card) => card.id)).not.toContain(id);

    const again = await seller.move(id, 'live');
    expect(again.data).toMatchObject({ soldAt: null, publishedAt: live.data?.publishedAt });
    expect((await listed()).map((card) => card.id)).toContain(id);

    const removed = await seller.remove(id);
    expect(removed.response.status).toBe(204);
    expect((await publicAd(id)).response.status).toBe(410);
    expect((await listed()).map((card) => card.id)).not.toContain(id);
    expect((await seller.remove(id)).response.status).toBe(204);
    const mine = await seller.mine(id);
    expect(mine.data).toMatchObject({ state: 'removed', nextStates: ['live'] });
    expect(mine.data?.restorableUntil).not.toBeNull();

    expect((await seller.move(id, 'live')).data).toMatchObject({ state: 'live', removedAt: null });
    expect((await publicAd(id)).response.status).toBe(200);
  });

  it.each([
    ['draft', 'sold'],
    ['live', 'draft'],
    ['sold', 'draft'],
    ['removed', 'sold'],
  ] as const)('does not go from %s to %s', async (from, to) => {
    const ad = await seller.create({ publish: from !== 'draft' });
    if (from === 'sold' || from === 'removed') await seller.move(ad.id, from);
    const { response, error } = await seller.move(ad.id, to);
    expect(response.status).toBe(409);
    expect(error?.code).toBe('invalid_transition');
    expect((await seller.move(ad.id, from)).data?.state).toBe(from);
  });

  it('cannot be brought back when its time is over, or when its owner did not remove it', async () => {
    const { pool } = holder.api.context;
    const late = await seller.post();
    await seller.move(late.id, 'removed');
    await pool.query(`update ads set removed_at = now() - interval '31 days' where id = $1`, [late.id]);
    const taken = await seller.post();
    await seller.move(taken.id, 'removed');
    await pool.query('update ads set removed_from = null where id = $1', [taken.id]);
    for (const { id } of [late, taken]) {
      expect((await seller.move(id, 'live')).error?.code).toBe('invalid_transition');
    }
  });

  it('is found in three scripts as soon as it is posted', async () => {
    const ad = await seller.post({ title: 'कोटेश्वरमा कोठा भाडामा', placeId: 'kathmandu/kathmandu/koteshwor' });
    for (const q of ['कोटेश्वर कोठा', 'koteshwor kotha', 'room koteshwor']) {
      expect(await found(q), q).toContain(ad.id);
    }
  });

  it('shows edits of price, category, place and photos in list, search and detail at once', async () => {
    const ad = await seller.post({
      title: 'Zanzibar blue sofa set',
      categoryId: 'property/rooms',
      price: 500_000,
    });
    const photoIds = [
      await makeImage(holder.api.context, person.id),
      await makeImage(holder.api.context, person.id),
    ];
    const edited = await seller.patch(ad.id, {
      version: 1,
      price: 450_000,
      categoryId: 'furniture/sofas',
      placeId: 'kaski/pokhara',
      photoIds,
    });
    expect(edited.error).toBeUndefined();
    const detail = (await publicAd(ad.id)).data;
    expect(detail).toMatchObject({
      price: 450_000,
      categoryId: 'furniture/sofas',
      place: { id: 'kaski/pokhara' },
    });
    expect(detail?.photos.map(({ id }) => id)).toEqual(photoIds);
    const [card] = (await listed({ category: 'furniture', place: 'kaski' })).filter(({ id }) => id === ad.id);
    expect(card).toMatchObject({ price: 450_000, photo: { id: photoIds[0] }, photoCount: 2 });
    expect((await listed({ category: 'property' })).map(({ id }) => id)).not.toContain(ad.id);
    expect(await found('zanzibar sofa pokhara')).toContain(ad.id);

    await seller.patch(ad.id, { version: 2, photoIds: [...photoIds].reverse() });
    expect((await publicAd(ad.id)).data?.photos.map(({ id }) => id)).toEqual([...photoIds].reverse());
  });

  it('announces every list it leaves and enters, in the transaction', async () => {
    const heard: string[] = [];
    const stop = onInvalidated(holder.api.context.broadcasts, (tags) => heard.push(...tags));
    const draft = await seller.create({ placeId: 'jhapa/mechinagar' });
    await seller.patch(draft.id, { version: 1, title: 'Still nobody may see this' });
    await seller.move(draft.id, 'live');
    await seller.patch(draft.id, { version: 3, categoryId: 'vehicles/scooters', placeId: 'kaski/pokhara' });
    await expect.poll(() => heard).toContain('place:kaski');
    stop();
    // The draft said nothing: the first announcement is the one of going live.
    expect(heard.slice(0, 8)).toEqual(
      expect.arrayContaining([
        `ad:${draft.id}`,
        `seller:${person.handle}`,
        'category:property',
        'place:jhapa',
      ]),
    );
    const edit = heard.slice(heard.lastIndexOf('ads'));
    expect(edit).toEqual(
      expect.arrayContaining([
        `ad:${draft.id}`,
        'category:property/rooms',
        'category:vehicles/scooters',
        'place:jhapa/mechinagar',
        'place:kaski/pokhara',
        'place:gandaki',
      ]),
    );
  });
});

describe('two tabs', () => {
  it('do not overwrite each other: the second sees what the first left', async () => {
    const ad = await seller.post();
    expect((await seller.patch(ad.id, { version: 1, price: 100_000 })).data?.version).toBe(2);
    const second = await seller.patch(ad.id, { version: 1, price: 200_000 });
    expect(second.response.status).toBe(409);
    expect(second.error).toMatchObject({
      code: 'version_conflict',
      current: { version: 2, price: 100_000, title: ad.title },
    });
    expect((await seller.move(ad.id, 'sold', 1)).error?.code).toBe('version_conflict');
    expect((await publicAd(ad.id)).data).toMatchObject({ price: 100_000, state: 'live' });
  });

  it('of which one repeats what is already so is no conflict, and no change', async () => {
    const ad = await seller.post();
    await seller.patch(ad.id, { version: 1, price: 100_000 });
    const repeated = await seller.patch(ad.id, { version: 1, price: 100_000 });
    expect(repeated.data).toMatchObject({ version: 2, price: 100_000 });
  });

  it('saving at the same moment leave one of both, whole', async () => {
    const ad = await seller.post();
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        seller.patch(ad.id, { version: 1, price: n + 1, description: `From tab ${n + 1}` }),
      ),
    );
    const winners = answers.filter(({ response }) => response.status === 200);
    expect(winners).toHaveLength(1);
    expect(answers.filter(({ response }) => response.status === 409)).toHaveLength(7);
    const detail = (await publicAd(ad.id)).data;
    expect(detail?.description).toBe(`From tab ${detail?.price}`);
  });

  it('cannot edit what is sold or removed', async () => {
    const ad = await seller.post();
    for (const state of ['sold', 'removed'] as const) {
      const { data } = await seller.move(ad.id, state);
      // Nor who has not heard of it: there is nothing to choose between.
      for (const version of [data?.version ?? 0, 1]) {
        const answer = await seller.patch(ad.id, { version, price: 1 });
        expect(answer.error?.code).toBe('not_editable');
      }
    }
  });
});

describe('another person', () => {
  it('is told that the listing does not exist', async () => {
    const other = await makePerson(holder.api);
    const others = selling(other);
    for (const publish of [false, true]) {
      const { id } = await seller.create({ publish });
      const answers = [
        await others.patch(id, { version: 1, price: 1 }),
        await others.patch(id, { version: 1, photoIds: [await makeImage(holder.api.context, other.id)] }),
        await others.move(id, 'removed'),
        await others.remove(id),
        await others.mine(id),
      ];
      expect(answers.map(({ response }) => response.status)).toEqual([404, 404, 404, 404, 404]);
      expect((await seller.move(id, publish ? 'live' : 'draft')).data?.version).toBe(1);
    }
  });

  it('who is not signed in may write nothing', async () => {
    const { response } = await holder.api.ask('POST /api/ads', { body: roomDraft() });
    expect(response.status).toBe(401);
  });
});

describe('somebody who has not said their name', () => {
  it('may write, and shows nothing to anybody before they have', async () => {
    const nameless = await makePerson(holder.api);
    for (const name of ['New member', 'नयाँ सदस्य']) {
      await holder.api.context.pool.query('update users set name = $2 where id = $1', [nameless.id, name]);
      expect((await nameless.ask('GET /api/auth/me')).data?.hasName).toBe(false);
      const { id, version } = await selling(nameless).create();
      const at = new Date(Date.now() + 3_600_000).toISOString();
      const answers = [
        await nameless.ask('POST /api/ads', { body: { ...roomDraft(), publish: true } }),
        await selling(nameless).move(id, 'live'),
        await nameless.ask('PUT /api/ads/{id}/schedule', { params: { id }, body: { at, version } }),
      ];
      for (const { response, error } of answers) {
        expect(response.status).toBe(422);
        expect(error).toMatchObject({ code: 'name_needed', fields: [{ field: 'name' }] });
      }
      expect((await publicAd(id)).response.status).toBe(404);
      const named = await nameless.ask('PATCH /api/auth/me', { body: { name: 'Nima Namuna' } });
      expect(named.data).toMatchObject({ name: 'Nima Namuna', hasName: true });
      expect((await selling(nameless).move(id, 'live')).data?.state).toBe('live');
    }
  });
});
