import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type Bench, measured, type Section } from '../lib/bench.ts';
import { type RunningServer, startServer } from '../lib/child.ts';
import { cpuOfFamily } from '../lib/cpu.ts';
import { httpVariant } from '../lib/http-load.ts';
import {
  interleave,
  type Measurement,
  median,
  percentile,
  type Ratio,
  type Variant,
} from '../lib/measure.ts';
import { root } from '../lib/paths.ts';
import { makePeople, type Person, removePeople, upload } from '../lib/people.ts';
import { twelveMegapixels } from './photo.ts';

const requestsPerSecond = 300;
/** Photos that wait at any time; the next is uploaded as one is ready. */
const waitingPhotos = 4;

/** What people look at: first pages, pages that are in no cache, listings. */
async function browsingPaths({ pool }: Bench): Promise<string[]> {
  const { rows } = await pool.query<{ id: number; category: string }>(
    `select a.id, a.category_id as category from ad_cards c join ads a on a.id = c.ad_id
      order by md5(c.ad_id::text) limit 2000`,
  );
  return rows.flatMap(({ id, category }, at) => [
    `/api/ads?category=${category}`,
    `/api/ads/${id}`,
    `/api/ads?minPrice=${at * 1000}&category=${category}`,
    `/api/ads/${rows[(at * 7) % rows.length]?.id ?? id}`,
  ]);
}

interface Photos {
  /** Runs `variant` while photos of 12 megapixels are uploaded and prepared without a pause. */
  beside(variant: Variant): Variant;
  /** Photos made ready beside the variants, and the processor seconds of the worker with its photo process. */
  done(): { photos: number; seconds: number };
}

async function postPhotos(bench: Bench, worker: RunningServer, people: Person[]): Promise<Photos> {
  const { pool, target, env } = bench;
  const photo = await twelveMegapixels();
  const total = { photos: 0, seconds: 0 };
  let next = 0;
  const count = async (state: 'uploaded' | 'ready') => {
    const { rows } = await pool.query<{ count: number }>(
      `select count(*) from images where state = $1 and created_at > now() - interval '1 hour'
        and owner_id in (select id from users where handle like 'bench-poster-%')`,
      [state],
    );
    return rows[0]?.count ?? 0;
  };
  const fill = async () => {
    const missing = waitingPhotos - (await count('uploaded'));
    for (let at = 0; at < missing; at++) {
      await upload(target.origin, env, people[next++ % people.length] as Person, photo);
    }
  };
  const beside = (variant: Variant): Variant => ({
    name: `${variant.name}, photos posted`,
    run: async (seconds) => {
      await fill();
      let running = true;
      const posting = (async () => {
        while (running) {
          await fill();
          await pause(50);
        }
      })();
      const before = { photos: await count('ready'), seconds: cpuOfFamily(worker.pid) };
      let sample: Awaited<ReturnType<Variant['run']>>;
      try {
        sample = await variant.run(seconds);
        total.photos += (await count('ready')) - before.photos;
        total.seconds += cpuOfFamily(worker.pid) - before.seconds;
      } finally {
        running = false;
        await posting;
      }
      while ((await count('uploaded')) > 0) await pause(100);
      return sample;
    },
  });
  return { beside, done: () => total };
}

/** The median over the rounds of what `of` says of A ÷ what it says of B. */
function compare(
  name: string,
  a: Measurement,
  b: Measurement,
  of: (sample: Measurement['samples'][0]) => number,
) {
  return {
    name,
    value: median(a.samples.map((sample, round) => of(sample) / of(b.samples[round] ?? sample))),
    target: null,
    verdict: '',
  } satisfies Ratio;
}

/** Browsing while people post photos, and without. Everything shares the machine, the load generator too. */
export async function browsingWorkload(bench: Bench): Promise<Section> {
  const { pool, target, env, turns } = bench;
  const people = await makePeople(pool, 60);
  const worker = await startServer(['--enable-source-maps', join(root, 'apps/api/dist/worker.js')], {
    cwd: root,
    env,
    readyPath: '/metrics',
    portVariable: 'METRICS_PORT',
  });
  try {
    const paths = await browsingPaths(bench);
    const photos = await postPhotos(bench, worker, people);
    const calm = httpVariant('browsing, calm', target, paths, { rate: requestsPerSecond });
    const full = httpVariant('browsing, saturated', target, paths);
    const variants = [calm, photos.beside(calm), full, photos.beside(full)];
    const measurements = await interleave(variants, { ...turns, seconds: 4 });
    const [calmAlone, calmBeside, fullAlone, fullBeside] = variants.map(({ name }) =>
      measured(measurements, name),
    ) as [Measurement, Measurement, Measurement, Measurement];
    const throughput = compare(
      'saturated: requests a second with photos ÷ without',
      fullBeside,
      fullAlone,
      ({ requests, seconds }) => requests / seconds,
    );
    const { photos: ready, seconds } = photos.done();
    return {
      title: `Browsing while photos are posted (calm: ${requestsPerSecond} requests a second)`,
      measurements,
      ratios: [
        { ...throughput, target: 0.9, verdict: throughput.value >= 0.9 ? 'PASS' : 'BELOW' },
        compare('calm: p50 with photos ÷ without', calmBeside, calmAlone, ({ latencies }) =>
          percentile(latencies, 0.5),
        ),
        compare('calm: p99 with photos ÷ without', calmBeside, calmAlone, ({ latencies }) =>
          percentile(latencies, 0.99),
        ),
      ],
      notes: [
        `${ready} photos of 12 megapixels were made ready meanwhile, at ${(seconds / Math.max(ready, 1)).toFixed(2)} s of CPU each`,
      ],
    };
  } finally {
    await worker.stop();
    await removePeople(pool);
    rmSync(env.DATA_DIR, { recursive: true, force: true });
  }
}
