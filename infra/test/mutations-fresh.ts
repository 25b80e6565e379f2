import { dig, type Json } from '../src/rules/platform.ts';
import { type Draft, type Mutation, set } from './draft.ts';

const distribution = 'AWS::CloudFront::Distribution';
const task = 'AWS::ECS::TaskDefinition';
const service = 'AWS::ECS::Service';
const group = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const rule = 'AWS::ElasticLoadBalancingV2::ListenerRule';
const alarm = 'AWS::CloudWatch::Alarm';
const bucket = 'AWS::S3::Bucket';
const check = 'AWS::Route53::HealthCheck';

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

/** The third set, planted when the model was done: infra/README.md has the rate of its first time. */
export const third: Mutation[] = [
  variable('web asks its own port for data', 'WebTask', 'API_URL', 'http://api.thulubazaar.internal:3333'),
  variable('errors of every release are counted as one', 'ApiTask', 'SENTRY_RELEASE', 'production'),
  variable('metrics of the worker on a port below a thousand', 'WorkerTask', 'METRICS_PORT', '80'),
  plant('personal values encrypted with the key of sessions', (draft) =>
    draft.swapSecret('ApiTask', 'PERSONAL_DATA_KEYS', 'AUTH_SECRET'),
  ),
  plant('worker given the address of the cache for the replica', (draft) =>
    draft.swapSecret('WorkerTask', 'DATABASE_REPLICA_URL', 'REDIS_URL'),
  ),
  set('tasks are stopped when the database is sick', group, 'Api', 'HealthCheckPath', '/api/ready'),
  set('health asked on the port of metrics', group, 'Api', 'HealthCheckPort', '9464'),
  rewrite('container checked by what needs the database', task, 'ApiTask', '/api/health', '/api/ready'),
  plant('only India may read the site', (draft) => {
    config(draft, 'Distribution').Restrictions = {
      GeoRestriction: { RestrictionType: 'whitelist', Locations: ['IN'] },
    };
  }),
  plant('the front page is a file of the bucket', (draft) => {
    config(draft, 'Distribution').DefaultRootObject = 'index.html';
  }),
  plant('what is missing is answered as found', (draft) => {
    config(draft, 'Distribution').CustomErrorResponses = [
      { ErrorCode: 404, ResponseCode: 200, ResponsePagePath: '/en' },
    ];
  }),
  plant('photos below a folder of the bucket that is not there', (draft) => {
    draft.origin('-images-').OriginPath = '/images';
  }),
  plant('answers of the API are kept', (draft) => {
    draft.behaviour('/api/*').CachePolicyId = structuredClone(draft.behaviour().CachePolicyId ?? '');
  }),
  plant('pages kept a minute whatever they say', (draft) =>
    draft.set('AWS::CloudFront::CachePolicy', 'Pages', 'CachePolicyConfig.MinTTL', 60),
  ),
  plant('who asks is taken out of the request', (draft) =>
    draft.push('AWS::ElasticLoadBalancingV2::LoadBalancer', '', 'LoadBalancerAttributes', {
      Key: 'routing.http.xff_header_processing.mode',
      Value: 'remove',
    }),
  ),
  plant('the rule of pages on the listener that redirects', (draft) =>
    draft.set(rule, 'WebRule', 'ListenerArn', {
      Ref: draft.idOf('AWS::ElasticLoadBalancingV2::Listener', 'Http'),
    }),
  ),
  plant('new tasks get a part of the visitors for a quarter of an hour', (draft) =>
    draft.push(group, 'Web', 'TargetGroupAttributes', {
      Key: 'slow_start.duration_seconds',
      Value: '900',
    }),
  ),
  set('a check may take longer than the time between two', group, 'Web', 'HealthCheckTimeoutSeconds', 20),
  rewrite('CloudFront may read old scripts only', 'AWS::S3::BucketPolicy', 'Files', '/*', '/dist/*'),
  plant('nobody may read the status page', (draft) => {
    const list = draft.list('AWS::S3::BucketPolicy', 'Status', 'PolicyDocument.Statement');
    list.splice(0, list.length, ...list.filter((one) => dig(one, 'Effect') === 'Deny'));
  }),
  put('photos encrypted by a key that CloudFront may not use', bucket, 'Images', {
    BucketEncryption: {
      ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'aws:kms' } }],
    },
  }),
  set(
    'the eye from outside asks for a name that only leads elsewhere',
    check,
    '',
    'HealthCheckConfig.FullyQualifiedDomainName',
    'www.thulubazaar.com',
  ),
  set(
    'the eye from outside asks for what needs no database',
    check,
    '',
    'HealthCheckConfig.ResourcePath',
    '/robots.txt',
  ),
  set('the alarm of replicas waits for an hour', alarm, 'replica-lag-1', 'Threshold', 3600),
  set(
    'the alarm of the cache watches a node that is not there',
    alarm,
    'cache-memory',
    'Dimensions.0.Value',
    'thulubazaar-cache-002',
  ),
  set(
    'release task built for another processor',
    task,
    'TaskDefinition',
    'RuntimePlatform.CpuArchitecture',
    'X86_64',
  ),
  plant('scaling up takes tasks away', (draft) => {
    const [step] = draft.list(
      'AWS::ApplicationAutoScaling::ScalingPolicy',
      'ApiScalingPolicyup',
      'StepScalingPolicyConfiguration.StepAdjustments',
    );
    Object.assign(step ?? {}, { ScalingAdjustment: -1 });
  }),
  rewrite(
    'codes are counted by a word the API does not write',
    'AWS::Logs::MetricFilter',
    '',
    'codes',
    'code-requests',
  ),
  set(
    'web may all be stopped while it rolls',
    service,
    'WebService',
    'DeploymentConfiguration.MinimumHealthyPercent',
    0,
  ),
  put('cache fails over to a node it does not have', 'AWS::ElastiCache::ReplicationGroup', '', {
    AutomaticFailoverEnabled: true,
    MultiAZEnabled: true,
  }),
];
