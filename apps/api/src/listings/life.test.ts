import type { AdState, Notification } from '@thulubazaar/contract';
import { beforeAll, describe, expect, it } from 'vitest';
import { converse } from '../../test/conversing.ts';
import { makeImage, makePerson, type Person, roomDraft } from '../../test/factories.ts';
import { useApi } from '../../test/harness.ts';
import { moderating, reportAd } from '../../test/moderating.ts';
import { selling } from '../../test/selling.ts';
import { tellKeepers } from '../favourites/tell-keepers.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { daysAfter } from './days.ts';
import { listingChanged } from './events.ts';
import { hold } from './hold.ts';

const holder = useApi();
let person: Person;
let seller: ReturnType<typeof selling>;

beforeAll(async () => {
  person = await makePerson(holder.api);
  seller = selling(person);
});

const confirm = (id: number, by = person) => by.ask('POST /api/ads/{id}/confirm', { params: { id } });

async function publicStatus(id: number): Promise<number> {
  return (await holder.api.ask('GET /api/ads/{id}', { params: { id } })).response.status;
}

let fresh = 0;
async function cardOf(id: number) {
  const query = { limit: 20 + (fresh++ % 30), seller: person.handle };
  const { data } = await holder.api.ask('GET /api/ads', { query });
  return data?.items.find((card) => card.id === id);
}

async function history(id: number): Promise<string[]> {
  const { data } = await person.ask('GET /api/ads/{id}/history', { params: { id } });
  return (data?.items ?? []).map(({ event, by }) => (by === 'owner' ? event : `${event} by ${by}`)).reverse();
}

async function told(by: Person, adId: number): Promise<Notification[]> {
  const { data } = await by.ask('GET /api/notifications', { query: { limit: 50 } });
  return (data?.items ?? []).filter((item) => item.adId === adId);
}

describe('a listing that is paused', () => {
  it('leaves lists, search and its address at once, and comes back as it was', async () => {
    const ad = await seller.post({ title: 'Marimba in good order' });
    const paused = await seller.move(ad.id, 'paused', 1);
    expect(paused.data).toMatchObject({ state: 'paused', version: 2, path: null, expiresAt: ad.expiresAt });
    const gone = await holder.api.ask('GET /api/ads/{id}', { params: { id: ad.id } });
    expect([gone.response.status, gone.error?.category]).toEqual([410, 'property/rooms']);
    expect(await cardOf(ad.id)).toBeUndefined();
    const found = await holder.api.ask('GET /api/search', { query: { q: 'marimba' } });
    expect(found.data?.items).toEqual([]);
    expect((await seller.move(ad.id, 'sold', 1)).error?.code).toBe('version_conflict');
    expect((await confirm(ad.id)).error?.code).toBe('invalid_transition');
    const resumed = await seller.move(ad.id, 'live');
    expect(resumed.data).toMatchObject({ state: 'live', publishedAt: ad.publishedAt });
    expect((await cardOf(ad.id))?.publishedAt).toBe(ad.publishedAt);
    expect(await history(ad.id)).toEqual(['create', 'pause', 'resume']);
  });
});

describe('saying that it is still there', () => {
  it('shows it to everybody, gives it its time again, and is done once however often it is tapped', async () => {
    const ad = await seller.post();
    expect(await cardOf(ad.id)).not.toHaveProperty('confirmedAt');
    const { data } = await confirm(ad.id);
    expect(data?.version).toBe(1);
    const at = data?.confirmedAt ?? '';
    expect(Date.parse(data?.expiresAt ?? '')).toBe(daysAfter(new Date(at), 30).getTime());
    expect((await cardOf(ad.id))?.confirmedAt).toBe(at);
    const detail = await holder.api.ask('GET /api/ads/{id}', { params: { id: ad.id } });
    expect(detail.data?.confirmedAt).toBe(at);
    expect((await confirm(ad.id)).data?.confirmedAt).toBe(at);
    expect(await history(ad.id)).toEqual(['create', 'confirm']);
    expect((await confirm(ad.id, await makePerson(holder.api))).response.status).toBe(404);
    expect((await confirm((await seller.create()).id)).error?.code).toBe('invalid_transition');
  });
});

describe('renewing', () => {
  it('puts it on top of lists again, and nobody reads that it was posted just now', async () => {
    const { pool } = holder.api.context;
    const renewing = await makePerson(holder.api);
    const old = await selling(renewing).post();
    const newer = await selling(renewing).post();
    const posted = daysAfter(new Date(), -28);
    await pool.query(
      `update ads set published_at = $2, first_published_at = $2, expires_at = now() + interval '2 days' where id = $1`,
      [old.id, posted],
    );
    const { data } = await confirm(old.id, renewing);
    expect(data?.publishedAt).toBe(posted.toISOString());
    const detail = await holder.api.ask('GET /api/ads/{id}', { params: { id: old.id } });
    expect(detail.data).toMatchObject({ publishedAt: posted.toISOString(), confirmedAt: data?.confirmedAt });
    const list = await holder.api.ask('GET /api/ads', { query: { seller: renewing.handle } });
    expect(list.data?.items).toMatchObject([
      { id: old.id, publishedAt: posted.toISOString(), confirmedAt: data?.confirmedAt },
      { id: newer.id },
    ]);
  });
});

