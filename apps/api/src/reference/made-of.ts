import { setImmediate } from 'node:timers/promises';
import type { Reference } from './reference.ts';

/** Something that is made of the trees once: when it is first asked for, or before that, a little at a time. */
export interface MadeOf<Value> {
  of(reference: Reference): Value;
  /** Makes it while others are served. */
  prepare(reference: Reference): Promise<void>;
}

const longestTurnMs = 5;

/** @param make yields where it may be interrupted */
export function madeOf<Value>(make: (reference: Reference) => Generator<void, Value>): MadeOf<Value> {
  const made = new WeakMap<Reference, { value: Value }>();
  return {
    of(reference) {
      let known = made.get(reference);
      if (!known) {
        const making = make(reference);
        let step = making.next();
        while (!step.done) step = making.next();
        known = { value: step.value };
        made.set(reference, known);
      }
      return known.value;
    },
    async prepare(reference) {
      const making = make(reference);
      let since = performance.now();
      for (let step = making.next(); ; step = making.next()) {
        if (step.done) {
          made.set(reference, { value: step.value });
          return;
        }
        if (performance.now() - since < longestTurnMs) continue;
        await setImmediate();
        since = performance.now();
      }
    },
  };
}
