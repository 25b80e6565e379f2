import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type KeptAnswer, keeping } from './keeping.ts';

const url = 'https://api.example/api/categories';
let memory: Map<string, KeptAnswer>;
let asked: (string | null)[];
let answer: () => Response;

const api = () =>
  keeping(async (_url, init) => {
    asked.push(new Headers(init?.headers).get('if-none-match'));
    return answer();
  }, memory);
const tree = (etag: string, text: string) =>
  new Response(text, { headers: { etag, 'cache-control': 'public, max-age=300' } });

beforeEach(() => {
  vi.useFakeTimers();
  memory = new Map();
  asked = [];
});
afterEach(() => void vi.useRealTimers());

it('asks for nothing as long as an answer holds, then by its tag, and takes what is new', async () => {
  answer = () => tree('"one"', '{"items":[1]}');
  const send = api();
  const read = async () => (await send(url)).json();
  expect([await read(), await read()]).toEqual([{ items: [1] }, { items: [1] }]);
  expect(asked).toEqual([null]);
  vi.advanceTimersByTime(301_000);
  answer = () => new Response(null, { status: 304, headers: { 'cache-control': 'public, max-age=60' } });
  expect([await read(), await read()]).toEqual([{ items: [1] }, { items: [1] }]);
  expect(asked).toEqual([null, '"one"']);
  vi.advanceTimersByTime(61_000);
  answer = () => tree('"two"', '{"items":[2]}');
  expect([await read(), await read()]).toEqual([{ items: [2] }, { items: [2] }]);
  expect(asked).toEqual([null, '"one"', '"one"']);
});

it('asks again once a clock that was ahead is put right, and for what an older version kept', async () => {
  const now = Date.now();
  vi.setSystemTime(now + 86_400_000);
  answer = () => tree('"one"', '{"items":[1]}');
  const send = api();
  await send(url);
  vi.setSystemTime(now);
  answer = () => new Response(null, { status: 304, headers: { 'cache-control': 'public, max-age=60' } });
  expect(await (await send(url)).json()).toEqual({ items: [1] });
  await send(url);
  expect(asked).toEqual([null, '"one"']);
  const { at: _at, ...older } = memory.get(url) as KeptAnswer;
  memory.set(url, older as KeptAnswer);
  await send(url);
  expect(asked).toEqual([null, '"one"', '"one"']);
});

it('answers what it last knew where nothing can be asked, and fails where it knows nothing', async () => {
  const send = api();
  answer = () => {
    throw new TypeError('no line');
  };
  await expect(send(url)).rejects.toThrow('no line');
  answer = () => tree('"one"', '{"items":[1]}');
  await send(url);
  vi.advanceTimersByTime(301_000);
  answer = () => {
    throw new TypeError('no line');
  };
  expect(await (await send(url)).json()).toEqual({ items: [1] });
});

it('keeps neither what has no tag, nor refusals, nor what a change answers', async () => {
  const send = api();
  answer = () => Response.json({ mine: true });
  await send(url);
  answer = () => new Response('{"error":{}}', { status: 503, headers: { etag: '"x"' } });
  expect((await send(url)).status).toBe(503);
  answer = () => tree('"one"', '{}');
  await send(url);
  await send(url, { method: 'POST' });
  expect([memory.size, asked]).toEqual([1, [null, null, null, null]]);
});
