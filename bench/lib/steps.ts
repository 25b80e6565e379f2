import { cpuOfTarget, type Target } from './http-load.ts';
import type { Variant } from './measure.ts';

const atOnce = 8;

/**
 * A variant that takes these steps eight at a time, one beginning as another ends. A step may be several requests.
 * @param step given the number of steps begun before it; throws when an answer is not the one expected
 */
export function stepsVariant(
  name: string,
  target: Target,
  step: (turn: number) => Promise<unknown>,
): Variant {
  let turn = 0;
  async function run(seconds: number) {
    const latencies: number[] = [];
    const before = cpuOfTarget(target);
    const started = performance.now();
    const failures: unknown[] = [];
    const work = async () => {
      while (performance.now() - started < seconds * 1000 && failures.length === 0) {
        const begun = performance.now();
        await step(turn++);
        latencies.push(performance.now() - begun);
      }
    };
    // All have ended before a failure is told, so that nothing is still being written.
    const workers = Array.from({ length: atOnce }, () => work().catch((error) => failures.push(error)));
    await Promise.all(workers);
    if (failures.length > 0) throw failures[0];
    const elapsed = (performance.now() - started) / 1000;
    const after = cpuOfTarget(target);
    return {
      requests: latencies.length,
      seconds: elapsed,
      cpu: { node: after.node - before.node, postgres: after.postgres - before.postgres, client: 0 },
      latencies,
    };
  }
  return { name, run };
}
