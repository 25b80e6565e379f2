// Posts photos of 12 megapixels without a pause while it is told to: the next is uploaded as one is ready. It is a
// process of its own so that its work does not count as waiting for those who browse.
import { setTimeout as pause } from 'node:timers/promises';
import { createPool } from '../../apps/api/src/kernel/db/database.ts';
import type { ApiEnv } from '../lib/bench.ts';
import { type Person, upload } from '../lib/people.ts';
import { twelveMegapixels } from '../workloads/photo.ts';

/** What it is started with. */
export interface PosterTask {
  origin: string;
  env: ApiEnv;
  people: Person[];
}

/** What it is told, and what it answers: photos made ready since it was started. */
export type PosterOrder = 'post' | 'rest';
export interface PosterNews {
  waiting: number;
  ready: number;
}

/** Photos that wait at any time. */
const waitingPhotos = 4;

async function main({ origin, env, people }: PosterTask): Promise<void> {
  const pool = createPool(env.DATABASE_URL, { max: 1, onError: () => {} });
  const photo = await twelveMegapixels();
  const owners = await pool.query<{ id: string }>(`select id from users where handle like 'bench-poster-%'`);
  const ids = owners.rows.map(({ id }) => id);
  let posting = false;
  let next = 0;
  process.on('message', (order: PosterOrder) => {
    posting = order === 'post';
  });
  for (;;) {
    const { rows } = await pool.query<{ state: string; count: number }>(
      'select state, count(*) from images where owner_id = any($1) group by state',
      [ids],
    );
    const count = (state: string) => rows.find((row) => row.state === state)?.count ?? 0;
    const news: PosterNews = { waiting: count('uploaded'), ready: count('ready') };
    process.send?.(news);
    for (let at = news.waiting; posting && at < waitingPhotos; at++) {
      await upload(origin, env, people[next++ % people.length] as Person, photo);
    }
    await pause(100);
  }
}

process.on('disconnect', () => process.exit());
process.once('message', (task: PosterTask) => void main(task));
