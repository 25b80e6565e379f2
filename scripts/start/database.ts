import path from 'node:path';
import { dataDir, root } from '../bootstrap/paths.mjs';
import { run } from '../lib/run.ts';
import { type RunningPostgres, startPostgres } from '../postgres/start-postgres.ts';
import { apiEnvironment, type Place } from './environment.ts';
import type { Lifetime } from './lifetime.ts';
import { supervise } from './supervisor.ts';

/**
 * PostgreSQL, its schema and its content.
 * @param apiBuilt the API's build, which the last two need
 */
export async function prepareDatabase(life: Lifetime, apiBuilt: Promise<void>, place: Place) {
  // Its failure is reported where it is awaited, after PostgreSQL has started.
  apiBuilt.catch(() => {});
  const url = process.env.DATABASE_URL || (await startEmbedded(life));
  await apiBuilt;
  const step = life.progress.step('Preparing the database');
  const logins: string[] = [];
  const env = apiEnvironment(url, place);
  try {
    await runScript('migrate', 'Migrating the database', env);
    await runScript('seed', 'Loading the content', env, (line) => {
      if (line.startsWith('seed: ')) step.update(line.slice('seed: '.length));
      if (line.startsWith('login: ')) logins.push(line.slice('login: '.length));
    });
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
  return { env, logins };
}

function runScript(name: string, what: string, env: NodeJS.ProcessEnv, onLine?: (line: string) => void) {
  const log = path.join(dataDir, 'logs', `${name}.log`);
  const remedy = `${process.env.DATABASE_URL ? 'Check DATABASE_URL, and see' : 'See'} ${log}`;
  const args = ['--enable-source-maps', path.join(root, `apps/api/dist/${name}.js`)];
  return run(process.execPath, args, { what, cwd: root, env, log, onLine, remedy });
}

async function startEmbedded(life: Lifetime): Promise<string> {
  const step = life.progress.step('Starting PostgreSQL');
  const log = (line: string) => life.progress.line(`  ${line}`);
  let running: RunningPostgres | undefined;
  // The same port every time: the API holds the address.
  const start = async () => {
    running = await startPostgres({ dataDir: path.join(dataDir, 'postgres'), port: running?.port, log });
    return running;
  };
  try {
    life.undo.push(
      await supervise({
        name: 'PostgreSQL',
        start,
        log: (line) => life.progress.line(line),
        giveUp: (reason) => life.end(1, reason),
      }),
    );
  } catch (error) {
    step.fail();
    throw error;
  }
  step.done();
  return running?.url ?? '';
}
