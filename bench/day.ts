// npm run bench -- day [--minutes 30] [--visits 120000] [--naive] [--demo] [--unlimited]: the busiest hour of a Saturday at its
// real rate, against tasks of the launch phase. README.md says what is measured, and what was found.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type pg from 'pg';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { type RunningPostgres, startPostgres } from '../scripts/postgres/start-postgres.ts';
import { ensureData } from './data.ts';
import { Asking } from './fleet/asking.ts';
import { launchTask } from './fleet/cgroup.ts';
import { Fleet, secrets } from './fleet/fleet.ts';
import { prepare } from './fleet/prepare.ts';
import { saveReport, summaryText } from './fleet/report.ts';
import { materialOf, Traffic } from './fleet/traffic.ts';
import { busiestPerSecond, Visits } from './fleet/visits.ts';
import { Watching, watchedText } from './fleet/watching.ts';
import { keepFolder, root } from './lib/paths.ts';
import { removePeople } from './lib/people.ts';
import { listen, startConversations } from './workloads/chat.ts';
import { sentPhoto } from './workloads/writes.ts';

/** What the scale phase's busiest hour is to keep to on the tasks of launch. */
const goalMs = 300;
const coldSeconds = 60;

interface Options {
  minutes: number;
  visits: number;
  naive: boolean;
  demo: boolean;
  unlimited: boolean;
}

function readOptions(args: string[]): Options {
  const { values } = parseArgs({
    args,
    options: {
      minutes: { type: 'string', default: '30' },
      visits: { type: 'string', default: '120000' },
      naive: { type: 'boolean', default: false },
      demo: { type: 'boolean', default: false },
      unlimited: { type: 'boolean', default: false },
    },
  });
  return { ...values, minutes: Number(values.minutes), visits: Number(values.visits) };
}

/** Makes every page anew each second, as where nothing says which of them a change touches. */
function forgetPages(pool: pg.Pool): () => void {
  const timer = setInterval(() => void pool.query(`select pg_notify('changes', '["everything"]')`), 1000);
  return () => clearInterval(timer);
}

/** What people say to each other, by the id of the message: whoever waits for one is told. */
function arrivals() {
  const waiting = new Map<string, () => void>();
  const arrived = new Set<string>();
  return {
    arrived: (clientId: string) => {
      arrived.add(clientId);
      waiting.get(clientId)?.();
      waiting.delete(clientId);
    },
    arrival: (clientId: string) =>
      new Promise<void>((resolve) => {
        if (arrived.has(clientId)) resolve();
        else waiting.set(clientId, resolve);
      }),
  };
}

async function openDatabase(folder: string, { demo }: Options, say: (line: string) => void) {
  const postgres = await startPostgres({ dataDir: join(demo ? folder : keepFolder, 'postgres'), log: say });
  return { postgres, url: demo ? postgres.url : await ensureData(postgres.url, say) };
}

export async function day(args: string[], say: (line: string) => void): Promise<boolean> {
  const options = readOptions(args);
  execFileSync(process.execPath, ['build.mjs'], { cwd: join(root, 'apps/api'), stdio: 'inherit' });
  const folder = mkdtempSync(join(tmpdir(), 'thulubazaar-day-'));
  // As root, PostgreSQL runs as another user, who must get through.
  chmodSync(folder, 0o711);
  const { postgres, url } = await openDatabase(folder, options, say);
  const fleet = await Fleet.open({
    databaseUrl: url,
    dataDir: join(folder, 'files'),
    ...(options.unlimited ? {} : { limits: launchTask }),
  });
  const pool = createPool(url, { max: 3, onError: () => {} });
  try {
    await prepare(fleet, root, { fill: options.demo });
    for (const at of [1, 2]) await fleet.api(`api ${at}`);
    for (const at of [1, 2]) await fleet.web(`web ${at}`, options.naive ? { PAGE_DELIVERY: 'next' } : {});
    await fleet.worker('worker');
    const held = [...fleet.tasks].every(({ isLimited }) => isLimited);
    say(
      held ? 'each process is held to half a core and 1 GB' : 'no limits here: the processor time is counted',
    );
    return await measure({ fleet, pool, postgres, options, say });
  } finally {
    await removePeople(pool);
    await pool.end();
    await fleet.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

interface Parts {
  fleet: Fleet;
  pool: pg.Pool;
  postgres: RunningPostgres;
  options: Options;
  say(line: string): void;
}

async function measure({ fleet, pool, postgres, options, say }: Parts): Promise<boolean> {
  const { origin } = fleet.balancer;
  const asking = new Asking(origin);
  const material = await materialOf(pool, 400);
  const traffic = new Traffic(asking, material);
  const env = { ...secrets, DATABASE_URL: '', DATA_DIR: '' };
  const pairs = await startConversations({ pool, target: { origin }, env }, material.people.slice(0, 80));
  const heard = arrivals();
  const sockets = await listen(
    origin,
    pairs.flatMap(({ buyer, seller }) => [buyer, seller]),
    heard.arrived,
  );
  const photo = await sentPhoto();
  const visits = new Visits({ asking, traffic, origin, pairs, photo, arrival: heard.arrival });
  const stopForgetting = options.naive ? forgetPages(pool) : () => {};
  try {
    const perSecond = busiestPerSecond(options.visits);
    say(
      `${options.visits.toLocaleString('en')} visits a day: ${perSecond.toFixed(2)} a second in the busiest hour`,
    );
    const cold = await visits.arrive(perSecond, Math.min(coldSeconds, options.minutes * 30));
    const coldRoutes = asking.summary();
    const failures = asking.failures;
    say(`\ncold, ${cold} visits\n${summaryText(coldRoutes)}`);
    asking.forget();
    const watching = new Watching(fleet, pool, postgres.pid);
    const warm = await visits.arrive(perSecond, options.minutes * 60);
    const watched = await watching.end();
    const warmRoutes = asking.summary();
    say(`\nwarm, ${warm} visits\n${summaryText(warmRoutes)}\n${watchedText(watched)}`);
    failures.push(...asking.failures);
    for (const [why, count] of failures) say(`  FAILED ${count} × ${why}`);
    const { ended } = fleet;
    for (const what of ended) say(`  ${what}`);
    const lost = await traffic.ledger.lost(pool);
    const p99 = warmRoutes.at(-1)?.p99 ?? 0;
    say(`${visits.addresses} addresses; ${lost.length} of ${traffic.ledger.count} acknowledged changes lost`);
    say(
      `p99 ${p99.toFixed(0)} ms, wanted below ${goalMs}; ${failures.length === 0 ? 'no error' : 'with errors'}`,
    );
    const result = {
      options,
      cold: coldRoutes,
      warm: warmRoutes,
      watched,
      failures,
      ended,
      lost,
      addresses: visits.addresses,
    };
    say(`kept in ${saveReport(options.naive ? 'day-naive' : 'day', result)}`);
    return failures.length === 0 && ended.length === 0 && lost.length === 0 && p99 < goalMs;
  } finally {
    stopForgetting();
    for (const socket of sockets) socket.terminate();
    asking.close();
  }
}
