import { dig, type Rule, text } from '../platform.ts';
import { pageOrigin } from './secrets.ts';
import { between, same, trueOf, type World } from './world.ts';

/** How long a process takes to end what is under way (onShutdown of the API), in seconds. */
const graceSeconds = 25;

function attribute(world: World, key: string): number {
  const found = world.balancer.list('LoadBalancerAttributes').filter((one) => dig(one, 'Key') === key);
  return Number(dig(found.at(-1), 'Value'));
}

const idle = trueOf(
  'idle',
  'Every listener keeps an idle connection longer than whoever may send on it',
  (world) => {
    const custom = dig(pageOrigin(world), 'CustomOriginConfig');
    const cloudFront = Number(dig(custom, 'OriginKeepaliveTimeout') ?? 5);
    const balancer = attribute(world, 'idle_timeout.timeout_seconds');
    return [
      cloudFront >= balancer && `CloudFront keeps connections ${cloudFront} s, the load balancer ${balancer}`,
      balancer >= world.idleConnectionSeconds &&
        `the load balancer keeps connections ${balancer} s, web and API ${world.idleConnectionSeconds}`,
      // A socket of messages says something every half minute.
      balancer < 40 && `sockets are closed after ${balancer} s`,
      between('a page may take', dig(custom, 'OriginReadTimeout'), 15, balancer),
      dig(custom, 'OriginConnectTimeout') !== undefined && 'connecting has a time of its own',
    ];
  },
);

const ends = trueOf('ends', 'A task that ends has time to finish, and one that starts to begin', (world) => [
  ...world.all('AWS::ElasticLoadBalancingV2::TargetGroup').map((group) => {
    const delay = group
      .list('TargetGroupAttributes')
      .find((one) => dig(one, 'Key') === 'deregistration_delay.timeout_seconds');
    return between(group.says('drains for'), dig(delay, 'Value'), graceSeconds, 60);
  }),
  ...world.containers.map(({ name, json }) =>
    between(`${name} may stop for`, dig(json, 'StopTimeout'), graceSeconds + 1, 120),
  ),
  ...world
    .all('AWS::ECS::Service')
    .filter((service) => service.list('LoadBalancers').length > 0)
    .map((service) =>
      between(service.says('may start for'), service.get('HealthCheckGracePeriodSeconds'), 30, 300),
    ),
]);

const database = trueOf(
  'database-times',
  'The database says what is slow, and ends what is forgotten',
  (world) => {
    const group = world.one('AWS::RDS::DBParameterGroup');
    const parameters = group.get('Parameters');
    const flag = (key: string) =>
      parameters !== null && typeof parameters === 'object' && !Array.isArray(parameters)
        ? parameters?.[key]
        : undefined;
    return [
      between('slow statements', flag('log_min_duration_statement'), 100, 5000),
      between('idle transactions', flag('idle_in_transaction_session_timeout'), 10_000, 600_000),
      same('libraries', text(flag('shared_preload_libraries')), 'pg_stat_statements'),
      ...['statement_timeout', 'log_statement', 'fsync', 'synchronous_commit'].map(
        (each) => flag(each) !== undefined && `${each} is set for everybody`,
      ),
      ...world
        .all('AWS::RDS::DBInstance')
        .map((each) =>
          same(each.says('parameters'), world.plain(each, 'DBParameterGroupName'), world.id(group)),
        ),
    ];
  },
);

/** What is tested here: the same engine at home, in CI and on AWS. A newer one is a change of this line, made on purpose. */
const engines = { postgres: '15.17', valkey: '8.0' };

const versions = trueOf('versions', 'Engines are of the versions that the code was tried with', (world) => {
  const { primary } = world;
  return [
    same('the engine', text(primary.get('Engine')), 'postgres'),
    same('PostgreSQL', text(primary.get('EngineVersion')), engines.postgres),
    same('its port', text(primary.get('Port') ?? '5432'), '5432'),
    same('its authority', text(primary.get('CACertificateIdentifier')), 'rds-ca-rsa2048-g1'),
    same(
      'its parameters are for',
      text(world.one('AWS::RDS::DBParameterGroup').get('Family')),
      `postgres${engines.postgres.split('.')[0]}`,
    ),
    same('its logs', text(primary.get('EnableCloudwatchLogsExports')), '["postgresql"]'),
    between('its volume', primary.get('AllocatedStorage'), 20, 200),
    between('its volume grows to', primary.get('MaxAllocatedStorage'), 100, 1000),
    ...world
      .all('AWS::ElastiCache::ReplicationGroup')
      .flatMap((cache) => [
        same('the cache', text(cache.get('Engine')), 'valkey'),
        same('Valkey', text(cache.get('EngineVersion')), engines.valkey),
        same('its port', text(cache.get('Port')), '6379'),
      ]),
    ...world
      .all('AWS::RDS::DBInstance')
      .filter((each) => each.get('SourceDBInstanceIdentifier') !== undefined)
      .map((each) =>
        same(
          each.says('copies'),
          world.plain(each, 'SourceDBInstanceIdentifier').replace(/^.*:db:/, ''),
          world.id(primary),
        ),
      ),
  ];
});

export const timeRules: Rule[] = [idle, ends, database, versions];
