import { nodeOptions } from '../../phases.ts';
import { dig, type Rule, text } from '../platform.ts';
import { type Container, same, trueOf, type World } from './world.ts';

/** What a variable must say, from what the rest of the platform is. */
type Meaning = (world: World, container: Container) => string | RegExp;

const site: Meaning = (world) => `https://${world.siteHost}`;

/** Node collects before the task is full, and not all the time either. */
const heap: Meaning = (_, { task }) => nodeOptions({ memory: Number(task.get('Memory')) });

const api: Readonly<Record<string, Meaning>> = {
  NODE_OPTIONS: heap,
  NODE_ENV: () => 'production',
  HOST: () => '0.0.0.0',
  PORT: () => '5000',
  METRICS_PORT: () => /^(?!5000$)\d{4,5}$/,
  // What the API takes: 4 to 100.
  DATABASE_POOL_SIZE: () => /^([4-9]|[1-9]\d|100)$/,
  S3_BUCKET: (world) => world.plain(world.bucket('images'), 'BucketName'),
  AWS_REGION: (world) => world.bucket('images').stack.region,
  WEB_URL: site,
  MAIL_FROM: (world) => new RegExp(`^ThuluBazaar <[\\w-]+@${world.siteHost.replaceAll('.', '\\.')}>$`),
  OUTBOX: () => 'off',
  // One load balancer stands before every request; CloudFront before it proves itself otherwise.
  TRUST_PROXY: (world) => String(world.all('AWS::ElasticLoadBalancingV2::LoadBalancer').length),
  SENTRY_RELEASE: (_, { task }) => `${task.stack.name}/ImageTag`,
  LOG_LEVEL: () => /^(info|warn)$/,
  WORKER: () => 'off',
  PHOTO_REST: () => '0',
};

const web: Readonly<Record<string, Meaning>> = {
  NODE_OPTIONS: heap,
  PORT: () => '3333',
  SENTRY_RELEASE: (_, { task }) => `${task.stack.name}/ImageTag`,
  API_URL: (world) => `http://${registeredName(world)}:5000`,
  PUBLIC_URL: site,
  SECURITY_CONTACT: (world) => `mailto:security@${world.siteHost}`,
  UPLOAD_ORIGIN: (world) => {
    const bucket = world.bucket('images');
    return `https://${world.plain(bucket, 'BucketName')}.s3.${bucket.stack.region}.amazonaws.com`;
  },
};

/** Variables that may be there and need not. */
const optional = new Set(['INDEXNOW_KEY', 'OPERATOR', 'PAGE_DELIVERY', 'PERSONAL_DATA_PLAIN']);

function registeredName(world: World): string {
  const service = world.one('AWS::ServiceDiscovery::Service');
  return `${text(service.get('Name'))}.${text(world.one('AWS::ServiceDiscovery::PrivateDnsNamespace').get('Name'))}`;
}

const meanings = trueOf(
  'variables',
  'Every variable of a task says what the rest of the platform is',
  (world) =>
    world.containers.flatMap((container) => {
      const wanted = container.name === 'web' ? web : api;
      const told = container.environment;
      const where = `${container.task.id} ${container.name}`;
      return [
        ...Object.entries(wanted).map(([name, meaning]) => {
          const value = told[name];
          const means = meaning(world, container);
          if (value === undefined) return `${where} is not told ${name}`;
          return means instanceof RegExp
            ? !means.test(value) && `${where}: ${name} is ${value}`
            : same(`${where}: ${name}`, value, means);
        }),
        ...Object.keys(told)
          .filter((name) => !(name in wanted) && !optional.has(name))
          .map((name) => `${where} is told ${name}, which is for nothing here`),
      ];
    }),
);

const searchEngines = trueOf(
  'search-engines',
  'Search engines are told of changes with the key that the web serves them',
  (world) => {
    const keys = new Set(world.containers.map(({ environment }) => environment.INDEXNOW_KEY ?? ''));
    return [
      keys.size > 1 && `tasks have different keys: ${[...keys].join(', ')}`,
      ...[...keys].map((key) => key !== '' && !/^[\w-]{8,128}$/.test(key) && `${key} is no key of IndexNow`),
    ];
  },
);

const addresses = trueOf(
  'addresses',
  'The addresses of database and cache lead to them, with their own passwords',
  (world) => {
    const composed = world.plain(world.secret('connections'), 'SecretString');
    const urls: Record<string, string> = JSON.parse(composed);
    const password = `{{resolve:secretsmanager:${world.id(world.secret('database'))}:SecretString:password::}}`;
    const primary = world.primary;
    const user = text(primary.get('MasterUsername'));
    const template = text(world.secret('database').get('GenerateSecretString.SecretStringTemplate'));
    const database = (host: string) =>
      new RegExp(
        `^postgresql://${user}:${escaped(password)}@${host}:5432/${text(primary.get('DBName'))}\\?sslmode=verify-(full|ca&uselibpqcompat=true)&sslrootcert=/app/certs/rds-ap-south-1\\.pem$`,
      );
    const replicas = world
      .all('AWS::RDS::DBInstance')
      .filter((each) => each !== primary && each.id !== primary.id);
    const cache = world.all('AWS::ElastiCache::ReplicationGroup')[0];
    const hosts = [
      ...replicas.map((each) => escaped(world.id(each, 'Endpoint.Address'))),
      'replicas\\.data\\.\\S+',
    ];
    return [
      !database(escaped(world.id(primary, 'Endpoint.Address'))).test(urls.DATABASE_URL ?? '') &&
        `DATABASE_URL is ${urls.DATABASE_URL}`,
      urls.DATABASE_REPLICA_URL !== '' &&
        !database(`(${hosts.join('|')})`).test(urls.DATABASE_REPLICA_URL ?? '') &&
        `DATABASE_REPLICA_URL is ${urls.DATABASE_REPLICA_URL}`,
      urls.REDIS_URL !== '' &&
        same(
          'REDIS_URL',
          urls.REDIS_URL ?? '',
          cache
            ? `rediss://default:${world.plain(cache, 'AuthToken')}@${world.id(cache, 'PrimaryEndPoint.Address')}:${text(cache.get('Port'))}`
            : '',
        ),
      same('The password of the database', world.plain(primary, 'MasterUserPassword'), password),
      dig(parsed(template), 'username') !== user &&
        `the secret of the database is ${template}, its user ${user}`,
    ];
  },
);

function parsed(json: string): { [key: string]: string } {
  try {
    return JSON.parse(json);
  } catch {
    return {};
  }
}

function escaped(value: string): string {
  return value.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

export const toldRules: Rule[] = [meanings, searchEngines, addresses];
