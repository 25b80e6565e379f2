import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Platform, resources, text } from '../../../infra/src/rules/platform.ts';
import { platformOf } from '../templates.ts';
import type { Aws } from './clients.ts';
import { describeDatabases, drillName, snapshot } from './database.ts';
import { deploy, losses, pauses, releaseParts } from './deploy.ts';
import { accountItems, type Outside } from './doctor.ts';
import { drillOnAws } from './drill.ts';
import { printLogs, secondsOf } from './logs.ts';
import { scale, serviceStatus, sessionTarget, waitUntilSteady } from './services.ts';
import type { Shell } from './shell.ts';

type Answers = Readonly<Record<string, (input: never) => unknown>>;

/** AWS with hand-written answers by command, and a clock that only pauses move. */
function fakeAws(answers: Answers) {
  const sent: [string, unknown][] = [];
  let seconds = 1_000_000;
  const send = async (command: { constructor: { name: string }; input: unknown }) => {
    const name = command.constructor.name.replace('Command', '');
    sent.push([name, command.input]);
    const answer = answers[name];
    if (!answer) throw new Error(`no answer for ${name}`);
    return answer(command.input as never);
  };
  const client = {
    send: send as unknown as Aws['ecs']['send'] &
      Aws['rds']['send'] &
      Aws['logs']['send'] &
      Aws['watch']['send'],
  };
  const aws: Aws = {
    ecs: client,
    rds: client,
    logs: client,
    watch: client,
    pause: async (for_) => {
      seconds += for_;
    },
    now: () => seconds * 1000,
  };
  return { aws, sent, names: () => sent.map(([name]) => name) };
}

function service(name: string, running: number, desired = 2, extra: object = {}) {
  return {
    serviceName: name,
    status: 'ACTIVE',
    runningCount: running,
    desiredCount: desired,
    pendingCount: desired - running,
    taskDefinition: `arn:aws:ecs:ap-south-1:1:task-definition/thulubazaar-${name}:7`,
    deployments: [{ status: 'PRIMARY', rolloutState: 'COMPLETED' }],
    deploymentConfiguration: { deploymentCircuitBreaker: { enable: true, rollback: true } },
    networkConfiguration: { awsvpcConfiguration: { subnets: ['subnet-1'] } },
    ...extra,
  };
}

const database = {
  DBInstanceIdentifier: 'thulubazaar-db',
  DBInstanceStatus: 'available',
  DBInstanceClass: 'db.t4g.small',
  EngineVersion: '15.17',
  BackupRetentionPeriod: 7,
  PreferredBackupWindow: '21:15-22:15',
  PubliclyAccessible: false,
  StorageEncrypted: true,
  DeletionProtection: true,
  DBSubnetGroup: { DBSubnetGroupName: 'private' },
  DBParameterGroups: [{ DBParameterGroupName: 'fifteen' }],
  VpcSecurityGroups: [{ VpcSecurityGroupId: 'sg-1' }],
};

