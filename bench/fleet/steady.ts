import { setTimeout as pause } from 'node:timers/promises';
import { addressOf, type Traffic } from './traffic.ts';

/** What comes in during a release or a failure: mostly reading, some of it for good. */
async function something(traffic: Traffic, turn: number): Promise<unknown> {
  const from = { 'x-forwarded-for': addressOf(turn >> 3) };
  const kind = traffic.random();
  if (kind < 0.06) return traffic.save(from);
  if (kind < 0.07) return traffic.post(from);
  if (kind < 0.1) return traffic.view(from);
  if (kind < 0.2) return traffic.page('listing', from);
  if (kind < 0.28) return traffic.page('category', from);
  if (kind < 0.32) return traffic.page('home', from);
  if (kind < 0.34) return traffic.page('search', from);
  if (kind < 0.38) return traffic.api('search', from);
  if (kind < 0.65) return traffic.api('list', from);
  return traffic.api('detail', from);
}

export interface Steady {
  /** Requests begun so far. */
  begun(): number;
  /** Settles when as many as were wanted are answered, or it was stopped. */
  done: Promise<void>;
  stop(): void;
}

/**
 * Asks for this and that at a steady rate, however long answers take: a person does not wait for another.
 * @param wanted requests; Infinity until it is stopped
 */
export function steadily(traffic: Traffic, perSecond: number, wanted: number): Steady {
  const under = new Set<Promise<unknown>>();
  let begun = 0;
  let stopped = false;
  const started = performance.now();
  const run = async () => {
    while (!stopped && begun < wanted) {
      const due = Math.min(wanted, ((performance.now() - started) / 1000) * perSecond);
      for (; begun < due; begun++) {
        const one = something(traffic, begun).finally(() => under.delete(one));
        under.add(one);
      }
      await pause(20);
    }
    await Promise.all(under);
  };
  return {
    begun: () => begun,
    done: run(),
    stop: () => {
      stopped = true;
    },
  };
}
