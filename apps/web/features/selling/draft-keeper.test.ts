import type { ApiError } from '@thulubazaar/client';
import type { AdDraft, MyAd } from '@thulubazaar/contract';
import { blankDraft } from '@thulubazaar/frontend/drafts/draft';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DraftKeeper } from './draft-keeper.ts';

/** The API over the line: one person's listings, with a version each, and a key each creation. */
class Api {
  listings = new Map<number, MyAd>();
  asked: { method: string; key: string | undefined; body: AdDraft & { version?: number } }[] = [];
  /** What becomes of the next requests, first to last: nothing, or this instead of an answer. */
  instead: (Response | Error | undefined)[] = [];
  /** The answer is lost, but the request was heard. */
  deaf = false;
  #byKey = new Map<string, number>();

  add(id: number, change: Partial<MyAd> = {}): MyAd {
    const blank = { title: '', description: '', price: null, priceGiven: false, priceUnit: 'total' };
    const more = { attributes: { negotiable: true }, categoryId: null, place: null, photos: [] };
    const listing = { ...blank, ...more, id, state: 'draft', version: 1, ...change } as unknown as MyAd;
    this.listings.set(id, listing);
    return listing;
  }

  change(id: number, change: AdDraft): MyAd {
    const listing = this.listings.get(id);
    if (!listing) throw new Error('no such listing');
    return this.add(id, { ...listing, ...(change as Partial<MyAd>), version: listing.version + 1 });
  }

  readonly fetch = async (path: string, { method = '', headers, body }: RequestInit): Promise<Response> => {
    const key = (headers as Record<string, string>)['idempotency-key'];
    const sent = body ? JSON.parse(String(body)) : {};
    if (method !== 'GET') this.asked.push({ method, key, body: sent });
    const instead = this.instead.shift();
    if (instead instanceof Error) throw instead;
    if (instead) return instead;
    const answer = this.#answer(path, method, key ?? '', sent);
    if (this.deaf) throw new TypeError('the answer was lost');
    return answer;
  };

  #answer(path: string, method: string, key: string, { version, ...change }: AdDraft & { version?: number }) {
    if (method === 'POST') {
      const known = this.#byKey.get(key);
      const id = known ?? this.listings.size + 1;
      this.#byKey.set(key, id);
      return Response.json(known ? this.listings.get(known) : this.add(id, change as Partial<MyAd>));
    }
    const listing = this.listings.get(Number(path.split('/').at(-1)));
    if (!listing) return refused(404, 'not_found');
    if (method === 'GET') return Response.json(listing);
    if (version !== listing.version) return refused(409, 'version_conflict', { current: listing });
    return Response.json(this.change(listing.id, change));
  }
}

const refused = (status: number, code: string, more: object = {}) =>
  Response.json({ error: { code, message: 'No.', ...more } }, { status });

let api: Api;
let phone: Map<string, string>;

