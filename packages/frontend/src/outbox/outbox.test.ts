import { ApiError } from '@thulubazaar/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Unsent } from './entries.ts';
import { Outbox, type Vault } from './outbox.ts';

const to = { conversationId: 'c1' };
const hello = (text: string) => ({ kind: 'text', text, to }) as const;

/** The browser's own memory, which all its tabs share. */
let kept: Map<string, Unsent>;
let works: boolean;
const vault: Vault<Unsent> = {
  read: async () => (works ? structuredClone([...kept.values()]) : null),
  keep: async (entry) => {
    if (works) kept.set(entry.clientId, structuredClone(entry));
    return works;
  },
  drop: async (clientId) => void kept.delete(clientId),
};

/** What the server has stored: by the client's id, in order. */
let stored: Map<string, string>;
let refusal: ApiError | null;
/** A message is on its way until this settles. */
let lost: Promise<void>;
let tries: number;
/** On its way something is learnt of it, and kept. */
let learns: boolean;
let tabs: Outbox<Unsent, string>[];
let line: Promise<void>;

function alone(work: () => Promise<void>): Promise<void> {
  const mine = line.then(work);
  line = mine.catch(() => {});
  return mine;
}

function openTab(owner = 'maya') {
  const sent: string[] = [];
  const tab = new Outbox<Unsent, string>({
    owner,
    vault,
    alone,
    announce: () => {
      for (const other of tabs) if (other !== tab) other.reload();
    },
    send: async (entry, keep) => {
      tries += 1;
      const failure = refusal;
      await lost;
      if (learns) await keep(entry);
      if (failure) throw failure;
      if (entry.kind === 'text') stored.set(entry.clientId, entry.text);
      return entry.clientId;
    },
    onSent: (_entry, id) => sent.push(id),
  });
  tabs.push(tab);
  return { tab, sent };
}

beforeEach(() => {
  vi.useFakeTimers();
  [kept, stored, works, refusal, tries, tabs, line] = [
    new Map(),
    new Map(),
    true,
    null,
    0,
    [],
    Promise.resolve(),
  ];
  lost = Promise.resolve();
  learns = false;
});
afterEach(() => {
  for (const tab of tabs) tab.close();
  vi.useRealTimers();
});

const settle = () => vi.advanceTimersByTimeAsync(0);

describe('a message', () => {
  it('is sent and forgotten', async () => {
    const { tab, sent } = openTab();
    await tab.add(hello('Is it there?'));
    await settle();
    expect([...stored.values()]).toEqual(['Is it there?']);
    expect(sent).toEqual([...stored.keys()]);
    expect([tab.entries, kept.size]).toEqual([[], 0]);
  });

  it('waits for the line, longer each time, and keeps its id and its turn', async () => {
    refusal = new ApiError('offline');
    const { tab } = openTab();
    const first = await tab.add(hello('one'));
    await tab.add(hello('two'));
    await settle();
    expect(tab.entries.map(({ problem }) => problem)).toEqual([null, null]);
    const before = tries;
    await vi.advanceTimersByTimeAsync(600_000);
    expect(tries - before).toBeGreaterThan(5);
    expect(tries - before).toBeLessThan(20);
    refusal = null;
    await tab.flush();
    expect([...stored]).toEqual([
      [first.clientId, 'one'],
      [expect.any(String), 'two'],
    ]);
  });

  it('goes out at once when the line is back, though one was still on its way into nowhere', async () => {
    refusal = new ApiError('offline');
    const { tab } = openTab();
    await tab.add(hello('one'));
    await vi.advanceTimersByTimeAsync(60_000);
    let lose = () => {};
    lost = new Promise((resolve) => {
      lose = resolve;
    });
    void tab.flush();
    await settle();
    void tab.flush();
    refusal = null;
    lost = Promise.resolve();
    lose();
    await settle();
    expect([...stored.values()]).toEqual(['one']);
  });

  it('survives a closed tab, and goes out from the next one', async () => {
    refusal = new ApiError('unreachable');
    const { tab } = openTab();
    const { clientId } = await tab.add(hello('still there?'));
    await settle();
    tab.close();
    refusal = null;
    const next = openTab();
    await next.tab.reload();
    expect(next.tab.entries).toMatchObject([{ clientId, text: 'still there?' }]);
    await next.tab.flush();
    expect([...stored.keys()]).toEqual([clientId]);
  });

  it('of another person on the same phone is neither shown nor sent', async () => {
    refusal = new ApiError('offline');
    const before = openTab('maya').tab;
    await before.add(hello('private'));
    await settle();
    before.close();
    refusal = null;
    const { tab } = openTab('hari');
    await tab.flush();
    expect([tab.entries, stored.size]).toEqual([[], 0]);
  });

  it('is not sent any more, nor kept, once its person has signed out, though another was on its way', async () => {
    refusal = new ApiError('offline');
    const { tab } = openTab();
    await tab.add(hello('first'));
    await tab.add(hello('second'));
    await settle();
    [refusal, learns, tries] = [null, true, 0];
    let arrive = () => {};
    lost = new Promise((resolve) => {
      arrive = resolve;
    });
    const flushed = tab.flush();
    await settle();
    // As another tab does that signs out; what comes next is in the session of whoever signs in.
    kept.clear();
    arrive();
    await flushed;
    // The first learnt of it on its way.
    expect([tries, [...stored.values()], kept.size, tab.entries]).toEqual([1, [], 0, []]);
  });

  it('is sent once by two tabs that both find it', async () => {
    refusal = new ApiError('offline');
    const one = openTab();
    const other = openTab();
    await one.tab.add(hello('once'));
    await settle();
    expect(other.tab.entries).toHaveLength(1);
    [refusal, tries] = [null, 0];
    await Promise.all([one.tab.flush(), other.tab.flush()]);
    await settle();
    expect(tries).toBe(1);
    expect([one.tab.entries, other.tab.entries]).toEqual([[], []]);
  });

  it('goes out where the browser keeps nothing, too', async () => {
    works = false;
    refusal = new ApiError('offline');
    const { tab } = openTab();
    await tab.add(hello('private window'));
    await settle();
    expect(tab.entries).toHaveLength(1);
    refusal = null;
    await tab.flush();
    expect([...stored.values()]).toEqual(['private window']);
    expect(tab.entries).toEqual([]);
  });
});

