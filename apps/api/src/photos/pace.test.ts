import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { paced } from './pace.ts';

beforeEach(() => void vi.useFakeTimers({ toFake: ['performance'] }));
afterEach(() => void vi.useRealTimers());

// Rests are real timers, which fake time does not reach: what is asked of them is looked at instead.
const rests = vi.hoisted(() => [] as number[]);
vi.mock('node:timers/promises', () => ({
  setTimeout: async (ms: number, _value: undefined, { signal }: { signal: AbortSignal }) => {
    signal.throwIfAborted();
    rests.push(ms);
    vi.advanceTimersByTime(ms);
  },
}));

const work = async (ms: number) => void vi.advanceTimersByTime(ms);

async function restsOf(...steps: (() => unknown)[]): Promise<number[]> {
  rests.length = 0;
  for (const step of steps) await step();
  return [...rests];
}

describe('paced work', () => {
  it('rests so many times as long as it took', async () => {
    const photo = paced(work, { rest: 3, credit: 0 }, new AbortController().signal);
    expect(
      await restsOf(
        () => photo(100),
        () => photo(250),
      ),
    ).toEqual([300, 750]);
  });

  it('takes no rest until it owes more than its credit, and pays it off by idling', async () => {
    const photo = paced(work, { rest: 4, credit: 1 }, new AbortController().signal);
    const three = [() => photo(100), () => photo(100), () => photo(100)];
    // 400 ms are owed for each; those who follow at once have rested nothing of it.
    expect(await restsOf(...three)).toEqual([200]);
    expect(await restsOf(() => vi.advanceTimersByTime(1000), ...three)).toEqual([200]);
    expect(await restsOf(() => photo(100))).toEqual([400]);
  });

  it('rests after work that failed too, and passes the failure on', async () => {
    const failing = paced(
      async () => {
        vi.advanceTimersByTime(50);
        throw new Error('unreadable');
      },
      { rest: 2, credit: 0 },
      new AbortController().signal,
    );
    expect(await restsOf(() => expect(failing(undefined)).rejects.toThrow('unreadable'))).toEqual([100]);
  });

  it('does not rest when it is to stop, nor when it need not', async () => {
    const stopped = paced(work, { rest: 3, credit: 0 }, AbortSignal.abort());
    const restless = paced(work, { rest: 0, credit: 0 }, new AbortController().signal);
    expect(
      await restsOf(
        () => stopped(100),
        () => restless(100),
      ),
    ).toEqual([]);
  });
});
