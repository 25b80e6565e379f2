import path from 'node:path';
import { ensureBuilt } from './build.mjs';
import { stopChildren } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { claimFolder, readSecrets } from './instance.mjs';
import { dataDir, root } from './paths.mjs';
import { checkPort, isPortFree, portFrom } from './ports.mjs';
import { startPostgres } from './postgres.mjs';
import { Problem } from './problem.mjs';
import { Progress } from './progress.mjs';
import { run } from './run.mjs';
import { startService } from './service.mjs';
import { supervise } from './supervisor.mjs';
import { uploadOrigin } from './upload-origin.mjs';

const logs = path.join(dataDir, 'logs');

/** Brings everything up in order, stays until it is told to stop, and stops everything in the reverse order. */
export async function start() {
  const progress = new Progress();
  /** @type {(() => unknown)[]} what to undo, last first */
  const undo = [];
  const end = untilTold(progress, undo);
  try {
    await bringUp(progress, undo, end);
  } catch (error) {
    end(1, error);
  }
}

async function bringUp(progress, undo, end) {
  const ports = { api: portFrom('API_PORT', 5000), web: portFrom('WEB_PORT', 3333) };
  const site = `http://localhost:${ports.web}`;
  undo.push(await claimFolder(site));
  if (ports.api === ports.web) {
    throw new Problem(`API_PORT and WEB_PORT are both ${ports.api}`, 'Choose two different ports');
  }
  await checkPort(ports.web, 'the web pages', 'WEB_PORT');
  await checkPort(ports.api, 'the API', 'API_PORT');
  const metricsPort = await chooseMetricsPort();

  await ensureInstalled(progress);
  const keep = { progress, undo, end };
  const [{ databaseUrl, logins }] = await Promise.all([
    prepareDatabase(keep, ensureBuilt('api', progress), site),
    ensureBuilt('web', progress),
  ]);

  const step = progress.step('Starting the servers');
  const secrets = readSecrets();
  const apiEnv = {
    ...environment(databaseUrl, site),
    ...secrets,
    PORT: String(ports.api),
    HOST: '127.0.0.1',
  };
  await keepRunning(keep, {
    name: 'The API',
    file: path.join(root, 'apps/api/dist/server.js'),
    cwd: root,
    log: path.join(logs, 'api.log'),
    env: { ...apiEnv, METRICS_PORT: String(metricsPort) },
    readyUrl: `http://127.0.0.1:${ports.api}/api/ready`,
  });
  await keepRunning(keep, {
    name: 'The web server',
    file: path.join(root, 'apps/web/.next/standalone/apps/web/server.js'),
    cwd: path.join(root, 'apps/web/.next/standalone/apps/web'),
    log: path.join(logs, 'web.log'),
    env: webEnvironment(ports, secrets, site),
    readyUrl: `http://127.0.0.1:${ports.web}/en`,
  });
  step.done();
  announce(progress, ports, site, logins);
}

/** PostgreSQL, its schema and its content; the API's build is needed for the last two only. */
async function prepareDatabase({ progress, undo, end }, apiBuilt, site) {
  // Its failure is reported where it is awaited, after PostgreSQL has started.
  apiBuilt.catch(() => {});
  const url = process.env.DATABASE_URL || (await startEmbedded({ progress, undo, end }));
  await apiBuilt;
  const step = progress.step('Preparing the database');
  const env = { ...environment(url, site), ...readSecrets() };
  const logins = [];
  const script = (name, what, onLine) =>
    run(process.execPath, ['--enable-source-maps', path.join(root, `apps/api/dist/${name}.js`)], {
      what,
      cwd: root,
      env,
      log: path.join(logs, `${name}.log`),
      onLine,
      remedy: `${process.env.DATABASE_URL ? 'Check DATABASE_URL, and see' : 'See'} ${path.join(logs, `${name}.log`)}`,
    });
  try {
    await script('migrate', 'Migrating the database');
    await script('seed', 'Loading the content', (line) => {
      if (line.startsWith('seed: ')) step.update(line.slice('seed: '.length));
      if (line.startsWith('login: ')) logins.push(line.slice('login: '.length));
    });
    step.done();
  } catch (error) {
    step.fail();
    throw error;
  }
  return { databaseUrl: url, logins };
}

