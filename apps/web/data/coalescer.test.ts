import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Coalescer } from './coalescer.ts';

let sent: string[][] = [];
const coalescer = new Coalescer((tags) => sent.push(tags));

beforeEach(() => {
  sent = [];
  vi.useFakeTimers();
});

afterEach(() => {
  coalescer.stop();
  vi.useRealTimers();
});

test('a tag is passed on once a second, however often it is announced', () => {
  for (let edit = 0; edit < 90; edit += 1) {
    coalescer.add(['ads', 'category:property']);
    vi.advanceTimersByTime(33);
  }
  vi.advanceTimersByTime(2000);
  expect(sent).toEqual([
    ['ads', 'category:property'],
    ['ads', 'category:property'],
    ['ads', 'category:property'],
  ]);
});

test('a listing is passed on at once, and again when nothing older can come of it', () => {
  coalescer.add(['ads', 'ad:1']);
  coalescer.add(['ads', 'ad:1', 'ad:2']);
  expect(sent).toEqual([['ad:1'], ['ad:2']]);
  vi.advanceTimersByTime(1000);
  expect(sent.slice(2)).toEqual([['ads', 'ad:1', 'ad:2']]);
});

test('all pages are dropped at once, and again when those in the making are made', () => {
  coalescer.add(['everything']);
  expect(sent).toEqual([['everything']]);
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([['everything'], ['everything']]);
});

test('the last change is never lost', () => {
  coalescer.add(['ads']);
  vi.advanceTimersByTime(999);
  coalescer.add(['ads']);
  vi.advanceTimersByTime(1);
  coalescer.add(['ads']);
  vi.advanceTimersByTime(1000);
  expect(sent).toEqual([['ads'], ['ads']]);
});

test('no more goes on at once than the route takes', () => {
  coalescer.add(Array.from({ length: 1200 }, (_, n) => `place:p${n}`));
  vi.advanceTimersByTime(1000);
  expect(sent.map(({ length }) => length)).toEqual([500, 500, 200]);
});

test('nothing goes on after the end', () => {
  coalescer.add(['ads']);
  coalescer.stop();
  vi.advanceTimersByTime(5000);
  expect(sent).toEqual([]);
});
