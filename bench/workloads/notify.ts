import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { notifyAll } from '../../apps/api/src/notifications/notify.ts';
import { vapidKeys } from '../../scripts/start/instance.ts';
import type { Bench, Section } from '../lib/bench.ts';
import { type RunningServer, startServer } from '../lib/child.ts';
import { httpVariant } from '../lib/http-load.ts';
import { percentile, type Ratio } from '../lib/measure.ts';
import { root } from '../lib/paths.ts';
import { makeTold, removeTold, type Told } from '../lib/told.ts';
import { browsingPaths } from './browsing.ts';

const people = 1000;
const queued = 100_000;
const killed = 10_000;
/** Listings looked at meanwhile, a second. */
const browsed = 60;

interface Stage extends Bench {
  told: Told[];
  double: RunningServer;
  startWorker(): Promise<RunningServer>;
  /** An API that sends as well, as on a machine of its own. */
  startApi(): Promise<RunningServer>;
}

let events = 0;

/** Something happens that these hear of, as the API tells it. */
function happen({ pool }: Bench, told: readonly Told[]): Promise<number> {
  events += 1;
  // Of a listing of its own, so that each has a Topic of its own.
  const data = { adId: events, title: 'Sunny room near the chowk', path: `/listing/${events}` };
  const ids = told.map(({ id }) => id);
  return notifyAll(pool, ids, { kind: 'published', key: `bench:${Date.now()}:${events}`, data });
}

async function ask<T>({ double }: Stage, path: string): Promise<T> {
  return (await fetch(`${double.origin}${path}`)).json() as Promise<T>;
}

const forget = (stage: Stage) => ask(stage, '/forget');
const count = async (stage: Stage) => (await ask<{ count: number }>(stage, '/count')).count;

async function until(stage: Stage, wanted: number, seconds: number): Promise<void> {
  const end = performance.now() + seconds * 1000;
  while ((await count(stage)) < wanted) {
    if (performance.now() > end) throw new Error(`${await count(stage)} of ${wanted} came in ${seconds} s`);
    await pause(50);
  }
}

const ratio = (name: string, value: number, target: number, atLeast: boolean): Ratio => ({
  name,
  value,
  target,
  verdict: (atLeast ? value >= target : value <= target) ? 'PASS' : 'BELOW',
});

/** From an event to the push service, of single events while people browse, and of one event that a thousand hear of. */
async function latency(stage: Stage, note: (line: string) => void): Promise<Ratio[]> {
  const { told } = stage;
  const worker = await stage.startWorker();
  const browsing = httpVariant('browsing', stage.target, await browsingPaths(stage), { rate: browsed });
  await browsing.run(3);
  await forget(stage);
  const began = new Map<string, number>();
  const load = browsing.run(20);
  for (let at = 0; at < 400; at++) {
    const one = told[at % told.length];
    if (!one) break;
    began.set(one.device, Date.now());
    await happen(stage, [one]);
    await pause(40);
  }
  await load;
  await until(stage, 400, 30);
  const came = await ask<{ device: string; at: number }[]>(stage, '/came');
  const took = came.map(({ device, at }) => at - (began.get(device) ?? 0));
  await forget(stage);
  const start = Date.now();
  await happen(stage, told);
  await until(stage, people, 60);
  const all = (await ask<{ at: number }[]>(stage, '/came')).map(({ at }) => at - start);
  await worker.stop();
  note(
    `an event that ${people} devices hear of is with the push service after ${percentile(all, 0.5)} ms (p50), ` +
      `${percentile(all, 0.95)} ms (p95), with the last one after ${Math.max(...all)} ms`,
  );
  return [
    ratio('event to push service, ms, p50 (at most)', percentile(took, 0.5), 5000, false),
    ratio('event to push service, ms, p95 (at most)', percentile(took, 0.95), 5000, false),
    ratio(`one event, ${people} devices, ms, p95 (at most)`, percentile(all, 0.95), 5000, false),
  ];
}