beforeEach(() => {
  vi.useFakeTimers();
  api = new Api();
  phone = new Map();
  vi.stubGlobal('fetch', api.fetch);
  vi.stubGlobal('document', { documentElement: { lang: 'en' } });
  vi.stubGlobal('navigator', { onLine: true });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => phone.get(name) ?? null,
    setItem: (name: string, value: string) => phone.set(name, value),
    removeItem: (name: string) => phone.delete(name),
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

async function opened(mode: 'draft' | 'edit' = 'draft', id: number | null = null): Promise<DraftKeeper> {
  const keeper = new DraftKeeper({ mode });
  await keeper.open(id);
  return keeper;
}
/** Everything that was waiting or on its way is over. */
const quiet = () => vi.runAllTimersAsync();
const bodies = () => api.asked.map(({ body }) => body);

describe('a listing written before signing in', () => {
  async function begun(): Promise<DraftKeeper> {
    const keeper = new DraftKeeper({ mode: 'draft', isGuest: true });
    await keeper.open(null);
    keeper.change({ title: 'Sunny room' });
    await keeper.flush();
    await quiet();
    expect([api.asked, keeper.state, [...phone.keys()]]).toEqual([[], 'local', ['draft:guest']]);
    return keeper;
  }

  it('is on the phone alone until somebody signs in on the page, and theirs from then on', async () => {
    const keeper = await begun();
    keeper.admit();
    expect([...phone.keys()]).toEqual(['draft:new']);
    await quiet();
    expect([api.listings.get(1)?.title, keeper.isGuest, keeper.state]).toEqual([
      'Sunny room',
      false,
      'saved',
    ]);
    expect([...phone.keys()]).toEqual(['draft:1']);
  });

  it('is none where somebody only looked at the form', async () => {
    const keeper = new DraftKeeper({ mode: 'draft', isGuest: true });
    await keeper.open(null);
    keeper.knowPhotos([]);
    expect([...phone.keys()]).toEqual([]);
    keeper.change({ categoryId: 'property/rooms' });
    expect([...phone.keys()]).toEqual(['draft:guest']);
  });

  it('is there again after a reload, and after signing in elsewhere', async () => {
    (await begun()).close();
    const guest = new DraftKeeper({ mode: 'draft', isGuest: true });
    await guest.open(null);
    expect(guest.values.title).toBe('Sunny room');
    const keeper = await opened();
    expect(keeper.values.title).toBe('Sunny room');
    await quiet();
    expect([api.listings.size, [...phone.keys()]]).toEqual([1, ['draft:1']]);
  });

  it('leaves alone what the person had begun before, until it has its number', async () => {
    api.instead = [new TypeError('no line'), new TypeError('no line'), new TypeError('no line')];
    const own = await opened();
    own.change({ title: 'Mine' });
    await quiet();
    own.close();
    api.asked = [];
    const [mine] = [phone.get('draft:new')];
    phone.delete('draft:new');
    (await begun()).close();
    phone.set('draft:new', mine ?? '');
    const keeper = await opened();
    expect(keeper.values.title).toBe('Sunny room');
    await quiet();
    expect([...phone.keys()].sort()).toEqual(['draft:1', 'draft:new']);
    expect((await opened()).values.title).toBe('Mine');
  });
});

describe('a new listing', () => {
  it('is started once it holds something, a moment after the last letter, and then told what changed', async () => {
    const keeper = await opened();
    keeper.change({ categoryId: 'property/rooms' });
    await quiet();
    expect([api.asked, keeper.state]).toEqual([[], 'saved']);
    keeper.change({ title: 'S' });
    await vi.advanceTimersByTimeAsync(500);
    keeper.change({ title: 'Sunny room' });
    await vi.advanceTimersByTimeAsync(500);
    expect([api.asked, keeper.state]).toEqual([[], 'saving']);
    await quiet();
    expect(bodies()).toMatchObject([{ title: 'Sunny room', categoryId: 'property/rooms' }]);
    expect([keeper.id, keeper.state]).toEqual([1, 'saved']);
    keeper.change({ description: 'South facing' });
    await quiet();
    expect(bodies()[1]).toEqual({ version: 1, description: 'South facing' });
    expect(keeper.version).toBe(2);
  });

  it('is on the phone with every letter, and there again under its number', async () => {
    const keeper = await opened();
    keeper.change({ title: 'Sun' });
    keeper.close();
    await quiet();
    expect(api.asked).toEqual([]);
    const again = await opened();
    expect(again.values.title).toBe('Sun');
    await quiet();
    expect(api.listings.get(1)?.title).toBe('Sun');
    expect([...phone.keys()]).toEqual(['draft:1']);
  });

  it('is one listing, however often an answer is lost or the page is closed', async () => {
    const keeper = await opened();
    api.deaf = true;
    keeper.change({ title: 'Sunny room' });
    await quiet();
    expect(keeper.state).toBe('local');
    keeper.close();
    api.deaf = false;
    const again = await opened();
    again.change({ title: 'Sunny room, two windows' });
    await quiet();
    expect(api.listings.size).toBe(1);
    expect(new Set(api.asked.filter(({ method }) => method === 'POST').map(({ key }) => key))).toHaveLength(
      1,
    );
    expect([again.state, api.listings.get(1)?.title]).toEqual(['saved', 'Sunny room, two windows']);
  });

  it('is the same one when the line is back, and one goes on typing', async () => {
    const keeper = await opened();
    api.deaf = true;
    keeper.change({ title: 'Sunny room' });
    await quiet();
    api.deaf = false;
    keeper.change({ title: 'Sunny room, two windows' });
    await quiet();
    expect(api.listings.size).toBe(1);
    expect([keeper.state, api.listings.get(1)?.title]).toEqual(['saved', 'Sunny room, two windows']);
  });

  it('that is refused as it stands is asked for anew, under another key', async () => {
    const keeper = await opened();
    api.instead = [refused(400, 'invalid_input')];
    keeper.change({ title: 'x'.repeat(5) });
    await quiet();
    expect([keeper.state, (keeper.error as ApiError).code]).toEqual(['local', 'invalid_input']);
    keeper.change({ title: 'Sunny room' });
    await quiet();
    expect(new Set(api.asked.map(({ key }) => key))).toHaveLength(2);
    expect([keeper.state, keeper.error, api.listings.get(1)?.title]).toEqual(['saved', null, 'Sunny room']);
  });

  it('is asked for as it was where only the session has ended', async () => {
    const keeper = await opened();
    api.instead = [refused(401, 'not_signed_in')];
    keeper.change({ title: 'Sunny room' });
    await quiet();
    await keeper.flush();
    expect(new Set(api.asked.map(({ key }) => key))).toHaveLength(1);
    expect(api.asked).toHaveLength(2);
  });
});

describe('saving', () => {
  it('sends one request at a time, and what was typed meanwhile after it', async () => {
    const keeper = await opened();
    keeper.change({ title: 'Sunny room' });
    let running = 0;
    let most = 0;
    vi.stubGlobal('fetch', async (path: string, init: RequestInit) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 3000));
      running -= 1;
      return api.fetch(path, init);
    });
    const both = Promise.all([keeper.flush(), keeper.flush()]);
    await vi.advanceTimersByTimeAsync(100);
    keeper.change({ title: 'Sunny room ' });
    keeper.change({ description: 'South facing' });
    await quiet();
    await both;
    expect(most).toBe(1);
    expect(api.listings.get(1)).toMatchObject({
      title: 'Sunny room',
      description: 'South facing',
      version: 2,
    });
    expect(keeper.values.title).toBe('Sunny room ');
    expect(keeper.state).toBe('saved');
  });

  it('is over once what was sent is there, whatever the server made of it', async () => {
    const made = api.add(7, { title: 'Old' });
    const keeper = await opened('draft', 7);
    keeper.change({ title: 'New' });
    api.instead = [Response.json({ ...made, title: 'NEW', version: 2 })];
    await quiet();
    expect(bodies()).toEqual([{ version: 1, title: 'New' }]);
    expect([keeper.state, keeper.version, keeper.values.title]).toEqual(['saved', 2, 'New']);
  });

  it('tells whoever asked, and keeps what was typed', async () => {
    api.add(7, { title: 'Old' });
    const keeper = await opened('draft', 7);
    keeper.change({ title: 'New' });
    api.instead = [refused(400, 'invalid_input')];
    await expect(keeper.flush()).rejects.toMatchObject({ code: 'invalid_input' });
    expect([keeper.state, keeper.values.title]).toEqual(['local', 'New']);
    expect((await opened('draft', 7)).values.title).toBe('New');
  });

  it('says so to whoever looks: saving, then saved', async () => {
    const keeper = await opened();
    const seen: string[] = [];
    keeper.subscribe(() => seen.push(keeper.state));
    keeper.change({ title: 'Sunny room' });
    await quiet();
    expect([seen[0], seen.at(-1)]).toEqual(['saving', 'saved']);
    const revision = keeper.revision();
    keeper.change({ title: 'Sunny' });
    expect(keeper.revision()).toBeGreaterThan(revision);
  });
});

