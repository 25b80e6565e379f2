import type { Image } from '@thulubazaar/contract';
import { sendRest } from '@thulubazaar/frontend/photos/send-rest';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { sendFrom } from './send-from.ts';

const blob = new Blob([new Uint8Array(300_000)]);
const part = 128 * 1024;

/** An API that keeps what arrives, over a line that is silent when it is told: then only so much gets through. */
let arrived: number;
let silentAfter: number | null;
let asked: string[];

beforeEach(() => {
  vi.useFakeTimers();
  [arrived, silentAfter, asked] = [0, null, []];
  vi.spyOn(AbortSignal, 'timeout').mockImplementation((milliseconds) => {
    const giveUp = new AbortController();
    setTimeout(() => giveUp.abort(new DOMException('late', 'TimeoutError')), milliseconds);
    return giveUp.signal;
  });
  vi.stubGlobal('fetch', (_url: string, { headers, body, signal }: RequestInit & { body: Blob }) => {
    const offset = Number(new Headers(headers).get('upload-offset'));
    asked.push(`${offset}+${body.size}`);
    if (offset !== arrived) return Promise.resolve(told(409));
    if (silentAfter === null) {
      arrived += body.size;
      return Promise.resolve(told(204));
    }
    arrived += Math.min(body.size, silentAfter);
    return new Promise((_resolve, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
    });
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

const told = (status: number) => new Response(null, { status, headers: { 'upload-offset': `${arrived}` } });
const image = () =>
  ({ id: 'i', state: 'pending', upload: { resume: { url: '/u', offset: arrived } } }) as unknown as Image;

it('sends a photo part by part, from where it is', async () => {
  arrived = 1000;
  expect(await sendFrom({ url: '/u', offset: 1000 }, blob)).toBe(blob.size);
  expect(asked).toEqual([
    `1000+${part}`,
    `${1000 + part}+${part}`,
    `${1000 + 2 * part}+${blob.size - 1000 - 2 * part}`,
  ]);
});

it('takes a line that is open and silent for dead, and goes on with what had arrived', async () => {
  silentAfter = 5000;
  const sent = sendRest(image(), blob.size, {
    sendFrom: (resume) => sendFrom(resume, blob),
    getImage: async () => image(),
    async pause() {
      silentAfter = null;
    },
  });
  await vi.advanceTimersByTimeAsync(29_000);
  expect(asked).toEqual([`0+${part}`]);
  await vi.advanceTimersByTimeAsync(2000);
  await sent;
  expect(asked[1]).toBe(`5000+${part}`);
  expect(arrived).toBe(blob.size);
});

it('gives up a line that stays silent, so that it holds up nothing else', async () => {
  silentAfter = 0;
  const goes = { getImage: async () => image(), pause: async () => {} };
  const sent = sendRest(image(), blob.size, { sendFrom: (resume) => sendFrom(resume, blob), ...goes });
  const refused = expect(sent).rejects.toMatchObject({ code: 'timeout', status: 0 });
  await vi.advanceTimersByTimeAsync(4 * 30_000);
  await refused;
  expect(asked).toHaveLength(4);
});

it('asks how far it is where another go got further, and sends nothing more once nobody wants it', async () => {
  arrived = 200_000;
  expect(await sendFrom({ url: '/u', offset: 0 }, blob)).toBe(200_000);
  expect(asked).toEqual([`0+${part}`]);
  const over = () => {
    throw new Error('signed out');
  };
  await expect(sendFrom({ url: '/u', offset: 200_000 }, blob, over)).rejects.toThrow('signed out');
  expect(asked).toHaveLength(1);
});