describe('one that is refused', () => {
  it('says why, lets the others pass, and goes when it is tried again', async () => {
    refusal = new ApiError('blocked', 409, { message: 'You have blocked this person.' });
    const { tab } = openTab();
    const { clientId } = await tab.add(hello('hey'));
    await settle();
    expect(tab.entries[0]?.problem).toBe('You have blocked this person.');
    refusal = null;
    await tab.add(hello('another'));
    await settle();
    expect([...stored.values()]).toEqual(['another']);
    await tab.retry(clientId);
    expect([...stored.values()]).toEqual(['another', 'hey']);
  });

  it('is given up for good', async () => {
    refusal = new ApiError('not_found', 404, { message: 'gone' });
    const { tab } = openTab();
    const { clientId } = await tab.add(hello('hey'));
    await settle();
    await tab.drop(clientId);
    await tab.reload();
    expect([tab.entries, kept.size]).toEqual([[], 0]);
  });

  it('is given up for good while it is on its way, whatever is learnt of it there', async () => {
    let arrive = () => {};
    lost = new Promise((resolve) => {
      arrive = resolve;
    });
    [learns, refusal] = [true, new ApiError('unreachable')];
    const { tab } = openTab();
    const { clientId } = await tab.add(hello('hey'));
    await settle();
    await tab.drop(clientId);
    arrive();
    await settle();
    await tab.reload();
    expect([tab.entries, kept.size]).toEqual([[], 0]);
  });

  it('goes no further once another has taken its place while it was on its way, and that one goes', async () => {
    let arrive = () => {};
    lost = new Promise((resolve) => {
      arrive = resolve;
    });
    learns = true;
    const { tab } = openTab();
    const { clientId } = await tab.add(hello('hey'));
    await settle();
    kept.delete(clientId);
    await tab.add(hello('hello'));
    arrive();
    await settle();
    expect([...stored.values()]).toEqual(['hello']);
    expect([tab.entries, kept.size]).toEqual([[], 0]);
  });

  it.each([
    ['not_signed_in', 401],
    ['too_many_requests', 429],
    ['unavailable', 503],
    ['internal', 500],
    ['request_in_progress', 409],
  ] as const)('for the moment (%s) only waits', async (code, status) => {
    refusal = new ApiError(code, status, { message: code });
    const { tab } = openTab();
    await tab.add(hello('hey'));
    await settle();
    expect(tab.entries[0]?.problem).toBeNull();
  });

  it('for too many requests comes back when the server says so', async () => {
    refusal = new ApiError('too_many_requests', 429, { message: '', retryAfter: 30 });
    const { tab } = openTab();
    await tab.add(hello('hey'));
    await settle();
    refusal = null;
    await vi.advanceTimersByTimeAsync(29_000);
    expect(stored.size).toBe(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(stored.size).toBe(1);
  });
});
