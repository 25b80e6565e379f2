import { setTimeout as pause } from 'node:timers/promises';

export interface Pace {
  /** Seconds of rest for every second of work. */
  rest: number;
  /** Seconds of rest that may be owed before any is taken. Time without work pays them off. */
  credit: number;
}

/**
 * Work that leaves most of the machine to others when there is much of it: it rests in proportion to what it took,
 * which is longer while the machine is busy. A little work after a pause goes through at once.
 * @param signal ends a rest early
 */
export function paced<T>(
  work: (payload: T) => Promise<void>,
  { rest, credit }: Pace,
  signal: AbortSignal,
): (payload: T) => Promise<void> {
  let restedAt = 0;
  return async (payload) => {
    const started = performance.now();
    try {
      await work(payload);
    } finally {
      const took = performance.now() - started;
      restedAt = Math.max(restedAt, started) + took * (1 + rest);
      const owed = restedAt - performance.now() - credit * 1000;
      if (owed > 0) await pause(owed, undefined, { signal }).catch(() => {});
    }
  };
}
