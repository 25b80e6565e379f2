import { createInterface } from 'node:readline/promises';
import type { Command } from 'commander';
import ora from 'ora';
import { site } from '../../../infra/src/chosen-site.ts';
import { names } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';
import { number, printJson, table } from '../output.ts';
import { type Aws, connectAws } from './clients.ts';
import { describeDatabases, snapshot } from './database.ts';
import { deploy, parts, releaseParts } from './deploy.ts';
import { printLogs, secondsOf } from './logs.ts';
import { readService, redeploy, scale, serviceStatus, sessionTarget, waitUntilSteady } from './services.ts';
import { shell } from './shell.ts';
import { publishStatus } from './status-page.ts';

interface Common {
  json?: boolean;
  dryRun?: boolean;
}

/** The commands that act on an AWS account. */
export function addAws(program: Command): void {
  program
    .command('status')
    .description('The services and their deployments')
    .option('--json', 'machine-readable')
    .action(status);
  program
    .command('logs <service>')
    .description('Log lines of web, api or worker')
    .option('--follow', 'go on as new ones come')
    .option('--since <time>', 'how far back, such as 10m or 2h', '10m')
    .action(logs);
  withSteps(program.command('scale <service> <tasks>').description('Sets the number of tasks')).action(
    scaleService,
  );
  withSteps(program.command('redeploy <service>').description('Starts every task anew')).action(
    redeployService,
  );
  program
    .command('status-page')
    .description('Says on status.<domain> how the site is; it is served from another region')
    .option('--ill', 'something does not work')
    .option('--en <text>', 'what a visitor should know, in English')
    .option('--ne <text>', 'the same in Nepali')
    .action(async ({ ill, en, ne }: { ill?: boolean; en?: string; ne?: string }) => {
      await publishStatus(shell, { ok: !ill, en, ne, at: new Date() });
      console.log(`https://status.${site.domain} says so within a minute`);
    });
  addDatabase(program.command('db').description('The database'));
  addDeploy(program);
}

function withSteps(command: Command): Command {
  return command
    .option('--dry-run', 'say what would be done')
    .option('--no-wait', 'do not wait until it is done')
    .option('--json', 'machine-readable');
}

/** Shows the newest step on a terminal, nothing where the output is read by a program. */
async function withProgress<Result>(
  json: boolean | undefined,
  first: string,
  work: (say: (line: string) => void) => Promise<Result>,
): Promise<Result> {
  const progress = ora({ stream: process.stderr, isSilent: json }).start(first);
  try {
    return await work((line) => {
      progress.text = line;
    });
  } finally {
    progress.stop();
  }
}

async function status({ json }: Common): Promise<void> {
  const services = await serviceStatus(connectAws());
  if (json) {
    printJson(services);
    return;
  }
  const rows = services.map((service) => [
    service.name,
    `${service.running} of ${service.desired}${service.pending ? `, ${service.pending} starting` : ''}`,
    service.rollout,
    service.release,
    service.lastEvent.slice(0, 70),
  ]);
  console.log(table(['Service', 'Tasks', 'Rollout', 'Release', 'Last event'], rows));
}

async function logs(service: string, options: { follow?: boolean; since: string }): Promise<void> {
  await printLogs(connectAws(), {
    service: readService(service),
    sinceSeconds: secondsOf(options.since),
    goesOn: () => options.follow ?? false,
    print: (line) => console.log(line),
  });
}

type Waiting = Common & { wait: boolean };

async function scaleService(text: string, count: string, options: Waiting): Promise<void> {
  const service = readService(text);
  const tasks = Number(count);
  if (!Number.isInteger(tasks) || tasks < 0 || tasks > 20)
    throw new Fault(`"${count}" is no number of tasks from 0 to 20`);
  const done = `${service}: ${tasks} tasks`;
  await act(options, done, async (aws, say) => {
    await scale(aws, service, tasks);
    if (options.wait) await waitUntilSteady(aws, [service], say);
  });
}

async function redeployService(text: string, options: Waiting): Promise<void> {
  const service = readService(text);
  await act(options, `${service}: started anew`, async (aws, say) => {
    await redeploy(aws, service);
    if (options.wait) await waitUntilSteady(aws, [service], say);
  });
}

async function act(
  options: Common,
  done: string,
  work: (aws: Aws, say: (line: string) => void) => Promise<void>,
): Promise<void> {
  if (!options.dryRun) await withProgress(options.json, done, (say) => work(connectAws(), say));
  if (options.json) printJson({ done: options.dryRun ? null : done, wouldDo: options.dryRun ? done : null });
  else console.log(options.dryRun ? `Would do: ${done}` : done);
}