/** A hundred thousand that wait, while people browse. */
async function drain(stage: Stage, note: (line: string) => void): Promise<Ratio[]> {
  const { told, say } = stage;
  const browsing = httpVariant('browsing', stage.target, await browsingPaths(stage), { rate: browsed });
  await browsing.run(3);
  const quiet = await browsing.run(10);
  say(`queueing ${queued} …`);
  for (let at = 0; at < queued / people; at++) await happen(stage, told);
  await forget(stage);
  const worker = await stage.startWorker();
  await until(stage, 500, 60);
  const busy = await browsing.run(20);
  const [from, at] = [await count(stage), performance.now()];
  await until(stage, queued, 600);
  const alone = (queued - from) / ((performance.now() - at) / 1000);
  await worker.stop();
  const shared = (from - 500) / busy.seconds;
  const cost = (sample: typeof quiet) => ((sample.cpu.node / sample.requests) * 1e6).toFixed(0);
  note(
    `${queued} queued: ${shared.toFixed(0)} a second beside ${browsed} requests a second, ${alone.toFixed(0)} without; ` +
      `browsing p50 ${percentile(quiet.latencies, 0.5).toFixed(1)} ms → ${percentile(busy.latencies, 0.5).toFixed(1)}, ` +
      `p99 ${percentile(quiet.latencies, 0.99).toFixed(1)} → ${percentile(busy.latencies, 0.99).toFixed(1)}; ` +
      `${cost(quiet)} → ${cost(busy)} µs of the API a request`,
  );
  return [
    ratio('drained a second, beside browsing (at least)', shared, 500, true),
    ratio(
      'browsing beside it ÷ alone, ms, p50 (at most)',
      percentile(busy.latencies, 0.5) / percentile(quiet.latencies, 0.5),
      1.1,
      false,
    ),
  ];
}

/** Who sends is killed in the middle, twice a worker and once an API that sends as well. */
async function kill(stage: Stage, note: (line: string) => void): Promise<Ratio[]> {
  const { told, say } = stage;
  await ask(stage, '/forget?pause=5');
  for (let at = 0; at < killed / people; at++) await happen(stage, told);
  for (const [share, start] of [
    [0.2, stage.startWorker],
    [0.4, stage.startApi],
    [0.6, stage.startWorker],
  ] as const) {
    const worker = await start();
    await until(stage, killed * share, 120);
    process.kill(worker.pid, 'SIGKILL');
    await worker.stop();
  }
  say('waiting for the leases of those that were killed …');
  const worker = await stage.startWorker();
  const isOver = async () => {
    const { rows } = await stage.pool.query<{ open: number }>(
      `select count(*)::int as open from deliveries where state in ('waiting', 'held', 'sending')`,
    );
    return rows[0]?.open === 0;
  };
  for (let waited = 0; !(await isOver()); waited++) {
    if (waited > 300) throw new Error('not everything left');
    await pause(1000);
  }
  await worker.stop();
  const came = await ask<{ device: string; topic: string }[]>(stage, '/came');
  const shown = new Set(came.map(({ device, topic }) => `${device} ${topic}`));
  note(
    `${killed} sends, a worker killed twice and an API once: ${killed - shown.size} lost, ${came.length - shown.size} came to the push ` +
      `service twice, with the same Topic and id, so that a phone shows them once`,
  );
  return [
    ratio('killed in the middle: lost (at most)', killed - shown.size, 0, false),
    {
      name: 'killed in the middle: came twice, shown once',
      value: came.length - shown.size,
      target: null,
      verdict: '',
    },
  ];
}

/** Notifications on their way to a push service. */
export async function notifyWorkload(bench: Bench): Promise<Section> {
  const vapid = vapidKeys();
  const double = await startServer(['--import', 'tsx', join(root, 'bench/servers/push-double.ts')], {
    cwd: root,
    env: {},
    readyPath: '/ready',
  });
  const notes: string[] = [];
  const note = (line: string) => {
    notes.push(line);
    bench.say(line);
  };
  const env = { ...bench.env, ...vapid, WEB_PUSH_TEST_ORIGINS: double.origin };
  const startApi = () =>
    startServer(['--enable-source-maps', join(root, 'apps/api/dist/server.js')], {
      cwd: root,
      env: { ...env, WORKER: 'inline' },
      readyPath: '/api/ready',
    });
  const startWorker = () =>
    startServer(['--enable-source-maps', join(root, 'apps/api/dist/worker.js')], {
      cwd: root,
      env,
      readyPath: '/metrics',
      portVariable: 'METRICS_PORT',
    });
  try {
    const keys = (await (await fetch(`${double.origin}/ready`)).json()) as { p256dh: string; auth: string };
    const told = await makeTold(bench, people, { origin: double.origin, keys });
    const stage: Stage = { ...bench, told, double, startWorker, startApi };
    const ratios = [
      ...(await latency(stage, note)),
      ...(await drain(stage, note)),
      ...(await kill(stage, note)),
    ];
    return { title: 'Notifications', measurements: [], ratios, notes };
  } finally {
    await removeTold(bench.pool);
    await double.stop();
  }
}
