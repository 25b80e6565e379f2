import { fork } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { PosterNews, PosterOrder, PosterTask } from '../clients/poster.ts';
import type { Bench, Section } from '../lib/bench.ts';
import { startServer } from '../lib/child.ts';
import { type HttpOptions, httpVariant } from '../lib/http-load.ts';
import {
  interleave,
  type Measurement,
  median,
  percentile,
  type Ratio,
  type Sample,
  type Variant,
} from '../lib/measure.ts';
import { root } from '../lib/paths.ts';
import { makePeople, removePeople } from '../lib/people.ts';
import { twelveMegapixels } from './photo.ts';

const requestsPerSecond = 300;
/** Photos that go through at full speed at first, and after the pause of a slice without any (apps/api/src/entry/jobs.ts). */
const photosBeforeRests = { first: 30, later: 8 };

/** What people look at: first pages, pages that are in no cache, listings. */
export async function browsingPaths({ pool }: Bench): Promise<string[]> {
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

interface Poster {
  /** Runs `variant` while photos are posted, once so many are ready that the worker rests between them. */
  beside(variant: Variant): Variant;
  /** Photos made ready while it was measured. */
  ready(): number;
  stop(): void;
}

function startPoster(task: PosterTask): Poster {
  const child = fork(join(root, 'bench/clients/poster.ts'), {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  let news: PosterNews = { waiting: 0, ready: 0 };
  child.on('message', (latest: PosterNews) => {
    news = latest;
  });
  child.send(task);
  const tell = (order: PosterOrder) => child.send(order);
  let ready = 0;
  let unpaced = photosBeforeRests.first;
  const beside = (variant: Variant): Variant => ({
    name: `${variant.name}, photos posted`,
    run: async (seconds) => {
      tell('post');
      try {
        const begun = news.ready;
        while (news.ready < begun + unpaced) {
          if (child.exitCode !== null) throw new Error('the poster of photos ended');
          await variant.run(2);
        }
        unpaced = photosBeforeRests.later;
        const before = news.ready;
        const sample = await variant.run(seconds);
        ready += news.ready - before;
        return sample;
      } finally {
        tell('rest');
        while (child.exitCode === null && news.waiting > 0) await pause(100);
      }
    },
  });
  return { beside, ready: () => ready, stop: () => child.disconnect() };
}

/** The median over the rounds of what `of` says of the first ÷ what it says of the second. */
function shareOf(
  name: string,
  [a, b]: [Measurement, Measurement],
  of: (sample: Sample) => number,
  { target, most }: { target: number | null; most: boolean },
): Ratio {
  const value = median(a.samples.map((sample, round) => of(sample) / of(b.samples[round] ?? sample)));
  const kept = target === null || (most ? value <= target : value >= target);
  return { name, value, target, verdict: target === null ? '' : kept ? 'PASS' : 'BELOW' };
}

/** Browsing while people post photos, and without. Everything shares the machine, the load generator too. */
export async function browsingWorkload(bench: Bench): Promise<Section> {
  const { pool, target, env, turns } = bench;
  await twelveMegapixels();
  const people = await makePeople(bench, 60);
  const worker = await startServer(['--enable-source-maps', join(root, 'apps/api/dist/worker.js')], {
    cwd: root,
    env,
    readyPath: '/metrics',
    portVariable: 'METRICS_PORT',
  });
  const poster = startPoster({ origin: target.origin, env, people });
  try {
    const paths = await browsingPaths(bench);
    const compare = async (name: string, options: HttpOptions) => {
      const alone = httpVariant(`browsing, ${name}`, target, paths, options);
      // Longer slices: a photo with its rest takes more than a second.
      const measurements = await interleave([alone, poster.beside(alone)], { ...turns, seconds: 6 });
      const [without, beside] = measurements as [Measurement, Measurement];
      const share = (what: string, of: (sample: Sample) => number, target: number | null, most = false) =>
        shareOf(`${name}, with photos ÷ without: ${what}`, [beside, without], of, { target, most });
      return {
        measurements,
        ratios: [
          share('requests a second', ({ requests, seconds }) => requests / seconds, 0.9),
          share('p50', ({ latencies }) => percentile(latencies, 0.5), 1.1, true),
          share('p99', ({ latencies }) => percentile(latencies, 0.99), null),
        ],
      };
    };
    const saturated = await compare('saturated', {});
    const calm = await compare('calm', { rate: requestsPerSecond });
    return {
      title: `Browsing while photos are posted (calm: ${requestsPerSecond} requests a second)`,
      measurements: [...saturated.measurements, ...calm.measurements],
      ratios: [...saturated.ratios, ...calm.ratios],
      notes: [`${poster.ready()} photos of 12 megapixels were made ready in the slices that were measured`],
    };
  } finally {
    poster.stop();
    await worker.stop();
    await removePeople(pool);
    rmSync(env.DATA_DIR, { recursive: true, force: true });
  }
}
