import { dig, type Json } from '../src/rules/platform.ts';
import { type Draft, type Mutation, set } from './draft.ts';

const distribution = 'AWS::CloudFront::Distribution';
const task = 'AWS::ECS::TaskDefinition';
const service = 'AWS::ECS::Service';
const group = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const balancer = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const alarm = 'AWS::CloudWatch::Alarm';
const bucket = 'AWS::S3::Bucket';
const database = 'AWS::RDS::DBInstance';

const plant = (mistake: string, change: (draft: Draft) => void): Mutation => ({ mistake, plant: change });
const variable = (mistake: string, of: string, name: string, value: string | undefined): Mutation =>
  plant(mistake, (draft) => draft.variable(of, name, value));
/** Adds properties to a resource, or with undefined takes them away. */
const put = (mistake: string, type: string, id: string, values: Record<string, Json | undefined>): Mutation =>
  plant(mistake, (draft) => {
    const own = draft.find(type, id).Properties ?? {};
    for (const [name, value] of Object.entries(values)) {
      if (value === undefined) delete own[name];
      else own[name] = value;
    }
  });
const config = (draft: Draft, id: string): Record<string, Json> => {
  const found = draft.find(distribution, id).Properties?.DistributionConfig;
  if (found === null || typeof found !== 'object' || Array.isArray(found)) throw new Error(`No ${id}`);
  return found;
};
const rewrite = (mistake: string, type: string, id: string, from: string, to: string): Mutation =>
  plant(mistake, (draft) => {
    const found = draft.find(type, id);
    const text = JSON.stringify(found.Properties);
    if (!text.includes(from)) throw new Error(`${type} ${id} does not say ${from}`);
    found.Properties = JSON.parse(text.replaceAll(from, to));
  });

