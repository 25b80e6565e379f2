import { describe, expect, it } from 'vitest';
import { together } from './batch-loader.ts';

function counting() {
  const calls: number[][] = [];
  const square = together(
    async (keys: number[]) => {
      calls.push(keys);
      if (keys.includes(13)) throw new Error('thirteen');
      return keys.filter((key) => key > 0).map((key) => ({ key, square: key * key }));
    },
    ({ key }) => key,
  );
  return { calls, square };
}

describe('together', () => {
  it('fetches what one turn asks for in one call, each key once', async () => {
    const { calls, square } = counting();
    const found = await Promise.all([3, 2, 3, -1].map(square));
    expect(found.map((each) => each?.square)).toEqual([9, 4, 9, undefined]);
    expect(calls).toEqual([[3, 2, -1]]);
  });

  it('makes calls of sixteen at most, and a new one for the next turn', async () => {
    const { calls, square } = counting();
    await Promise.all(Array.from({ length: 20 }, (_, at) => square(at + 100)));
    await square(5);
    expect(calls.map(({ length }) => length)).toEqual([16, 4, 1]);
  });

  it('tells everyone who waited that a call failed, and nobody after them', async () => {
    const { square } = counting();
    const outcomes = await Promise.allSettled([square(13), square(2)]);
    expect(outcomes.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect((await square(2))?.square).toBe(4);
  });
});
