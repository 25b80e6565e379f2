import autocannon from 'autocannon';
import { cpuOf, cpuOfFamily } from './cpu.ts';
import type { Variant } from './measure.ts';

export interface Target {
  origin: string;
  /** Processes whose time counts as Node's: the server, and the API behind a page. */
  pids: number[];
  /** Of the PostgreSQL server behind it, if any. */
  postgresPid?: number | undefined;
}

const usualConnections = 16;

/** Processor seconds that a target has used. */
export function cpuOfTarget({ pids, postgresPid }: Target): { node: number; postgres: number } {
  return {
    node: pids.reduce((sum, pid) => sum + cpuOf(pid), 0),
    postgres: postgresPid === undefined ? 0 : cpuOfFamily(postgresPid),
  };
}

export interface HttpOptions {
  headers?: Record<string, string>;
  /** Requests a second; without it as many as are answered. */
  rate?: number;
  connections?: number;
  /** What is to be answered; 200 unless it is said. */
  status?: number;
}

/**
 * A variant that asks for these paths one after the other over 16 kept-open connections, or as many as are given, as fast as answers come
 * or at a fixed rate. The next slice goes on where the one before ended, so that no path is asked for twice before all were asked for once.
 */
export function httpVariant(
  name: string,
  target: Target,
  paths: string[],
  { headers = {}, rate, connections = usualConnections, status: wanted = 200 }: HttpOptions = {},
): Variant {
  let turn = 0;
  async function run(seconds: number) {
    const latencies: number[] = [];
    const failed = new Map<number, number>();
    const before = cpuOfTarget(target);
    const started = performance.now();
    const instance = autocannon({
      url: target.origin,
      connections,
      duration: seconds,
      timeout: 20,
      ...(rate === undefined ? {} : { overallRate: rate }),
      requests: [
        { setupRequest: (request) => ({ ...request, headers, path: paths[turn++ % paths.length] ?? '/' }) },
      ],
    });
    instance.on('response', (_client, status, _bytes, milliseconds) => {
      latencies.push(milliseconds);
      if (status !== wanted) failed.set(status, (failed.get(status) ?? 0) + 1);
    });
    const { errors } = await instance;
    const elapsed = (performance.now() - started) / 1000;
    const after = cpuOfTarget(target);
    if (failed.size > 0 || errors > 0) {
      const statuses = [...failed].map(([status, count]) => `${count} x ${status}`).join(', ');
      throw new Error(
        `${name}: ${errors} connections failed, answers other than ${wanted}: ${statuses || 'none'}`,
      );
    }
    return {
      requests: latencies.length,
      seconds: elapsed,
      cpu: { node: after.node - before.node, postgres: after.postgres - before.postgres, client: 0 },
      latencies,
    };
  }
  return { name, run };
}