describe('services', () => {
  it('are told in one line each', async () => {
    const { aws } = fakeAws({ DescribeServices: () => ({ services: [service('web', 1)] }) });
    expect(await serviceStatus(aws)).toMatchObject([
      { name: 'web', running: 1, desired: 2, rollout: 'COMPLETED', release: 'thulubazaar-web:7' },
    ]);
  });

  it('are scaled by desired count', async () => {
    const { aws, sent } = fakeAws({ UpdateService: () => ({}) });
    await scale(aws, 'api', 4);
    expect(sent).toEqual([['UpdateService', { cluster: 'thulubazaar', service: 'api', desiredCount: 4 }]]);
  });

  it('are waited for until each has its tasks', async () => {
    let asked = 0;
    const { aws } = fakeAws({
      DescribeServices: () => ({ services: [service('web', Math.min(2, asked++))] }),
    });
    const said: string[] = [];
    await waitUntilSteady(aws, ['web'], (line) => said.push(line));
    expect(said).toEqual(['web 0 of 2', 'web 1 of 2']);
  });

  it('say when a rollout failed, and do not wait for ever', async () => {
    const failed = [{ rolloutState: 'FAILED', rolloutStateReason: 'tasks failed to start' }];
    const broken = fakeAws({
      DescribeServices: () => ({ services: [service('web', 1, 2, { deployments: failed })] }),
    });
    await expect(waitUntilSteady(broken.aws, ['web'], () => {})).rejects.toThrow(
      'rolled back: tasks failed to start',
    );
    const stuck = fakeAws({ DescribeServices: () => ({ services: [service('web', 1)] }) });
    await expect(waitUntilSteady(stuck.aws, ['web'], () => {})).rejects.toThrow(
      'Not steady after 20 minutes',
    );
  });

  it('give the name of a running task for a session', async () => {
    const { aws } = fakeAws({
      ListTasks: () => ({ taskArns: ['arn:x/thulubazaar/abc'] }),
      DescribeTasks: () => ({
        tasks: [
          { taskArn: 'arn:x/thulubazaar/abc', lastStatus: 'RUNNING', containers: [{ runtimeId: 'abc-1' }] },
        ],
      }),
    });
    expect(await sessionTarget(aws, 'worker')).toBe('ecs:thulubazaar_abc_abc-1');
  });
});

describe('the database', () => {
  it('is found among others in the account', async () => {
    const { aws } = fakeAws({
      DescribeDBInstances: () => ({ DBInstances: [database, { DBInstanceIdentifier: 'of-somebody-else' }] }),
    });
    expect(await describeDatabases(aws)).toHaveLength(1);
  });

  it('is snapshotted, with progress', async () => {
    const states = ['creating', 'available'];
    const { aws } = fakeAws({
      CreateDBSnapshot: () => ({}),
      DescribeDBSnapshots: () => ({ DBSnapshots: [{ Status: states.shift(), PercentProgress: 40 }] }),
    });
    const said: string[] = [];
    await snapshot(aws, 'before', (line) => said.push(line));
    expect(said).toEqual(['Snapshot before: creating, 40 %']);
  });
});

describe('the drill', () => {
  function world(exitCode: number, left = false) {
    let restored = left;
    const copy = {
      DBInstanceIdentifier: drillName,
      DBInstanceStatus: 'available',
      Endpoint: { Address: 'copy.rds' },
    };
    return fakeAws({
      DescribeDBInstances: () => ({ DBInstances: restored ? [database, copy] : [database] }),
      DescribeDBSnapshots: () => ({
        DBSnapshots: [
          { DBSnapshotIdentifier: 'old', Status: 'available', SnapshotCreateTime: new Date(900_000_000) },
          { DBSnapshotIdentifier: 'new', Status: 'available', SnapshotCreateTime: new Date(996_400_000) },
        ],
      }),
      RestoreDBInstanceFromDBSnapshot: () => {
        restored = true;
        return {};
      },
      DescribeServices: () => ({ services: [service('api', 2)] }),
      RunTask: () => ({ tasks: [{ taskArn: 'task' }] }),
      DescribeTasks: () => ({ tasks: [{ lastStatus: 'STOPPED', containers: [{ exitCode }] }] }),
      DeleteDBInstance: () => ({}),
    });
  }

  it('restores the newest snapshot into the private network, checks it and removes it', async () => {
    const { aws, sent, names } = world(0);
    const result = await drillOnAws(aws, () => {});
    expect(result).toMatchObject({ snapshot: 'new', rpoSeconds: 3600, removed: true });
    expect(sent.find(([name]) => name.startsWith('Restore'))?.[1]).toMatchObject({
      DBInstanceIdentifier: drillName,
      DBSubnetGroupName: 'private',
      VpcSecurityGroupIds: ['sg-1'],
      PubliclyAccessible: false,
    });
    expect(names().at(-1)).toBe('DeleteDBInstance');
  });

  it('removes the copy when a check fails, and never another database', async () => {
    const { aws, sent } = world(1);
    await expect(drillOnAws(aws, () => {})).rejects.toThrow('thulubazaar-api ended with 1');
    expect(sent.at(-1)).toEqual([
      'DeleteDBInstance',
      { DBInstanceIdentifier: drillName, SkipFinalSnapshot: true, DeleteAutomatedBackups: true },
    ]);
  });

  it('touches nothing when an earlier copy is still there', async () => {
    const { aws, names } = world(0, true);
    await expect(drillOnAws(aws, () => {})).rejects.toThrow('left thulubazaar-db-drill behind');
    expect(names()).not.toContain('DeleteDBInstance');
  });
});

