import { resolve4 } from 'node:dns/promises';
import { DescribeAlarmsCommand, type MetricAlarm } from '@aws-sdk/client-cloudwatch';
import { DescribeTaskDefinitionCommand, type Service } from '@aws-sdk/client-ecs';
import type { DBInstance } from '@aws-sdk/client-rds';
import type { Platform } from '../../../infra/src/rules/platform.ts';
import { type Item, item, skipped } from '../checklist.ts';
import { messageOf } from '../fault.ts';
import type { Aws } from './clients.ts';
import { primary } from './database.ts';
import { type Expectations, expectationsOf } from './expectations.ts';
import { describeServices } from './services.ts';

/** What the checklist asks of the outside world. */
export interface Outside {
  readonly resolve: (host: string) => Promise<string[]>;
  readonly get: (url: string) => Promise<Pick<Response, 'status' | 'headers'>>;
}

export const outside: Outside = {
  resolve: resolve4,
  get: (url) => fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(15_000) }),
};

/** The guide's launch checklist against an account and its public addresses: each is asked what the templates say of it. */
export async function accountItems(aws: Aws, world: Outside, platform: Platform): Promise<Item[]> {
  const wanted = expectationsOf(platform);
  return [
    ...(await group('RDS PostgreSQL', async () => databaseItems(await primary(aws), wanted))),
    ...(await group('ECS services', async () => {
      const services = await describeServices(aws);
      return [...services.map(serviceItem), ...(await environmentItems(aws, services))];
    })),
    ...(await siteItems(world, wanted)),
    ...(await group('CloudWatch alarms', async () => [await alarmItem(aws, wanted)])),
    skipped('Endpoints from Nepal', 'not from here', 'open the site on a phone in Nepal'),
  ];
}

/** A question that AWS refuses is one failing item, not the end of the list. */
async function group(name: string, ask: () => Promise<Item[]>): Promise<Item[]> {
  try {
    return await ask();
  } catch (error) {
    return [item(name, false, messageOf(error), 'see docs/operate.md, From an empty account')];
  }
}

function databaseItems(database: DBInstance, { backup }: Expectations): Item[] {
  const days = database.BackupRetentionPeriod ?? 0;
  const private_ = database.PubliclyAccessible === false;
  return [
    item(
      'RDS PostgreSQL created and configured',
      database.DBInstanceStatus === 'available' && /^15\./.test(database.EngineVersion ?? ''),
      `${database.DBInstanceClass}, ${database.EngineVersion}, ${database.DBInstanceStatus}`,
      'npx thulu db status',
    ),
    item(
      'Backup retention enabled',
      days === backup.days && database.PreferredBackupWindow === backup.window,
      `${days} days, ${database.PreferredBackupWindow} UTC`,
      'deploy the foundation again',
    ),
    item(
      'Database protected',
      private_ && database.StorageEncrypted === true && database.DeletionProtection === true,
      `${private_ ? 'private' : 'PUBLIC'}, ${database.StorageEncrypted ? 'encrypted' : 'NOT encrypted'}, deletion ${database.DeletionProtection ? 'refused' : 'ALLOWED'}`,
      'set established to true in infra/site.ts, then npx thulu deploy --only foundation',
    ),
  ];
}

function serviceItem(service: Service): Item {
  const { runningCount = 0, desiredCount = 0, deploymentConfiguration } = service;
  const breaker = deploymentConfiguration?.deploymentCircuitBreaker?.rollback === true;
  return item(
    `ECS service ${service.serviceName}`,
    runningCount >= desiredCount && desiredCount > 0 && breaker,
    `${runningCount} of ${desiredCount} tasks, ${breaker ? 'rolls back' : 'does NOT roll back'}`,
    `npx thulu logs ${service.serviceName}`,
  );
}