describe('sold to somebody', () => {
  it('who wrote about it, which its seller alone is told', async () => {
    const [buyer, stranger] = [await makePerson(holder.api), await makePerson(holder.api)];
    const ad = await seller.post();
    await converse(buyer, ad.id);
    const sell = (handle: string) =>
      person.ask('POST /api/ads/{id}/state', { params: { id: ad.id }, body: { to: 'sold', buyer: handle } });
    const { data } = await person.ask('GET /api/ads/{id}/buyers', { params: { id: ad.id } });
    expect(data?.items.map(({ handle }) => handle)).toEqual([buyer.handle]);
    expect((await sell(stranger.handle)).error?.fields?.[0]).toMatchObject({ field: 'buyer' });
    expect((await sell(buyer.handle)).data).toMatchObject({
      state: 'sold',
      soldTo: { handle: buyer.handle },
    });
    const seen = await (await fetch(`${holder.api.origin}/api/ads/${ad.id}`)).text();
    expect(seen).not.toContain(buyer.handle);
    expect((await seller.move(ad.id, 'live')).data?.soldTo).toBeNull();
  });
});

describe('a duplicate', () => {
  it('is a draft with all that it says and photos of its own', async () => {
    const photoIds = [
      await makeImage(holder.api.context, person.id),
      await makeImage(holder.api.context, person.id),
    ];
    const ad = await seller.post({ photoIds });
    const { data, response } = await person.ask('POST /api/ads/{id}/duplicate', { params: { id: ad.id } });
    expect(response.status).toBe(201);
    const own = ({ title, description, categoryId, price, priceUnit, attributes, place }: typeof ad) => ({
      title,
      description,
      categoryId,
      price,
      priceUnit,
      attributes,
      place,
    });
    if (!data) throw new Error('no duplicate');
    expect(own(data)).toEqual(own(ad));
    expect(data.state).toBe('draft');
    expect(data.photos.map(({ photo }) => photo?.base)).toEqual(ad.photos.map(({ photo }) => photo?.base));
    for (const { id } of data.photos) expect(photoIds).not.toContain(id);
    expect((await seller.move(data.id, 'live')).data?.state).toBe('live');
  });
});

describe('what somebody holds', () => {
  it('nobody sees until a moderator has said so, and its owner is told what to change', async () => {
    const { events } = holder.api.context;
    const moderator = moderating(await makePerson(holder.api, 'moderator'));
    let holding = true;
    events.subscribe(listingChanged, async (tx, { id, change }) => {
      if (holding && change === 'create') await hold(tx, holder.api.context, id, ['photo_of_another']);
    });
    const ad = await seller.create({ publish: true, title: 'Somebody else’s motorbike' });
    holding = false;
    expect(ad).toMatchObject({ state: 'submitted', publishedAt: null, path: null, nextStates: ['removed'] });
    expect(await publicStatus(ad.id)).toBe(404);
    expect(await cardOf(ad.id)).toBeUndefined();
    expect((await seller.patch(ad.id, { version: ad.version, price: 1 })).error?.code).toBe('not_editable');
    expect((await seller.move(ad.id, 'live')).error?.code).toBe('invalid_transition');

    const { id: caseId } = await moderator.about(ad.id);
    expect((await moderator.see(caseId)).listing).toMatchObject({
      reasons: ['photo_of_another'],
      wasPublic: false,
      seller: { handle: person.handle },
    });
    const reason = { reason: 'fake', note: 'Use photos of your own' } as const;
    await moderator.settle(caseId, { decision: 'ask_changes', ...reason });
    const asked = (await seller.mine(ad.id)).data;
    expect(asked?.state).toBe('changes_asked');
    expect(asked?.reason).toContain('Use photos of your own');
    expect((await told(person, ad.id)).map(({ kind }) => kind)).toEqual(['decided', 'held']);
    const changed = await seller.patch(ad.id, { version: asked?.version ?? 0, price: 90_000 });
    expect(changed.error).toBeUndefined();
    await seller.move(ad.id, 'submitted');
    await moderator.settle((await moderator.about(ad.id)).id, { decision: 'approve' });
    expect(await publicStatus(ad.id)).toBe(200);
    expect(await history(ad.id)).toEqual([
      'create',
      'hold by house',
      'ask_changes by moderator',
      'edit',
      'submit',
      'approve by moderator',
    ]);
    await reportAd(await makePerson(holder.api), ad.id);
    await moderator.settle((await moderator.about(ad.id)).id, { decision: 'remove', reason: 'scam' });
    expect((await seller.move(ad.id, 'live')).error?.code).toBe('invalid_transition');
    const removed = (await seller.mine(ad.id)).data;
    expect(removed).toMatchObject({ state: 'removed', reason: expect.stringMatching(/।$/) });
  });

  it('its owner is told of when it was live already, and what is their own to remove needs no reason', async () => {
    const ad = await seller.post();
    await transaction(holder.api.context.pool, (tx) => hold(tx, holder.api.context, ad.id, ['test']));
    expect(await told(person, ad.id)).toMatchObject([{ kind: 'held', path: '/my', read: false }]);
    await seller.remove(ad.id);
    expect((await seller.mine(ad.id)).data).toMatchObject({ state: 'removed', reason: null });
  });
});