describe('doctor', () => {
  const headers = new Headers({ 'x-amz-cf-id': 'id' });
  let platform: Platform;
  let alarms: object[];
  beforeAll(async () => {
    platform = await platformOf('launch');
    const own = resources(platform, 'AWS::CloudWatch::Alarm').filter(
      (each) => each.stack.region === 'ap-south-1',
    );
    alarms = own.map((each) => ({
      AlarmName: each.get('AlarmName'),
      AlarmActions: ['topic'],
      ActionsEnabled: true,
      StateValue: 'OK',
    }));
  });
  /** The public side as the load balancer and the function at the edge answer it: by the templates. */
  const world: Outside = {
    resolve: async () => ['192.0.2.1'],
    get: async (address) => balancerAnswer(platform, new URL(address)),
  };
  const secrets = ['DATABASE_URL', 'AUTH_SECRET', 'PERSONAL_DATA_KEYS', 'INTERNAL_SECRET'].map((name) => ({
    name,
  }));
  const answers = {
    DescribeDBInstances: () => ({ DBInstances: [database] }),
    DescribeAlarms: () => ({ MetricAlarms: alarms }),
    DescribeServices: () => ({ services: [service('web', 2), service('api', 2), service('worker', 1, 1)] }),
    DescribeTaskDefinition: () => ({ taskDefinition: { containerDefinitions: [{ secrets }] } }),
  };

  it('finds a healthy account healthy', async () => {
    const items = await accountItems(fakeAws(answers).aws, world, platform);
    expect(items.filter(({ state }) => state === 'fails')).toEqual([]);
    expect(items.filter(({ state }) => state === 'ok')).toHaveLength(15);
  });

  it('finds an open database, a missing secret, an open origin and a dead name', async () => {
    const { aws } = fakeAws({
      ...answers,
      DescribeDBInstances: () => ({ DBInstances: [{ ...database, PubliclyAccessible: true }] }),
      DescribeTaskDefinition: () => ({
        taskDefinition: { containerDefinitions: [{ secrets: secrets.slice(1) }] },
      }),
    });
    const items = await accountItems(
      aws,
      {
        resolve: async () => Promise.reject(new Error('ENOTFOUND')),
        get: async () => ({ status: 200, headers }),
      },
      platform,
    );
    const failed = items.filter(({ state }) => state === 'fails').map(({ name }) => name);
    expect(failed).toEqual([
      'Database protected',
      'Environment variables set',
      'DNS of thulubazaar.com',
      'DNS of api.thulubazaar.com',
      'www leads to the site',
      'Origin refuses whoever is not CloudFront',
    ]);
  });

  it('goes on when AWS refuses to answer', async () => {
    const items = await accountItems(fakeAws({}).aws, world, platform);
    expect(items[0]).toMatchObject({ name: 'RDS PostgreSQL', state: 'fails' });
    expect(items.length).toBeGreaterThan(6);
  });
});

/** What the listener's rules, their default and the edge would answer to somebody without CloudFront's secret. */
function balancerAnswer(platform: Platform, { host, href }: URL) {
  const site = resources(platform, 'AWS::CloudFront::Distribution').map((each) =>
    text(each.get('DistributionConfig.Aliases.0')),
  );
  if (host.startsWith('www.'))
    return { status: 308, headers: new Headers({ location: href.replace('//www.', '//') }) };
  if (site.includes(host)) return { status: 200, headers: new Headers({ 'x-amz-cf-id': 'id' }) };
  const served = resources(platform, 'AWS::ElasticLoadBalancingV2::ListenerRule').some(
    (rule) => rule.list('Conditions').length === 1 && text(rule.get('Conditions')).includes(`"${host}"`),
  );
  const listener = resources(platform, 'AWS::ElasticLoadBalancingV2::Listener').find(
    (each) => each.get('Port') === 443,
  );
  const refusal = Number(listener?.get('DefaultActions.0.FixedResponseConfig.StatusCode'));
  return { status: served ? 200 : refusal, headers: new Headers() };
}