async function startEmbedded({ progress, undo, end }) {
  const step = progress.step('Starting PostgreSQL');
  const folder = path.join(dataDir, 'postgres');
  let running;
  try {
    const part = await supervise({
      name: 'PostgreSQL',
      // The same port every time: the API holds the address.
      start: async () => {
        running = await startPostgres({
          dataDir: folder,
          port: running?.port,
          log: (line) => progress.line(`  ${line}`),
        });
        return running;
      },
      log: (line) => progress.line(line),
      giveUp: (reason) => end(1, reason),
    });
    undo.push(part.stop);
  } catch (error) {
    step.fail();
    throw error;
  }
  step.done();
  return running.url;
}

async function keepRunning({ progress, undo, end }, service) {
  const onError = limited((line) => progress.line(`${service.name}: ${line} (more in ${service.log})`));
  const part = await supervise({
    name: service.name,
    start: () => startService({ ...service, onError }),
    log: (line) => progress.line(`${line} (log: ${service.log})`),
    giveUp: (reason) => end(1, reason),
  });
  undo.push(part.stop);
}

/** At most one line in two seconds; the log has all of them. */
function limited(print) {
  let last = 0;
  return (line) => {
    if (Date.now() - last < 2000) return;
    last = Date.now();
    print(line);
  };
}

/** The environment of the API's programs: what the person set, with what only this script knows on top. */
function environment(databaseUrl, site) {
  return {
    ...process.env,
    NODE_ENV: 'production',
    DATABASE_URL: databaseUrl,
    DATA_DIR: dataDir,
    WEB_URL: process.env.WEB_URL || site,
  };
}

/** The web server learns nothing about the database or the store. */
function webEnvironment(ports, { INTERNAL_SECRET }, site) {
  const hidden = /^(DATABASE_|S3_|REDIS_|AWS_|AUTH_)/;
  const shared = Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)));
  return {
    ...shared,
    NODE_ENV: 'production',
    NEXT_TELEMETRY_DISABLED: '1',
    PORT: String(ports.web),
    HOSTNAME: '127.0.0.1',
    API_URL: `http://127.0.0.1:${ports.api}`,
    PUBLIC_URL: process.env.PUBLIC_URL || site,
    INTERNAL_SECRET,
    UPLOAD_ORIGIN: process.env.UPLOAD_ORIGIN || uploadOrigin(process.env) || '',
  };
}

/** Nobody types the metrics port, so a taken default gives way instead of stopping the start. */
async function chooseMetricsPort() {
  const port = portFrom('METRICS_PORT', 9464);
  if (process.env.METRICS_PORT) {
    await checkPort(port, 'metrics', 'METRICS_PORT');
    return port;
  }
  for (let candidate = port; candidate < port + 20; candidate += 1) {
    if (await isPortFree(candidate)) return candidate;
  }
  return port;
}

function announce(progress, ports, site, logins) {
  progress.line('');
  progress.line('ThuluBazaar is running');
  progress.line(`  Web       ${site}`);
  progress.line(`  API       http://localhost:${ports.api}/api/docs`);
  if (logins.length > 0)
    progress.line(`  Outbox    http://localhost:${ports.api}/outbox (codes by SMS and e-mail)`);
  for (const login of logins) progress.line(`  Sign in   ${login}`);
  progress.line(`  Data      ${dataDir}`);
  progress.line('Stop with Ctrl-C.');
}

/**
 * Stops on Ctrl-C, SIGTERM, a closed terminal, or when told to; a second Ctrl-C does not wait.
 * @returns {(code: number, reason?: unknown) => void}
 */
function untilTold(progress, undo) {
  let stoppingSince = 0;
  const end = async (code, reason) => {
    if (stoppingSince) return;
    stoppingSince = Date.now();
    progress.close();
    if (reason) console.error(reason instanceof Problem ? reason.message : reason);
    for (const step of undo.reverse()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
    await stopChildren();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (!stoppingSince) {
        progress.line('Stopping …');
        return end(0);
      }
      // npm passes on the signal that the terminal has already sent here, so the same key press arrives twice.
      if (Date.now() - stoppingSince < 1000) return;
      console.error('Stopped at once; the database recovers at the next start.');
      await stopChildren(0);
      process.exit(130);
    });
  }
  return end;
}