describe('a lower price', () => {
  it('shows beside the one before, and whoever keeps it is told once', async () => {
    const { context } = holder.api;
    const keeper = await makePerson(holder.api);
    const ad = await seller.post({ price: 1_000_000 });
    for (const by of [keeper, person])
      await by.ask('PUT /api/me/favourites/{adId}', { params: { adId: ad.id } });
    await context.pool.query(`update ads set price_since = now() - interval '25 hours' where id = $1`, [
      ad.id,
    ]);
    await seller.patch(ad.id, { version: 1, price: 900_000 });
    expect(await cardOf(ad.id)).toMatchObject({ price: 900_000, priceDrop: { was: 1_000_000 } });
    const { rows } = await context.pool.query<{ payload: { adId: number; price: number; was: number } }>(
      `select payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
        where t.identifier = 'tell_keepers' and payload->>'adId' = $1`,
      [String(ad.id)],
    );
    expect(rows.map(({ payload }) => payload)).toEqual([{ adId: ad.id, price: 900_000, was: 1_000_000 }]);
    for (let time = 0; time < 2; time++)
      await tellKeepers(context, { adId: ad.id, price: 900_000, was: 1_000_000 });
    expect(await told(keeper, ad.id)).toMatchObject([{ kind: 'price_drop' }]);
    expect(await told(person, ad.id)).toEqual([]);

    await seller.move(ad.id, 'sold');
    await tellKeepers(context, { adId: ad.id });
    // What is not so any more is told to nobody.
    await tellKeepers(context, { adId: ad.id, price: 800_000, was: 900_000 });
    expect((await told(keeper, ad.id)).map(({ kind }) => kind)).toEqual(['favourite_sold', 'price_drop']);
    expect(
      (await person.ask('GET /api/ads/{id}/history', { params: { id: ad.id } })).data?.items[1],
    ).toMatchObject({
      event: 'edit',
      changed: ['price'],
      price: { from: 1_000_000, to: 900_000 },
    });
  });
});

describe('the record of a listing', () => {
  it('has a row for every change, each going on where the one before ended', async () => {
    const { pool } = holder.api.context;
    const ad = await seller.post(roomDraft());
    const asked: AdState[] = [
      'paused',
      'live',
      'draft',
      'sold',
      'live',
      'removed',
      'sold',
      'live',
      'paused',
      'sold',
    ];
    let moves = 0;
    for (const to of asked) if ((await seller.move(ad.id, to)).response.status === 200) moves++;
    await person.ask('PUT /api/ads/{id}/reserved', { params: { id: ad.id }, body: { reserved: true } });
    const { rows } = await pool.query<{ from_state: string | null; to_state: string; actor_id: string }>(
      'select from_state, to_state, actor_id from ad_events where ad_id = $1 order by id',
      [ad.id],
    );
    expect(rows).toHaveLength(1 + moves);
    expect(rows.map(({ from_state }) => from_state)).toEqual([
      null,
      ...rows.slice(0, -1).map((row) => row.to_state),
    ]);
    expect(new Set(rows.map(({ actor_id }) => actor_id))).toEqual(new Set([person.id]));
    expect((await seller.mine(ad.id)).data?.state).toBe(rows.at(-1)?.to_state);
  });

  it('is written with the change or not at all, and never changes', async () => {
    const { pool } = holder.api.context;
    const ad = await seller.post();
    const failing = transaction(pool, async (tx) => {
      await hold(tx, holder.api.context, ad.id, ['test']);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await history(ad.id)).toEqual(['create']);
    for (const sql of [`update ad_events set event = 'x'`, 'delete from ad_events', 'truncate ad_events'])
      await expect(pool.query(sql)).rejects.toThrow('append-only');
  });
});
