import { expect, it } from 'vitest';
import { Turns } from './turns.ts';

function counting(turns: Turns) {
  const begun: string[] = [];
  const take = (key: string, name: string) => turns.take(key, () => begun.push(name));
  return { begun, take };
}

it('lets so many of a key go on at once, and the others in the order they came', () => {
  const { begun, take } = counting(new Turns({ atOnce: 2, mayWait: 10 }));
  const ends = ['a', 'b', 'c', 'd'].map((name) => take('one', name));
  expect(begun).toEqual(['a', 'b']);
  ends[1]?.();
  expect(begun).toEqual(['a', 'b', 'c']);
  ends[0]?.();
  expect(begun).toEqual(['a', 'b', 'c', 'd']);
});

it('keeps nobody waiting for the work of another key', () => {
  const { begun, take } = counting(new Turns({ atOnce: 1, mayWait: 10 }));
  for (const name of ['a', 'b', 'c']) take('busy', name);
  take('other', 'x');
  expect(begun).toEqual(['a', 'x']);
});

it('turns away what is more than may wait, and takes it again later', () => {
  const { begun, take } = counting(new Turns({ atOnce: 1, mayWait: 1 }));
  const first = take('one', 'a');
  take('one', 'b');
  expect(take('one', 'c')).toBeNull();
  first?.();
  expect(take('one', 'd')).not.toBeNull();
  expect(begun).toEqual(['a', 'b']);
});

it('never begins what gave up while it waited, and ends once', () => {
  const { begun, take } = counting(new Turns({ atOnce: 1, mayWait: 10 }));
  const [first, second] = [take('one', 'a'), take('one', 'b')];
  take('one', 'c');
  second?.();
  second?.();
  first?.();
  first?.();
  expect(begun).toEqual(['a', 'c']);
  take('one', 'd');
  expect(begun).toEqual(['a', 'c']);
});
