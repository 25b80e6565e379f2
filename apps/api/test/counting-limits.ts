import { AppError } from '../src/kernel/errors.ts';
import type { Limits } from '../src/kernel/limits/limits.ts';

/** Counts in memory, as long as the test goes on. */
export function countingLimits(): Limits {
  const used = new Map<string, number>();
  return {
    consume: async ({ name, points }, key, weight = 1) => {
      const count = (used.get(`${name} ${key}`) ?? 0) + weight;
      used.set(`${name} ${key}`, count);
      if (count > points) throw new AppError('too_many_requests');
      return count;
    },
    giveBack: async ({ name }, key) => void used.set(`${name} ${key}`, (used.get(`${name} ${key}`) ?? 0) - 1),
    reset: async ({ name }, key) => void used.delete(`${name} ${key}`),
    close: async () => {},
  };
}
