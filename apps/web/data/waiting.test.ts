import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { tellWaiting, whatWaits } from './waiting.ts';

let answer: (body: unknown) => void;

beforeEach(() => {
  vi.stubGlobal(
    'document',
    Object.assign(new EventTarget(), { documentElement: { lang: 'en', dataset: {} } }),
  );
  vi.stubGlobal('fetch', () => new Promise((resolve) => (answer = (body) => resolve(Response.json(body)))));
});
afterEach(() => vi.unstubAllGlobals());

test('is asked once for all who want to know', async () => {
  const [one, other] = [whatWaits(), whatWaits()];
  answer({ unread: 2, notifications: 5 });
  expect(await one).toEqual({ messages: 2, notifications: 5 });
  expect(await other).toEqual(await one);
});

test('what the page has told meanwhile stands, though the answer is from before', async () => {
  const waiting = whatWaits();
  tellWaiting({ notifications: 0 });
  answer({ unread: 2, notifications: 5 });
  expect(await waiting).toEqual({ messages: 2, notifications: 0 });
  const later = whatWaits();
  answer({ unread: 2, notifications: 1 });
  expect(await later).toEqual({ messages: 2, notifications: 1 });
});
