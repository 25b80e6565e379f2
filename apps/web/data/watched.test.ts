import { watchKey } from '@thulubazaar/frontend/search/watch-key';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { isWatched, meetWatched, setWatched } from './watched.ts';

const sarangi = watchKey({ search: { q: 'sarangi' } });
const tools = watchKey({ search: { q: 'tools' } });

interface Asked {
  method: string;
  path: string;
  answer(body?: unknown): void;
}

let asked: Asked[];

beforeEach(() => {
  asked = [];
  const stored = new Map<string, string>();
  vi.stubGlobal('document', { documentElement: { lang: 'en', dataset: { account: '' } } });
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => stored.get(name) ?? null,
    setItem: (name: string, value: string) => stored.set(name, value),
  });
  vi.stubGlobal(
    'fetch',
    (path: string, { method }: { method: string }) =>
      new Promise((resolve) => {
        asked.push({
          method,
          path,
          answer: (body = null) => resolve({ ok: true, status: 200, json: async () => body } as Response),
        });
      }),
  );
});
afterEach(() => {
  vi.unstubAllGlobals();
});

function answerReading(searches: unknown[]): void {
  for (const { method, path, answer } of asked)
    if (method === 'GET') answer({ items: path.endsWith('/searches') ? searches : [] });
}

const change = (method: string) => asked.find((one) => one.method === method);

test('what the account watches is known after it was read', async () => {
  const reading = meetWatched();
  answerReading([{ id: 'a', query: { q: 'sarangi' } }]);
  await reading;
  expect(isWatched(sarangi)).toBe(true);
  await meetWatched();
  expect(asked).toHaveLength(3);
});

test('a bell pressed while another reads stays on, though the answer that was read is from before', async () => {
  const reading = meetWatched();
  const pressing = setWatched(sarangi, true);
  change('POST')?.answer({ id: 'a' });
  expect(await pressing).toBe('done');
  answerReading([{ id: 'b', query: { q: 'tools' } }]);
  await reading;
  expect(isWatched(sarangi)).toBe(true);
  expect(isWatched(tools)).toBe(true);
});

test('one that is pressed off meanwhile stays off', async () => {
  const pressed = setWatched(sarangi, true);
  change('POST')?.answer({ id: 'a' });
  await pressed;
  const reading = meetWatched();
  const pressing = setWatched(sarangi, false);
  expect(change('DELETE')?.path).toContain('/a');
  change('DELETE')?.answer();
  expect(await pressing).toBe('done');
  answerReading([{ id: 'a', query: { q: 'sarangi' } }]);
  await reading;
  expect(isWatched(sarangi)).toBe(false);
});
