import path from 'node:path';
import getPort, { portNumbers } from 'get-port';
import { dataDir, root } from '../bootstrap/paths.mjs';
import { Problem } from '../bootstrap/problem.mjs';
import { ensureBuilt } from '../lib/build.ts';
import { checkPort, portFrom } from '../lib/ports.ts';
import { prepareDatabase } from './database.ts';
import { type Place, webEnvironment } from './environment.ts';
import { claimFolder } from './instance.ts';
import { Lifetime } from './lifetime.ts';
import { type Service, startService } from './service.ts';
import { supervise } from './supervisor.ts';

/** Brings everything up in order, stays until it is told to stop, and stops everything in the reverse order. */
export async function start(): Promise<void> {
  const life = new Lifetime();
  try {
    await bringUp(life);
  } catch (error) {
    life.end(1, error);
  }
}

async function bringUp(life: Lifetime): Promise<void> {
  const ports = { api: portFrom('API_PORT', 5000), web: portFrom('WEB_PORT', 3333) };
  const place = { ports, site: `http://localhost:${ports.web}` };
  life.undo.push(await claimFolder(place.site));
  const metricsPort = await checkPorts(ports);
  const [{ env, logins }] = await Promise.all([
    prepareDatabase(life, ensureBuilt('api', life.progress), place),
    ensureBuilt('web', life.progress),
  ]);

  const step = life.progress.step('Starting the servers');
  await keepRunning(life, {
    name: 'The API',
    file: path.join(root, 'apps/api/dist/server.js'),
    cwd: root,
    log: path.join(dataDir, 'logs', 'api.log'),
    env: { ...env, PORT: String(ports.api), HOST: '127.0.0.1', METRICS_PORT: String(metricsPort) },
    readyUrl: `http://127.0.0.1:${ports.api}/api/ready`,
  });
  const web = path.join(root, 'apps/web/.next/standalone/apps/web');
  await keepRunning(life, {
    name: 'The web server',
    file: path.join(web, 'server.js'),
    cwd: web,
    log: path.join(dataDir, 'logs', 'web.log'),
    env: webEnvironment(place),
    readyUrl: `http://127.0.0.1:${ports.web}/en`,
  });
  step.done();
  announce(life, place, logins);
}

/** The port for metrics: nobody types it, so a taken default gives way instead of stopping the start. */
async function checkPorts(ports: Place['ports']): Promise<number> {
  if (ports.api === ports.web)
    throw new Problem(`API_PORT and WEB_PORT are both ${ports.api}`, 'Choose two different ports');
  await checkPort(ports.web, 'the web pages', 'WEB_PORT');
  await checkPort(ports.api, 'the API', 'API_PORT');
  const metrics = portFrom('METRICS_PORT', 9464);
  if (!process.env.METRICS_PORT) return getPort({ port: portNumbers(metrics, metrics + 19) });
  await checkPort(metrics, 'metrics', 'METRICS_PORT');
  return metrics;
}

async function keepRunning(life: Lifetime, service: Omit<Service, 'onError'>): Promise<void> {
  const { name, log } = service;
  const onError = limited((line) => life.progress.line(`${name}: ${line} (more in ${log})`));
  const stop = await supervise({
    name,
    start: () => startService({ ...service, onError }),
    log: (line) => life.progress.line(`${line} (log: ${log})`),
    giveUp: (reason) => life.end(1, reason),
  });
  life.undo.push(stop);
}

/** At most one line in two seconds; the log has all of them. */
function limited(print: (line: string) => void): (line: string) => void {
  let last = 0;
  return (line) => {
    if (Date.now() - last < 2000) return;
    last = Date.now();
    print(line);
  };
}

function announce({ progress }: Lifetime, { ports, site }: Place, logins: string[]): void {
  const api = `http://localhost:${ports.api}`;
  const outbox = logins.length > 0 ? [`  Outbox    ${api}/outbox (codes by SMS and e-mail)`] : [];
  for (const line of [
    '',
    'ThuluBazaar is running',
    `  Web       ${site}`,
    `  API       ${api}/api/docs`,
    ...outbox,
    ...logins.map((login) => `  Sign in   ${login}`),
    `  Data      ${dataDir}`,
    'Stop with Ctrl-C.',
  ])
    progress.line(line);
}
