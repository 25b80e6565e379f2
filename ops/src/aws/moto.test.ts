import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import net from 'node:net';
import {
  CreateLogGroupCommand,
  CreateLogStreamCommand,
  PutLogEventsCommand,
} from '@aws-sdk/client-cloudwatch-logs';
import {
  CreateClusterCommand,
  CreateServiceCommand,
  RegisterTaskDefinitionCommand,
} from '@aws-sdk/client-ecs';
import { CreateDBInstanceCommand } from '@aws-sdk/client-rds';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type Aws, connectAws } from './clients.ts';
import { describeDatabases, drillName, restoreNewest, snapshot } from './database.ts';
import { printLogs } from './logs.ts';
import { redeploy, scale, serviceStatus } from './services.ts';

/** moto plays AWS where this machine has it: requests go over the wire as they would to an account. */
const present = spawnSync('moto_server', ['--help']).status === 0;

let server: ChildProcess;
let aws: Aws;

beforeAll(async () => {
  if (!present) return;
  const port = await freePort();
  server = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], { stdio: 'ignore', detached: true });
  vi.stubEnv('AWS_ENDPOINT_URL', `http://127.0.0.1:${port}`);
  vi.stubEnv('AWS_ACCESS_KEY_ID', 'test');
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'test');
  await vi.waitFor(() => fetch(`http://127.0.0.1:${port}/moto-api/`), { timeout: 50_000, interval: 200 });
  aws = { ...connectAws(), pause: async () => {} };
  await aws.ecs.send(new CreateClusterCommand({ clusterName: 'thulubazaar' }));
  const container = { name: 'web', image: 'web', memory: 512 };
  await aws.ecs.send(
    new RegisterTaskDefinitionCommand({ family: 'thulubazaar-web', containerDefinitions: [container] }),
  );
  for (const serviceName of ['web', 'api', 'worker'])
    await aws.ecs.send(
      new CreateServiceCommand({
        cluster: 'thulubazaar',
        serviceName,
        taskDefinition: 'thulubazaar-web',
        desiredCount: 2,
      }),
    );
  await aws.rds.send(
    new CreateDBInstanceCommand({
      DBInstanceIdentifier: 'thulubazaar-db',
      DBInstanceClass: 'db.t4g.small',
      Engine: 'postgres',
      MasterUsername: 'owner',
      MasterUserPassword: 'only-for-a-double',
      AllocatedStorage: 20,
    }),
  );
});

afterAll(() => {
  vi.unstubAllEnvs();
  // Its launcher starts another process, so the whole group ends.
  if (server?.pid) process.kill(-server.pid, 'SIGTERM');
});

describe.skipIf(!present)('against moto', () => {
  it('scales and redeploys what status then shows', async () => {
    await scale(aws, 'web', 4);
    await redeploy(aws, 'api');
    const found = await serviceStatus(aws);
    expect(found.map(({ name, desired }) => [name, desired])).toEqual([
      ['web', 4],
      ['api', 2],
      ['worker', 2],
    ]);
  });

  it('makes a snapshot, restores it beside, and removes the copy', async () => {
    await snapshot(aws, 'first', () => {});
    const copy = await restoreNewest(aws, () => {});
    expect(copy).toMatchObject({ snapshot: 'first' });
    const identifiers = async () => (await describeDatabases(aws)).map((one) => one.DBInstanceIdentifier);
    expect(await identifiers()).toContain(drillName);
    await copy.remove();
    expect(await identifiers()).toEqual(['thulubazaar-db']);
  });

  it('prints log lines', async () => {
    const [logGroupName, logStreamName] = ['/ecs/thulubazaar-api', 'stream'];
    await aws.logs.send(new CreateLogGroupCommand({ logGroupName }));
    await aws.logs.send(new CreateLogStreamCommand({ logGroupName, logStreamName }));
    const logEvents = [{ timestamp: Date.now(), message: 'listening' }];
    await aws.logs.send(new PutLogEventsCommand({ logGroupName, logStreamName, logEvents }));
    const lines: string[] = [];
    await printLogs(aws, {
      service: 'api',
      sinceSeconds: 60,
      goesOn: () => false,
      print: (line) => lines.push(line),
    });
    expect(lines).toEqual([expect.stringMatching(/Z listening$/)]);
  });
});

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = net.createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
