// npm run bench -- failures [--seconds 20] [--rate 60] [--only disk,line]: breaks one thing after the other while people go
// on, and tells what each did. docs/failures.md has the table.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { Line } from '../scripts/lib/line.ts';
import { Asking } from './fleet/asking.ts';
import { Fleet } from './fleet/fleet.ts';
import { prepare } from './fleet/prepare.ts';
import { startRedis } from './fleet/redis.ts';
import { saveReport, summaryText } from './fleet/report.ts';
import { RestartablePostgres } from './fleet/restartable-postgres.ts';
import { type Failure, failuresOf } from './fleet/scenarios.ts';
import { SmallDisk } from './fleet/small-disk.ts';
import { steadily } from './fleet/steady.ts';
import { materialOf, Traffic } from './fleet/traffic.ts';
import { root } from './lib/paths.ts';

interface Row {
  what: string;
  requests: number;
  failed: number;
  /** From the first to the last answer that failed. */
  failingSeconds: number;
  p99: number;
  reasons: [string, number][];
  acknowledged: number;
  lost: string[];
}

interface Watched {
  asking: Asking;
  traffic: Traffic;
  seconds: number;
}

/** Goes on for a while during and after. */
async function watch({ harm, mend, harmSeconds }: Failure, { asking, seconds }: Watched) {
  asking.forget();
  await harm();
  await pause((harmSeconds ?? seconds / 2) * 1000);
  await mend();
  await pause(seconds * 1000);
}

/** Waits until everything has answered for a while, so that one failure does not count for the next. */
async function settle(asking: Asking): Promise<void> {
  for (const end = performance.now() + 120_000; performance.now() < end; await pause(1000)) {
    asking.forget();
    await pause(4000);
    if (asking.failed === 0) return;
  }
  throw new Error(`not well after two minutes: ${JSON.stringify(asking.failures)}`);
}

export async function failures(args: string[], say: (line: string) => void): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string', default: '20' },
      rate: { type: 'string', default: '60' },
      only: { type: 'string' },
    },
  });
  execFileSync(process.execPath, ['build.mjs'], { cwd: join(root, 'apps/api'), stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'thulubazaar-failures-'));
  chmodSync(folder, 0o711);
  const disk = SmallDisk.mount(join(folder, 'disk'));
  const postgres = await RestartablePostgres.start(join(disk?.folder ?? folder, 'postgres'));
  const redis = await startRedis();
  const line = await Line.to(postgres.url);
  const fleet = await Fleet.open({
    databaseUrl: line.through(postgres.url),
    dataDir: join(folder, 'files'),
    env: redis ? { REDIS_URL: redis.url } : {},
  });
  const asking = new Asking(fleet.balancer.origin);
  const pool = createPool(postgres.url, { max: 2, onError: () => {} });
  const rows: Row[] = [];
  try {
    await prepare(fleet);
    for (const at of [1, 2]) await fleet.api(`api ${at}`);
    for (const at of [1, 2]) await fleet.web(`web ${at}`);
    await fleet.worker('worker 1');
    const traffic = new Traffic(asking, await materialOf(pool, 400));
    const load = steadily(traffic, Number(values.rate), Number.POSITIVE_INFINITY);
    const all = failuresOf({ fleet, pool, postgres, redis, line, disk });
    const wanted = values.only?.split(',');
    for (const failure of all.filter(({ name }) => !wanted || wanted.includes(name))) {
      if (failure.leftOut) {
        say(`${failure.what}: LEFT OUT: ${failure.leftOut}`);
        continue;
      }
      await settle(asking);
      const before = traffic.ledger.count;
      await watch(failure, { asking, traffic, seconds: Number(values.seconds) });
      const row = {
        what: failure.what,
        requests: asking.requests,
        failed: asking.failed,
        failingSeconds: asking.failingSeconds,
        p99: asking.summary().at(-1)?.p99 ?? 0,
        reasons: asking.failures,
        acknowledged: traffic.ledger.count - before,
        lost: await settled(() => traffic.ledger.lost(pool)),
      };
      rows.push(row);
      say(
        `${row.what}: ${row.failed} of ${row.requests} failed within ${row.failingSeconds.toFixed(1)} s, p99 ${row.p99.toFixed(0)} ms; ${row.lost.length} of ${row.acknowledged} acknowledged lost`,
      );
      for (const [why, count] of row.reasons) say(`    ${count} × ${why}`);
    }
    load.stop();
    await load.done;
    say(summaryText(asking.summary()));
    say(`kept in ${saveReport('failures', { rate: Number(values.rate), rows })}`);
    return rows.every(({ lost }) => lost.length === 0);
  } finally {
    asking.close();
    await pool.end();
    await fleet.close();
    await line.close();
    await redis?.stop();
    await postgres.stop();
    disk?.unmount();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The first answer of a database that is just back may still be that it is not. */
async function settled<T>(work: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries++) {
    try {
      return await work();
    } catch (error) {
      if (tries >= 20) throw error;
      await pause(500);
    }
  }
}