/** The fourth set, written beside the third and measured once the third was caught: infra/README.md has both rates. */
export const fourth: Mutation[] = [
  variable(
    'release task tells another site to reload',
    'TaskDefinition',
    'WEB_URL',
    'https://staging.thulubazaar.com',
  ),
  variable('web listens on the port of the internet', 'WebTask', 'PORT', '80'),
  variable('worker says it is a server of tests', 'WorkerTask', 'NODE_ENV', 'test'),
  plant('web proves itself by the secret of sessions', (draft) =>
    draft.swapSecret('WebTask', 'INTERNAL_SECRET', 'PERSONAL_DATA_KEYS', 'ApiTask'),
  ),
  plant('worker writes to a database by the address of the replica', (draft) =>
    draft.swapSecret('WorkerTask', 'DATABASE_URL', 'DATABASE_REPLICA_URL'),
  ),
  plant('the release task only says what it would do', (draft) =>
    draft.set(task, 'TaskDefinition', 'ContainerDefinitions.0.Command', [
      'node',
      'dist/migrate.js',
      '--dry-run',
    ]),
  ),
  plant('the container listens where nobody asks', (draft) =>
    draft.set(task, 'WebTask', 'ContainerDefinitions.0.PortMappings', [
      { ContainerPort: 3000, Protocol: 'tcp' },
    ]),
  ),
  put('tasks share the network of their machine', task, 'ApiTask', { NetworkMode: 'bridge' }),
  put('a size that Fargate does not have', task, 'WorkerTask', { Cpu: '1024', Memory: '1024' }),
  plant('built files are fetched by way of Ireland', (draft) => {
    draft.origin('-files-').OriginShield = { Enabled: true, OriginShieldRegion: 'eu-west-1' };
  }),
  plant('nobody in Nepal may read the site', (draft) => {
    config(draft, 'Distribution').Restrictions = {
      GeoRestriction: { RestrictionType: 'blacklist', Locations: ['NP', 'CN'] },
    };
  }),
  plant('errors of the server are kept for an hour', (draft) => {
    config(draft, 'Distribution').CustomErrorResponses = [{ ErrorCode: 503, ErrorCachingMinTTL: 3600 }];
  }),
  plant('the status page takes the name of the site', (draft) => {
    config(draft, 'StatusDistribution').Aliases = ['thulubazaar.com'];
  }),
  plant('the status page shows a list of what is in its bucket', (draft) => {
    delete config(draft, 'StatusDistribution').DefaultRootObject;
  }),
  plant('the status page is a day old', (draft) => {
    for (const ttl of ['MinTTL', 'DefaultTTL', 'MaxTTL'])
      draft.set('AWS::CloudFront::CachePolicy', 'StatusKept', `CachePolicyConfig.${ttl}`, 86_400);
  }),
  plant('photos over HTTP as well', (draft) => {
    draft.behaviour('/media/*').ViewerProtocolPolicy = 'allow-all';
  }),
  plant('requests with the Host of the load balancer', (draft) =>
    draft.push(balancer, '', 'LoadBalancerAttributes', {
      Key: 'routing.http.preserve_host_header.enabled',
      Value: 'false',
    }),
  ),
  plant('traffic stays in its zone, whether a task is there or not', (draft) =>
    draft.push(balancer, '', 'LoadBalancerAttributes', {
      Key: 'load_balancing.cross_zone.enabled',
      Value: 'false',
    }),
  ),
  put('tasks are asked by a protocol they do not speak', group, 'Web', { ProtocolVersion: 'GRPC' }),
  set('health by a page that leads elsewhere', group, 'Web', 'HealthCheckPath', '/'),
  set(
    'the worker starts beside the one it replaces',
    service,
    'WorkerService',
    'DeploymentConfiguration.MaximumPercent',
    200,
  ),
  set(
    'a release that fails stays',
    service,
    'ApiService',
    'DeploymentConfiguration.DeploymentCircuitBreaker.Rollback',
    false,
  ),
  put('the API has no address in the private zone', service, 'ApiService', { ServiceRegistries: undefined }),
  put('built files are deleted with their stack', bucket, 'Files', {
    LifecycleConfiguration: { Rules: [{ Status: 'Enabled', ExpirationInDays: 30, Prefix: '_next/' }] },
  }),
  put('copies of photos that anybody may read', bucket, 'Photos', {
    PublicAccessBlockConfiguration: undefined,
  }),
  rewrite(
    'deletions follow to the other region',
    bucket,
    'Images',
    '"DeleteMarkerReplication":{"Status":"Disabled"}',
    '"DeleteMarkerReplication":{"Status":"Enabled"}',
  ),
  put('the database keeps its volume on spinning disks', database, 'Primary', { StorageType: 'standard' }),
  set('the replica in public', database, 'Replica1', 'PubliclyAccessible', true),
  set(
    'the replica of a class that copies cannot keep up with',
    database,
    'Replica1',
    'DBInstanceClass',
    'db.t4g.micro',
  ),
  put('snapshots of what may be lost', 'AWS::ElastiCache::ReplicationGroup', '', {
    SnapshotRetentionLimit: 7,
  }),
  set('a NAT instance is missed after a day', alarm, 'nat-instance-1', 'EvaluationPeriods', 1440),
  set('answers of half a minute are thought quick', alarm, 'slow-responses', 'Threshold', 30_000),
  plant('alarm of the web looks at the targets of the API', (draft) => {
    const api = draft.find(alarm, 'api-unhealthy').Properties ?? {};
    draft.set(alarm, 'web-unhealthy', 'Dimensions', structuredClone(api.Dimensions ?? []));
  }),
  put('the topic takes nothing from alarms', 'AWS::SNS::TopicPolicy', 'Alarms', {
    PolicyDocument: { Version: '2012-10-17', Statement: [] },
  }),
  set(
    'the forecast is told when it is three times the plan',
    'AWS::Budgets::Budget',
    '',
    'NotificationsWithSubscribers.1.Notification.Threshold',
    300,
  ),
  rewrite(
    'a month’s costs must be odd by a thousand dollars',
    'AWS::CE::AnomalySubscription',
    '',
    '[\\"5\\"]',
    '[\\"1000\\"]',
  ),
  plant('who deploys may come from any branch', (draft) => {
    const role = draft.find('AWS::IAM::Role', 'Deploy');
    role.Properties = JSON.parse(
      JSON.stringify(role.Properties)
        .replace(':environment:production', ':*')
        .replace('StringEquals', 'StringLike'),
    );
  }),
  plant('who looks may deploy', (draft) => {
    const policy = draft.find('AWS::IAM::Policy', 'Preview');
    policy.Properties = JSON.parse(
      JSON.stringify(policy.Properties).replaceAll('-lookup-role-', '-deploy-role-'),
    );
  }),
  plant('the archive is made when the database is busy with its backup', (draft) => {
    const [rule] = draft.list('AWS::Backup::BackupPlan', '', 'BackupPlan.BackupPlanRule');
    if (rule === undefined || dig(rule, 'ScheduleExpression') === undefined) throw new Error('No schedule');
    Object.assign(rule ?? {}, { ScheduleExpression: 'cron(30 21 1 * ? *)' });
  }),
];