describe('deploy', () => {
  const difference =
    '[~] AWS::RDS::DBInstance Database replace\n └─ [~] Engine (requires replacement)\n[-] AWS::S3::Bucket Images destroy\n[+] AWS::SNS::Topic New';

  it('calls out what is replaced or removed', () => {
    expect(losses(difference)).toHaveLength(3);
    expect(losses('[~] AWS::ECS::Service Web\n[+] AWS::SNS::Topic New')).toEqual([]);
  });

  it('calls out a change of class, which replaces nothing and stops the database for minutes', () => {
    const larger = [
      '[~] AWS::RDS::DBInstance Database/Primary DatabasePrimary6E9A',
      ' └─ [~] DBInstanceClass',
      '     ├─ [-] db.t4g.small',
      '     └─ [+] db.t4g.medium',
    ].join('\n');
    expect(pauses(larger)).toEqual([
      'DBInstanceClass changes from db.t4g.small to db.t4g.medium: minutes without it',
    ]);
    expect(pauses(difference)).toEqual([]);
  });

  function recorder(known = false): { run: Shell; ran: string[]; all: string[] } {
    const ran: string[] = [];
    const all: string[] = [];
    const run: Shell = async (command, args) => {
      if (command === 'aws' && args[1] === 'create-service-linked-role' && known)
        throw new Error('aws iam ended with 254: Service role name AWSServiceRoleForECS has been taken');
      ran.push(command === 'npx' ? `${args[1]} ${args[2]}` : `${command} ${args[0]} ${args[1]}`);
      all.push([command, ...args].join(' '));
      if (args.includes('get-caller-identity')) return '111122223333\n';
      if (command === 'docker' && args[0] === 'create') return 'Pulling\nc0ffee\n';
      const file = args[args.indexOf('--outputs-file') + 1];
      if (args.includes('--outputs-file') && file)
        writeFileSync(
          file,
          JSON.stringify({
            ThuluBazaarMigrations: {
              TaskDefinition: 'migrate:3',
              Subnets: 'a,b',
              SecurityGroup: 'sg',
              AssignPublicIp: 'DISABLED',
            },
          }),
        );
      return args[1] === 'diff' ? difference : '';
    };
    return { run, ran, all };
  }

  const options = {
    parts: releaseParts,
    tag: 'abc',
    parameters: [],
    dryRun: false,
    confirm: async () => true,
    say: () => {},
  };

  const healthy = () =>
    fakeAws({
      RunTask: () => ({ tasks: [{ taskArn: 'task' }] }),
      DescribeTasks: () => ({ tasks: [{ lastStatus: 'STOPPED', containers: [{ exitCode: 0 }] }] }),
      DescribeServices: () => ({ services: [service('web', 2), service('api', 2), service('worker', 1, 1)] }),
    });

  it('releases: migrations to their end, built files, then services, and touches nothing else', async () => {
    const { aws, sent } = healthy();
    const { run, ran, all } = recorder();
    await deploy(aws, run, options);
    expect(ran).toEqual([
      'diff ThuluBazaarMigrations',
      'deploy ThuluBazaarMigrations',
      'aws sts get-caller-identity',
      'docker create --platform',
      'docker cp c0ffee:/app/apps/web/.next/static',
      'aws s3 cp',
      'docker cp c0ffee:/app/apps/web/public/dist',
      'aws s3 cp',
      'docker rm c0ffee',
      'deploy ThuluBazaarServices',
    ]);
    // The site's own file says domain, phase and what is supplied: a command line that does is one that can forget it.
    for (const line of all) expect(line).not.toMatch(/ -c | --context /);
    expect(all.filter((line) => line.startsWith('npx')).every((line) => line.includes('--exclusively'))).toBe(
      true,
    );
    expect(all.find((line) => line.includes('s3://'))).toContain(
      's3://thulubazaar-files-111122223333/_next/static',
    );
    expect(sent[0]?.[1]).toMatchObject({
      taskDefinition: 'migrate:3',
      networkConfiguration: { awsvpcConfiguration: { subnets: ['a', 'b'], assignPublicIp: 'DISABLED' } },
    });
  });

  it('makes the role of ECS before the foundation, in an account that has it as in one that lacks it', async () => {
    for (const known of [false, true]) {
      const { run, ran } = recorder(known);
      const parameters = ['OperatorEmail=a@b.example'];
      await deploy(healthy().aws, run, { ...options, parts: ['foundation'], tag: undefined, parameters });
      expect(ran.filter((line) => line.startsWith('aws iam'))).toHaveLength(known ? 0 : 1);
      expect(ran.at(-1)).toBe('deploy ThuluBazaarFoundation');
    }
  });

  it('needs a tag for a release alone', async () => {
    await expect(deploy(healthy().aws, recorder().run, { ...options, tag: undefined })).rejects.toThrow(
      '--tag',
    );
  });

  it('does not go on to the services when a migration fails', async () => {
    const { aws } = fakeAws({
      RunTask: () => ({ tasks: [{ taskArn: 'task' }] }),
      DescribeTasks: () => ({ tasks: [{ lastStatus: 'STOPPED', containers: [{ exitCode: 1 }] }] }),
    });
    const { run, ran } = recorder();
    await expect(deploy(aws, run, options)).rejects.toThrow('migrate:3 ended with 1');
    expect(ran.at(-1)).toBe('deploy ThuluBazaarMigrations');
  });

  it('deploys nothing when dry or refused', async () => {
    const { run, ran } = recorder();
    await deploy(fakeAws({}).aws, run, { ...options, dryRun: true });
    await expect(deploy(fakeAws({}).aws, run, { ...options, confirm: async () => false })).rejects.toThrow(
      'Nothing was deployed',
    );
    expect(ran.every((line) => line.startsWith('diff'))).toBe(true);
  });
});