describe('a listing that was changed elsewhere', () => {
  async function inConflict() {
    api.add(7, { title: 'Old', description: 'Old' });
    const keeper = await opened('draft', 7);
    const current = api.change(7, { title: 'Theirs' });
    keeper.change({ description: 'Mine' });
    await quiet();
    return { keeper, current };
  }

  it('stops saving until the person has chosen', async () => {
    const { keeper, current } = await inConflict();
    expect(keeper.conflict).toEqual(current);
    expect([keeper.state, keeper.changes]).toEqual(['local', { description: 'Mine' }]);
    const asked = api.asked.length;
    await expect(keeper.flush()).rejects.toMatchObject({ code: 'version_conflict' });
    expect(api.asked).toHaveLength(asked);
  });

  it('goes on from what it is now, with what was chosen', async () => {
    const { keeper, current } = await inConflict();
    keeper.resolve(current, { ...keeper.values, title: 'Theirs' });
    expect(keeper.conflict).toBeNull();
    await keeper.flush();
    expect(bodies().at(-1)).toEqual({ version: 2, description: 'Mine' });
    expect(api.listings.get(7)).toMatchObject({ title: 'Theirs', description: 'Mine', version: 3 });
  });
});

describe('a listing that is there already', () => {
  it('is read as it is now where this phone has nothing unsent', async () => {
    api.add(7, { title: 'Old' });
    const keeper = await opened('draft', 7);
    keeper.change({ title: 'Older' });
    await quiet();
    keeper.close();
    api.change(7, { title: 'Newer' });
    const again = await opened('draft', 7);
    expect([again.values.title, again.version]).toEqual(['Newer', 3]);
  });

  it('has its photos, by their numbers', async () => {
    api.add(7, { photos: [{ id: 'a', state: 'ready', photo: null }] as unknown as MyAd['photos'] });
    expect((await opened('draft', 7)).photos).toEqual([{ key: 'a', imageId: 'a' }]);
  });

  const photo = (id: string) => ({ id, state: 'ready', photo: null });
  const withPhotos = (...ids: string[]) => ids.map(photo) as unknown as MyAd['photos'];

  it('has the photos that were added elsewhere, and after them those that are still to be sent', async () => {
    api.add(7, { title: 'Old', photos: withPhotos('a', 'b') });
    const keeper = await opened('draft', 7);
    const [a, b] = ['a', 'b'].map((id) => ({ key: id, imageId: id }));
    const coming = [
      { key: 'x', imageId: null },
      { key: 'y', imageId: 'announced' },
    ];
    keeper.knowPhotos([a, b, ...coming].filter((each) => each !== undefined));
    keeper.close();
    api.add(7, { title: 'Old', photos: withPhotos('c', 'a'), version: 2 });
    const again = await opened('draft', 7);
    expect(again.photos).toEqual([{ key: 'c', imageId: 'c' }, a, ...coming]);
    expect(again.values.photoIds).toEqual(['c', 'a']);
  });

  it.each(['draft', 'edit'] as const)('keeps what cannot be read yet over a reload: %s', async (mode) => {
    api.add(7, { title: 'Old', price: 500_000, priceGiven: true });
    const keeper = await opened(mode, 7);
    keeper.change({ price: 'cheap', confirmPrice: true });
    await quiet();
    keeper.close();
    const again = await opened(mode, 7);
    expect(again.values).toMatchObject({ title: 'Old', price: 'cheap', confirmPrice: true });
    expect([again.listing?.title, again.version]).toEqual(['Old', 1]);
    again.close();
    api.change(7, { title: 'Newer' });
    expect((await opened(mode, 7)).values).toMatchObject({ title: 'Newer', price: '5,000' });
  });

  it('that is live waits to be told, also after a reload', async () => {
    api.add(7, { title: 'Old', state: 'live' });
    const keeper = await opened('edit', 7);
    keeper.change({ title: 'New' });
    await quiet();
    expect([api.asked, keeper.state]).toEqual([[], 'local']);
    keeper.close();
    const again = await opened('edit', 7);
    await quiet();
    expect([again.values.title, again.state, api.asked]).toEqual(['New', 'local', []]);
    await again.flush();
    expect(api.listings.get(7)?.title).toBe('New');
  });

  it('that is not there says so', async () => {
    await expect(opened('draft', 9)).rejects.toMatchObject({ status: 404 });
  });
});