/** Secrets must come by reference: a value in the task definition can be read by whoever may look at it. */
async function environmentItems(aws: Aws, services: readonly Service[]): Promise<Item[]> {
  const api = services.find(({ serviceName }) => serviceName === 'api');
  if (!api?.taskDefinition) return [];
  const { taskDefinition } = await aws.ecs.send(
    new DescribeTaskDefinitionCommand({ taskDefinition: api.taskDefinition }),
  );
  const [container] = taskDefinition?.containerDefinitions ?? [];
  const secret = new Set(container?.secrets?.map(({ name }) => name));
  const missing = ['DATABASE_URL', 'AUTH_SECRET', 'PERSONAL_DATA_KEYS', 'INTERNAL_SECRET'].filter(
    (name) => !secret.has(name),
  );
  return [
    item(
      'Environment variables set',
      missing.length === 0,
      missing.length === 0
        ? `${secret.size} from Secrets Manager`
        : `not from Secrets Manager: ${missing.join(', ')}`,
      'deploy the services again',
    ),
  ];
}

/** Alarms that are there, tell somebody, and are quiet; those of scaling are loud by nature. */
async function alarmItem(aws: Aws, wanted: Expectations): Promise<Item> {
  const alarms: MetricAlarm[] = [];
  let NextToken: string | undefined;
  do {
    const page = await aws.watch.send(new DescribeAlarmsCommand({ NextToken }));
    alarms.push(...(page.MetricAlarms ?? []));
    NextToken = page.NextToken;
  } while (NextToken);
  const own = alarms.filter(({ AlarmName = '' }) => wanted.alarms.includes(AlarmName));
  const missing = wanted.alarms.filter((name) => !own.some(({ AlarmName }) => AlarmName === name));
  const mute = own.filter(
    ({ AlarmActions = [], ActionsEnabled }) => AlarmActions.length === 0 || !ActionsEnabled,
  );
  const loud = own.filter(({ StateValue }) => StateValue === 'ALARM');
  const names = (list: readonly MetricAlarm[]) => list.map(({ AlarmName }) => AlarmName).join(', ');
  const found =
    missing.length > 0
      ? `missing: ${missing.join(', ')}`
      : loud.length > 0
        ? `in alarm: ${names(loud)}`
        : mute.length > 0
          ? `tell nobody: ${names(mute)}`
          : `${own.length} alarms, all quiet`;
  const ok = missing.length === 0 && mute.length === 0 && loud.length === 0;
  return item(
    'CloudWatch alarms',
    ok,
    found,
    'docs/operate.md, Alarms; or npx thulu deploy --only observability',
  );
}

async function siteItems(world: Outside, wanted: Expectations): Promise<Item[]> {
  const { site, api, origin, www } = wanted.hosts;
  const pages = await answer(world, `https://${site}/en`);
  const led = await answer(world, `https://${www}/en`);
  const edge = pages?.headers.get('x-amz-cf-id') ? 'through CloudFront' : 'NOT through CloudFront';
  return [
    await nameItem(world, site),
    await nameItem(world, api),
    item(
      'CloudFront distribution active',
      pages?.status === 200 && edge === 'through CloudFront',
      pages ? `${pages.status} ${edge}` : `nothing at https://${site}`,
      'npx thulu deploy --only edge',
    ),
    item(
      'www leads to the site',
      led?.status === 308 && led.headers.get('location') === `https://${site}/en`,
      led ? `${led.status} ${led.headers.get('location') ?? ''}` : `nothing at https://${www}`,
      'npx thulu deploy --only edge',
    ),
    await statusItem(
      world,
      'ALB, its certificate and health checks',
      `https://${api}${wanted.healthPath}`,
      200,
    ),
    await statusItem(world, 'API reaches its database', `https://${api}/api/ready`, 200),
    await statusItem(
      world,
      'Origin refuses whoever is not CloudFront',
      `https://${origin}/en`,
      wanted.refusal,
    ),
  ];
}

async function nameItem(world: Outside, host: string): Promise<Item> {
  const found = await world.resolve(host).catch(() => []);
  return item(
    `DNS of ${host}`,
    found.length > 0,
    found.length > 0 ? `${found.length} addresses` : 'no address',
    'enter the name servers at the registrar',
  );
}

async function statusItem(world: Outside, name: string, url: string, wanted: number): Promise<Item> {
  const found = await answer(world, url);
  return item(name, found?.status === wanted, `${url}: ${found?.status ?? 'no answer'}`, 'npx thulu status');
}

async function answer(world: Outside, url: string) {
  return await world.get(url).catch(() => null);
}