describe('logs', () => {
  it('are printed once each, page after page, and go on as long as they shall', async () => {
    const event = (eventId: string, timestamp: number) => ({
      eventId,
      timestamp,
      message: `line ${eventId}\n`,
    });
    const pages = [
      { events: [event('a', 999_999_000)], nextToken: 'more' },
      { events: [event('b', 999_999_500)] },
      { events: [event('b', 999_999_500), event('c', 1_000_001_000)] },
    ];
    const { aws, sent } = fakeAws({ FilterLogEvents: () => pages.shift() });
    const lines: string[] = [];
    let rounds = 0;
    await printLogs(aws, {
      service: 'api',
      sinceSeconds: 60,
      goesOn: () => ++rounds < 2,
      print: (line) => lines.push(line.slice(25)),
    });
    expect(lines).toEqual(['line a', 'line b', 'line c']);
    expect(sent[0]?.[1]).toMatchObject({ logGroupName: '/ecs/thulubazaar-api', startTime: 999_940_000 });
  });

  it('go back by seconds, minutes, hours or days', () => {
    expect(['30s', '10m', '2h', '1d'].map(secondsOf)).toEqual([30, 600, 7200, 86_400]);
    expect(() => secondsOf('soon')).toThrow('is no time');
  });
});

describe('the handbook', () => {
  it('uses only commands that exist', () => {
    const text = readFileSync(new URL('../../../docs/operate.md', import.meta.url), 'utf8');
    const used = new Set([...text.matchAll(/npx thulu ([a-z]+(?:-[a-z]+)*)/g)].map(([, name]) => name));
    const known =
      'cost plan simulate doctor drill audit status logs scale redeploy db deploy rotate-keys new-key new-password status-page'.split(
        ' ',
      );
    expect([...used].filter((name) => !known.includes(name ?? ''))).toEqual([]);
  });
});
