// npm run bench [-- section …]: measures everything, or the named sections. README.md says what the figures mean.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { loadReference } from '../apps/api/src/reference/reference.ts';
import { startPostgres } from '../scripts/postgres/start-postgres.ts';
import { cases } from './cases.ts';
import { ensureData, listingCount } from './data.ts';
import { day } from './day.ts';
import { failures } from './failures.ts';
import type { Bench, Section } from './lib/bench.ts';
import { startServer } from './lib/child.ts';
import { keepFolder, root } from './lib/paths.ts';
import { findPgbench } from './lib/pgbench.ts';
import { saveResults, sectionText } from './lib/report.ts';
import { release } from './release.ts';
import { thin } from './thin.ts';
import { alertsWorkload } from './workloads/alerts.ts';
import { answersWorkload } from './workloads/answers.ts';
import { browsingWorkload } from './workloads/browsing.ts';
import { chatWorkload } from './workloads/chat.ts';
import { detailWorkload } from './workloads/detail.ts';
import { httpWorkload } from './workloads/http.ts';
import { likenessWorkload } from './workloads/likeness.ts';
import { listsWorkload } from './workloads/lists.ts';
import { notifyWorkload } from './workloads/notify.ts';
import { photoWorkload } from './workloads/photo.ts';
import { relevanceWorkload, scoreSet } from './workloads/relevance.ts';
import { scamsWorkload } from './workloads/scams.ts';
import { searchWorkload } from './workloads/search.ts';
import { webWorkload } from './workloads/web.ts';
import { writesWorkload } from './workloads/writes.ts';

const workloads: Record<string, (bench: Bench) => Promise<Section>> = {
  http: httpWorkload,
  answers: answersWorkload,
  lists: listsWorkload,
  detail: detailWorkload,
  search: searchWorkload,
  web: webWorkload,
  photo: photoWorkload,
  writes: writesWorkload,
  chat: chatWorkload,
  browsing: browsingWorkload,
  alerts: alertsWorkload,
  notify: notifyWorkload,
};

/** These need no API, and no database but one of their own. */
const plainWorkloads: Record<string, () => Section | Promise<Section>> = {
  scams: scamsWorkload,
  likeness: likenessWorkload,
  relevance: () => relevanceWorkload(options['kept-aside'] ? 'kept-aside' : 'open', options.verbose),
};

/** These start the whole platform, and take options of their own; they tell whether what they want was met. */
const programs: Record<string, (args: string[], say: (line: string) => void) => Promise<boolean>> = {
  cases,
  day,
  failures,
  release,
  thin,
};
const [first = '', ...programArgs] = process.argv.slice(2);
const program = programs[first];

const { values: options, positionals } = parseArgs({
  args: program ? [] : process.argv.slice(2),
  allowPositionals: true,
  options: {
    /** With relevance: a set judged by somebody else. */
    set: { type: 'string' },
    /** How many listings the market has. */
    listings: { type: 'string', default: String(listingCount) },
    json: { type: 'boolean', default: false },
    'kept-aside': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
});

const say = (line: string) => console.log(line);

async function main(wanted: string[]): Promise<void> {
  if (program) {
    if (!(await program(programArgs, say))) process.exitCode = 1;
    return;
  }
  if (options.set !== undefined) {
    if (wanted.join() !== 'relevance') throw new Error('--set goes with the section relevance alone');
    const score = await scoreSet(options.set);
    console.log(options.json ? JSON.stringify(score) : score);
    return;
  }
  const known = [...Object.keys(programs), ...Object.keys(plainWorkloads), ...Object.keys(workloads)];
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0) throw new Error(`no section ${unknown.join(', ')}: ${known.join(', ')}`);
  if (process.platform !== 'linux')
    throw new Error('processor time is read from /proc: the benchmark needs Linux');
  const isWanted = (name: string) => wanted.length === 0 || wanted.includes(name);
  const sections: Section[] = [];
  const finish = (section: Section) => {
    sections.push(section);
    say(sectionText(section));
  };
  for (const [name, workload] of Object.entries(plainWorkloads)) if (isWanted(name)) finish(await workload());
  if (Object.keys(workloads).some(isWanted)) await measureApi(isWanted, finish);
  say(`\nkept in ${saveResults(sections)}`);
  if (
    sections.some(
      ({ title, ratios }) =>
        title.startsWith('Relevance') && ratios.some(({ verdict }) => verdict === 'BELOW'),
    )
  )
    process.exitCode = 1;
}

async function measureApi(
  isWanted: (name: string) => boolean,
  finish: (section: Section) => void,
): Promise<void> {
  execFileSync(process.execPath, ['build.mjs'], { cwd: join(root, 'apps/api'), stdio: 'inherit' });
  const postgres = await startPostgres({ dataDir: join(keepFolder, 'postgres'), log: say });
  try {
    const url = await ensureData(postgres.url, say, Number(options.listings));
    const pool = createPool(url, { max: 2, onError: () => {} });
    const env = {
      DATABASE_URL: url,
      DATA_DIR: join(keepFolder, 'files'),
      METRICS_PORT: '0',
      WORKER: 'off',
      PERSONAL_DATA_KEYS: `bench:${Buffer.alloc(32, 'a key of the benchmark').toString('base64')}`,
      AUTH_SECRET: 'the benchmark signs its sessions with this',
      INTERNAL_SECRET: 'the benchmark shares this with the web app',
    };
    const api = await startServer(['--enable-source-maps', join(root, 'apps/api/dist/server.js')], {
      cwd: root,
      env,
      readyPath: '/api/ready',
    });
    const bench: Bench = {
      pool,
      reference: await loadReference(pool),
      database: { url, postgresPid: postgres.pid },
      pgbench: findPgbench(),
      api,
      env,
      target: { origin: api.origin, pids: [api.pid], postgresPid: postgres.pid },
      turns: { rounds: 4, seconds: 2 },
      say,
    };
    try {
      for (const [name, workload] of Object.entries(workloads)) {
        if (!isWanted(name)) continue;
        say(`measuring ${name} …`);
        finish(await workload(bench));
      }
    } finally {
      await api.stop();
      await pool.end();
    }
  } finally {
    await postgres.stop();
  }
}

main(positionals).then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