describe('what is kept on the phone', () => {
  it('is gone once it is forgotten, and no late answer brings it back', async () => {
    const keeper = await opened();
    keeper.change({ title: 'Sunny room' });
    const saving = keeper.flush();
    keeper.forget();
    await saving;
    keeper.knowPhotos([{ key: 'a', imageId: null }]);
    expect([...phone.keys()]).toEqual([]);
  });

  it('holds the photos that were not sent', async () => {
    const keeper = await opened();
    keeper.change({ title: 'Sunny room' });
    await quiet();
    keeper.knowPhotos([{ key: 'a', imageId: null }]);
    expect((await opened('draft', 1)).photos).toEqual([{ key: 'a', imageId: null }]);
  });

  it('is nothing more once its owner has signed out, or somebody else has signed in, in another tab', async () => {
    for (const next of [null, 'bina']) {
      phone.clear();
      phone.set('drafts-of', 'asha');
      const keeper = await opened();
      keeper.change({ title: 'Hers' });
      expect(phone.has('draft:new')).toBe(true);
      phone.clear();
      if (next) phone.set('drafts-of', next);
      keeper.change({ title: 'Hers still' });
      keeper.close();
      expect(phone.has('draft:new')).toBe(false);
    }
  });

  it('is sent when the line is back, and what one edits only when told', async () => {
    const none = () => new TypeError('no line');
    api.instead = [none(), none(), none()];
    const keeper = await opened();
    keeper.reconnect();
    keeper.change({ title: 'Sunny room' });
    await quiet();
    expect([keeper.state, api.listings.size]).toEqual(['local', 0]);
    keeper.reconnect();
    await quiet();
    expect([keeper.state, api.listings.get(1)?.title]).toEqual(['saved', 'Sunny room']);
    const edited = await opened('edit', 1);
    edited.change({ title: 'Sunny' });
    edited.reconnect();
    await quiet();
    expect([edited.state, api.listings.get(1)?.title]).toEqual(['local', 'Sunny room']);
  });

  it('may be nothing: where there is no room, or what is there cannot be read, the server keeps it', async () => {
    phone.set('draft:new', '{"values":');
    vi.stubGlobal('localStorage', {
      ...localStorage,
      setItem() {
        throw new DOMException('full', 'QuotaExceededError');
      },
    });
    const keeper = await opened();
    expect(keeper.values).toEqual(blankDraft);
    keeper.change({ title: 'Sunny room' });
    await quiet();
    expect([keeper.state, api.listings.get(1)?.title]).toEqual(['saved', 'Sunny room']);
  });
});
