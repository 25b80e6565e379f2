import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { isKept, keptIds, meetAccount, toggleKept } from './kept-favourites.ts';

interface Asked {
  method: string;
  path: string;
  body: unknown;
  answer(status: number, body?: unknown): void;
  fail(): void;
}

const asked: Asked[] = [];
const page = { lang: 'en', dataset: {} as { account?: string } };
let stored: Map<string, string>;

beforeEach(() => {
  asked.length = 0;
  stored = new Map();
  delete page.dataset.account;
  vi.stubGlobal('document', { documentElement: page });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  });
  vi.stubGlobal(
    'fetch',
    (path: string, { method, body }: { method: string; body: string | null }) =>
      new Promise((resolve, reject) => {
        asked.push({
          method,
          path,
          body: body === null ? null : JSON.parse(body),
          answer: (status, answer = null) =>
            resolve({ ok: status < 300, status, json: async () => answer } as Response),
          fail: () => reject(new TypeError('Failed to fetch')),
        });
      }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const signIn = () => {
  page.dataset.account = '';
};

/** The next request that is waited for. */
async function next(): Promise<Asked> {
  return vi.waitFor(() => {
    const first = asked.shift();
    if (!first) throw new Error('nothing was asked');
    return first;
  }, 60_000);
}

describe('before signing in', () => {
  test('a heart is this phone’s alone, and a second press takes it back', async () => {
    expect(await toggleKept(4)).toBe('done');
    expect(await toggleKept(9)).toBe('done');
    expect(keptIds()).toEqual([9, 4]);
    await toggleKept(4);
    expect(keptIds()).toEqual([9]);
    await meetAccount();
    expect(asked).toEqual([]);
  });

  test('what a broken or missing storage holds is nothing', () => {
    stored.set('favourites', '{');
    expect(keptIds()).toEqual([]);
    vi.stubGlobal('localStorage', undefined);
    expect(isKept(4)).toBe(false);
  });
});

describe('when somebody signs in', () => {
  test('what the phone kept is handed over, and what the account keeps is read, once for all hearts', async () => {
    await toggleKept(4);
    signIn();
    const met = [meetAccount(), meetAccount(), meetAccount()];
    const merge = await next();
    expect(merge).toMatchObject({ method: 'POST', path: '/api/me/favourites', body: { adIds: [4] } });
    merge.answer(204);
    const read = await next();
    expect(read).toMatchObject({ method: 'GET', path: '/api/me/favourite-ids' });
    read.answer(200, { ids: [7, 4] });
    await Promise.all(met);
    expect(keptIds()).toEqual([7, 4]);
    await meetAccount();
    expect(asked).toEqual([]);
  });

  test.each(['before', 'after'])(
    'what is pressed while it is read stays, told %s the answer',
    async (when) => {
      signIn();
      const met = meetAccount();
      const read = await next();
      const press = toggleKept(4);
      const put = await next();
      expect(put).toMatchObject({ method: 'PUT', path: '/api/me/favourites/4' });
      if (when === 'before') {
        put.answer(204);
        await press;
      }
      // Read before the account had heard of it.
      read.answer(200, { ids: [7] });
      await met;
      expect(keptIds()).toEqual([4, 7]);
      put.answer(204);
      await press;
      expect(keptIds()).toEqual([4, 7]);
    },
  );

  test('what is on its way when it is read stays, and is not taken back from the account', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    signIn();
    const met = meetAccount();
    (await next()).answer(200, { ids: [] });
    await met;
    vi.setSystemTime(Date.now() + 11 * 60_000);
    const press = toggleKept(4);
    const put = await next();
    // Another heart has come into the page.
    const again = meetAccount();
    (await next()).answer(200, { ids: [7] });
    await again;
    put.answer(204);
    expect(await press).toBe('done');
    expect(keptIds()).toEqual([4, 7]);
    expect(asked).toEqual([]);
  });

  test('what another tab has pressed while it is read stays', async () => {
    signIn();
    const met = meetAccount();
    const read = await next();
    stored.set('favourites', JSON.stringify({ ids: [4], readAt: null }));
    read.answer(200, { ids: [7] });
    await met;
    expect(keptIds()).toEqual([4, 7]);
  });

  test('what somebody keeps who signs out in another tab while it is read is not kept on the phone', async () => {
    stored.set('drafts-of', 'maya');
    signIn();
    const met = meetAccount();
    const read = await next();
    stored.clear();
    read.answer(200, { ids: [7] });
    await met;
    expect([...stored]).toEqual([]);
  });

  test('it stays on the phone while the account cannot be reached', async () => {
    await toggleKept(4);
    signIn();
    const met = meetAccount();
    (await next()).fail();
    await met;
    expect(keptIds()).toEqual([4]);
    const again = meetAccount();
    const merge = await next();
    expect(merge.method).toBe('POST');
    merge.fail();
    await again;
  });

  test('it is read again after a while, and is gone from the phone with the session', async () => {
    vi.useFakeTimers({ toFake: ['Date'] });
    signIn();
    const met = meetAccount();
    (await next()).answer(200, { ids: [7] });
    await met;
    vi.setSystemTime(Date.now() + 11 * 60_000);
    const again = meetAccount();
    (await next()).answer(200, { ids: [8] });
    await again;
    expect(keptIds()).toEqual([8]);
    delete page.dataset.account;
    expect(keptIds()).toEqual([]);
  });
});

describe('the heart of somebody signed in', () => {
  beforeEach(async () => {
    signIn();
    const met = meetAccount();
    (await next()).answer(200, { ids: [] });
    await met;
  });

  test('shows at once, and tells the account', async () => {
    const press = toggleKept(4);
    expect(isKept(4)).toBe(true);
    const put = await next();
    expect(put).toMatchObject({ method: 'PUT', path: '/api/me/favourites/4', body: null });
    put.answer(204);
    expect(await press).toBe('done');
    expect(isKept(4)).toBe(true);
  });

  test('pressed fast has one request at a time, and the last press counts', async () => {
    const presses = [toggleKept(4), toggleKept(4), toggleKept(4), toggleKept(4)];
    const put = await next();
    expect(asked).toEqual([]);
    put.answer(204);
    const remove = await next();
    expect(remove).toMatchObject({ method: 'DELETE', path: '/api/me/favourites/4' });
    remove.answer(204);
    expect(await Promise.all(presses)).toEqual(['done', 'done', 'done', 'done']);
    expect([isKept(4), asked.length]).toEqual([false, 0]);
  });

  test.each([
    ['refused', (one: Asked) => one.answer(410)],
    ['unreachable', (one: Asked) => one.fail()],
  ])('is taken back when it is %s', async (outcome, end) => {
    const press = toggleKept(4);
    end(await next());
    expect(await press).toBe(outcome);
    expect(isKept(4)).toBe(false);
  });

  test('is told by the next page where its own was left before the account had heard of it', async () => {
    toggleKept(5, 'Room');
    await next();
    const left = stored.get('favourites') ?? '';
    // Another page, whose scripts know nothing of it.
    vi.resetModules();
    const later = await import('./kept-favourites.ts');
    const met = later.meetAccount();
    const put = await next();
    expect(put).toMatchObject({ method: 'PUT', path: '/api/me/favourites/5' });
    put.answer(204);
    await met;
    expect(later.isKept(5)).toBe(true);
    expect(JSON.parse(left).untold).toEqual([{ id: 5, title: 'Room' }]);
    await later.meetAccount();
    expect(asked).toEqual([]);
  });

  test('has nothing sent that was pressed before without a line, once the account has been told', async () => {
    const said: unknown[] = [];
    vi.stubGlobal('navigator', {
      serviceWorker: { controller: { postMessage: (one: object) => said.push(one) } },
    });
    stored.set('drafts-of', 'maya');
    const press = toggleKept(4, 'Room');
    (await next()).answer(204);
    await press;
    const change = { kind: 'favourite', adId: 4, keep: true, title: 'Room' };
    expect(said).toEqual([{ type: 'told', change, owner: 'maya' }]);
  });

  test('stays on the phone when the session is over, until the next sign-in', async () => {
    const press = toggleKept(4);
    (await next()).answer(401);
    expect(await press).toBe('done');
    delete page.dataset.account;
    expect(isKept(4)).toBe(true);
  });
});
