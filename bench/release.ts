// npm run bench -- release [--requests 100000] [--rate 100]: the release before is replaced by the present one, process by
// process, while people go on. README.md says what is measured.
import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createPool } from '../apps/api/src/kernel/db/database.ts';
import { checkOutWhole, findPreviousRelease } from '../scripts/lib/previous-release.ts';
import { startPostgres } from '../scripts/postgres/start-postgres.ts';
import { Asking } from './fleet/asking.ts';
import { Fleet } from './fleet/fleet.ts';
import { prepare } from './fleet/prepare.ts';
import { saveReport, summaryText } from './fleet/report.ts';
import { steadily } from './fleet/steady.ts';
import { materialOf, Traffic } from './fleet/traffic.ts';
import { root } from './lib/paths.ts';

interface Step {
  what: string;
  seconds: number;
  /** Requests begun when it was done. */
  at: number;
}

function build(release: string): void {
  execFileSync(process.execPath, ['build.mjs'], { cwd: join(release, 'apps/api'), stdio: 'inherit' });
}

function buildWeb(release: string): void {
  execFileSync('npm', ['run', 'build', '-w', 'apps/web'], { cwd: release, stdio: 'inherit' });
}

/** Replaces one after the other: the new one answers before the old one is sent nothing more. */
async function roll(fleet: Fleet, note: (what: string, work: () => Promise<unknown>) => Promise<void>) {
  const before = [...fleet.tasks];
  for (const old of before) {
    const [service] = old.name.split(' ');
    const name = `${service} new of ${old.name}`;
    if (service === 'worker') {
      await note('worker replaced', async () => {
        await fleet.worker(name);
        return old.stop();
      });
      continue;
    }
    await note(`${old.name} replaced`, async () => {
      await (service === 'api' ? fleet.api(name) : fleet.web(name));
      return fleet.retire(service === 'api' ? 'api' : 'web', old);
    });
  }
}

/** @returns whether no request failed and nothing is lost */
export async function release(args: string[], say: (line: string) => void): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      requests: { type: 'string', default: '100000' },
      rate: { type: 'string', default: '100' },
    },
  });
  const requests = Number(values.requests);
  const previous = findPreviousRelease();
  say(`The release before is ${previous.commit.slice(0, 7)}: ${previous.found}.`);
  const old = checkOutWhole(previous.commit, 'whole');
  build(old);
  buildWeb(old);
  build(root);
  buildWeb(root);
  const folder = mkdtempSync(join(tmpdir(), 'thulubazaar-release-'));
  // As root, PostgreSQL runs as another user, who must get through.
  chmodSync(folder, 0o711);
  const postgres = await startPostgres({ dataDir: join(folder, 'postgres') });
  const fleet = await Fleet.open({ databaseUrl: postgres.url, dataDir: join(folder, 'files') });
  const asking = new Asking(fleet.balancer.origin);
  const pool = createPool(postgres.url, { max: 4, onError: () => {} });
  try {
    await prepare(fleet, old);
    for (const at of [1, 2]) await fleet.api(`api ${at}`, old);
    for (const at of [1, 2]) await fleet.web(`web ${at}`, {}, old);
    await fleet.worker('worker 1', old);
    const traffic = new Traffic(asking, await materialOf(pool, 200));
    const steps: Step[] = [];
    const load = steadily(traffic, Number(values.rate), requests);
    const note = async (what: string, work: () => Promise<unknown>) => {
      const begun = performance.now();
      const how = await work();
      steps.push({ what: `${what}: ${how}`, seconds: (performance.now() - begun) / 1000, at: load.begun() });
      say(
        `  ${what}: ${how} (${((performance.now() - begun) / 1000).toFixed(1)} s, request ${load.begun()})`,
      );
    };
    await note('migrated by the new release while the old one runs', async () => fleet.migrate());
    await roll(fleet, note);
    await load.done;
    const lost = await traffic.ledger.lost(pool);
    say(summaryText(asking.summary()));
    for (const [why, count] of asking.failures) say(`  FAILED ${count} × ${why}`);
    say(
      `${asking.failed} of ${asking.requests} requests failed; ${lost.length} of ${traffic.ledger.count} acknowledged changes lost`,
    );
    const file = saveReport('release', {
      previous,
      steps,
      failures: asking.failures,
      lost,
      routes: asking.summary(),
      acknowledged: traffic.ledger.count,
    });
    say(`kept in ${file}`);
    return (
      asking.failed === 0 &&
      lost.length === 0 &&
      steps.every(({ what }) => !/: (?!143)[1-9]\d*$|SIGKILL/.test(what))
    );
  } finally {
    asking.close();
    await pool.end();
    await fleet.close();
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