function addDatabase(db: Command): void {
  db.command('status')
    .description('The database and its replicas')
    .option('--json', 'machine-readable')
    .action(databaseStatus);
  db.command('snapshot')
    .description('A snapshot, e.g. before a release that changes the schema')
    .option(
      '--name <name>',
      'its name',
      `manual-${new Date().toISOString().slice(0, 16).replace(/[T:]/g, '-')}`,
    )
    .option('--dry-run', 'say what would be done')
    .option('--json', 'machine-readable')
    .action(async ({ name, ...options }: Common & { name: string }) =>
      act(options, `Snapshot ${name}`, (aws, say) => snapshot(aws, name, say)),
    );
  db.command('tunnel')
    .description('The database at a local port, through a task of the worker')
    .option('--port <port>', 'local port', '15432')
    .option('--host <host>', 'another database than the live one')
    .action(tunnel);
}

async function databaseStatus({ json }: Common): Promise<void> {
  const found = await describeDatabases(connectAws());
  if (json) {
    printJson(found);
    return;
  }
  const rows = found.map((one) => [
    one.DBInstanceIdentifier ?? '?',
    one.DBInstanceStatus ?? '?',
    one.DBInstanceClass ?? '?',
    one.EngineVersion ?? '?',
    `${one.AllocatedStorage ?? 0} of at most ${one.MaxAllocatedStorage ?? one.AllocatedStorage ?? 0} GiB`,
    one.LatestRestorableTime?.toISOString() ?? '–',
  ]);
  console.log(table(['Database', 'State', 'Class', 'Version', 'Volume', 'Restorable until'], rows));
}

async function tunnel({ port, host }: { port: string; host?: string }): Promise<void> {
  const aws = connectAws();
  const live = (await describeDatabases(aws)).find(({ DBInstanceIdentifier: id }) => id === names.database);
  const to = host ?? live?.Endpoint?.Address;
  if (!to) throw new Fault(`There is no database ${names.database}`);
  console.log(
    `${to} at 127.0.0.1:${port}; user and password are in ${names.secrets.database}. Ctrl-C ends it.`,
  );
  const parameters = JSON.stringify({ host: [to], portNumber: ['5432'], localPortNumber: [port] });
  const document = 'AWS-StartPortForwardingSessionToRemoteHost';
  const target = await sessionTarget(aws, 'worker');
  await shell('aws', [
    'ssm',
    'start-session',
    '--target',
    target,
    '--document-name',
    document,
    '--parameters',
    parameters,
  ]);
}

interface DeployOptions {
  tag?: string;
  only?: string;
  parameter: string[];
  dryRun?: boolean;
  yes?: boolean;
}

function addDeploy(program: Command): void {
  program
    .command('deploy')
    .description('A release: shows what would change, asks, migrates, deploys the services, waits for them')
    .option('--tag <tag>', 'of the images in ECR; a release needs it')
    .option('--only <part>', `instead of a release: ${parts.join(', ')}`)
    .option(
      '--parameter <Name=value>',
      'of the stack named by --only, the first time',
      (value: string, earlier: string[]) => [...earlier, value],
      [],
    )
    .option('--dry-run', 'only show what would change')
    .option('--yes', 'do not ask')
    .action(deployParts);
}

async function deployParts(options: DeployOptions): Promise<void> {
  const only = parts.find((part) => part === options.only);
  if (options.only && !only) throw new Fault(`--only ${options.only} is not one of ${parts.join(', ')}`);
  const chosen = only ? [only] : releaseParts;
  const since = Date.now();
  await deploy(connectAws(), shell, {
    parts: chosen,
    tag: options.tag,
    parameters: options.parameter,
    dryRun: options.dryRun ?? false,
    confirm: async (question) => options.yes || (await ask(question)),
    say: (line) => console.log(line),
  });
  if (options.dryRun) return;
  console.log(`Deployed ${chosen.join(', ')} in ${number((Date.now() - since) / 60_000, 1)} minutes`);
  if (only === 'foundation' && !site.established)
    console.log(
      'Set established to true in infra/site.ts and deploy again: nothing is protected from deletion yet.',
    );
}

async function ask(question: string): Promise<boolean> {
  if (!process.stdin.isTTY) throw new Fault('Nobody to ask: give --yes to deploy without a question');
  const lines = createInterface({ input: process.stdin, output: process.stdout });
  const said = await lines.question(`${question} (yes/no) `);
  lines.close();
  return said.trim() === 'yes';
}
