import { dig, type Json } from '../src/rules/platform.ts';
import { type Draft, type Mutation, set } from './draft.ts';

const distribution = 'AWS::CloudFront::Distribution';
const task = 'AWS::ECS::TaskDefinition';
const service = 'AWS::ECS::Service';
const group = 'AWS::ElasticLoadBalancingV2::TargetGroup';
const alarm = 'AWS::CloudWatch::Alarm';
const parameters = 'AWS::RDS::DBParameterGroup';

const plant = (mistake: string, change: (draft: Draft) => void): Mutation => ({ mistake, plant: change });
/** Replaces a text anywhere in a resource. */
const rewrite = (mistake: string, type: string, id: string, from: string, to: string): Mutation =>
  plant(mistake, (draft) => {
    const found = draft.find(type, id);
    const text = JSON.stringify(found.Properties);
    if (!text.includes(from)) throw new Error(`${type} ${id} does not say ${from}`);
    found.Properties = JSON.parse(text.replaceAll(from, to));
  });
const variable = (mistake: string, of: string, name: string, value: string | undefined): Mutation =>
  plant(mistake, (draft) => draft.variable(of, name, value));

/** Written after the model, committed before it was measured with them: infra/README.md has the first figure. */
export const heldOut: Mutation[] = [
  variable('release task without the bucket', 'TaskDefinition', 'S3_BUCKET', undefined),
  variable('web on the port of the API', 'WebTask', 'PORT', '5000'),
  variable('pages name www as their address', 'WebTask', 'PUBLIC_URL', 'https://www.thulubazaar.com'),
  variable('worker rests between photos on a machine of its own', 'WorkerTask', 'PHOTO_REST', '5'),
  variable(
    'weaknesses are reported to another domain',
    'WebTask',
    'SECURITY_CONTACT',
    'mailto:security@example.com',
  ),
  variable('API told http for its site', 'ApiTask', 'WEB_URL', 'http://thulubazaar.com'),
  variable('a pool larger than the app allows', 'WorkerTask', 'DATABASE_POOL_SIZE', '500'),
  rewrite(
    'database address without a check of the certificate',
    'AWS::SecretsManager::Secret',
    'Connections',
    'sslmode=verify-full',
    'sslmode=require',
  ),
  rewrite(
    'another database on the same server',
    'AWS::SecretsManager::Secret',
    'Connections',
    ':5432/thulubazaar?',
    ':5432/postgres?',
  ),
  rewrite(
    'cache spoken to without TLS',
    'AWS::SecretsManager::Secret',
    'Connections',
    'rediss://',
    'redis://',
  ),
  rewrite(
    'replica addressed on the port of the cache',
    'AWS::SecretsManager::Secret',
    'Connections',
    ':5432',
    ':6379',
  ),
  rewrite(
    'certificates of another region',
    'AWS::SecretsManager::Secret',
    'Connections',
    'rds-ap-south-1.pem',
    'rds-us-east-1.pem',
  ),
  rewrite(
    'certificate of the load balancer for another zone',
    'AWS::CertificateManager::Certificate',
    'LoadBalancer',
    'thulubazaar.com',
    'thulubazar.com',
  ),
  plant('api name leads to CloudFront', (draft) => {
    const edge = draft.find('AWS::Route53::RecordSet', 'SiteA').Properties ?? {};
    draft.set('AWS::Route53::RecordSet', 'ApiRecord', 'AliasTarget', structuredClone(edge.AliasTarget));
  }),
  plant('built files asked of the photos’ bucket', (draft) => {
    draft.behaviour('/_next/static/*').TargetOriginId = draft.behaviour('/media/*').TargetOriginId ?? '';
  }),
  plant('no fallback for built files', (draft) => {
    draft.behaviour('/dist/*').TargetOriginId = draft.origin('-files-').Id ?? '';
  }),
  set(
    'fallback on errors of the server instead of missing files',
    distribution,
    'Distribution',
    'DistributionConfig.OriginGroups.Items.0.FailoverCriteria.StatusCodes.Items',
    [500, 502],
  ),
  plant('pages cached by the policy of photos', (draft) => {
    draft.behaviour().CachePolicyId = structuredClone(draft.behaviour('/media/*').CachePolicyId ?? '');
  }),
  set(
    'one answer for all languages of a file',
    'AWS::CloudFront::CachePolicy',
    'Pages',
    'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.HeadersConfig',
    { HeaderBehavior: 'whitelist', Headers: ['User-Agent'] },
  ),
  plant('photos kept a day at most', (draft) =>
    draft.set('AWS::CloudFront::CachePolicy', 'Photos', 'CachePolicyConfig.MaxTTL', 86_400),
  ),
  set(
    'origin access control that signs nothing',
    'AWS::CloudFront::OriginAccessControl',
    '',
    'OriginAccessControlConfig.SigningBehavior',
    'never',
  ),
  plant('www serves the site', (draft) => {
    const www = draft.find(distribution, 'WwwDistribution').Properties ?? {};
    const behaviour = dig(www.DistributionConfig, 'DefaultCacheBehavior');
    if (behaviour !== null && typeof behaviour === 'object')
      Reflect.deleteProperty(behaviour, 'FunctionAssociations');
  }),
  rewrite(
    'www leads to a misspelt site',
    'AWS::CloudFront::Function',
    '',
    'https://thulubazaar.com',
    'https://thulubazar.com',
  ),
  rewrite('www forgets what was asked', 'AWS::CloudFront::Function', '', '+ request.uri + query', "+ '/'"),
  rewrite(
    'www turns forms into questions',
    'AWS::CloudFront::Function',
    '',
    'statusCode: 308',
    'statusCode: 301',
  ),
  set(
    'API behind the path of pages only',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    'SiteApiRule',
    'Conditions.1.PathPatternConfig.Values',
    ['/api/v1/*'],
  ),
  plant('API’s host answered by the web', (draft) => {
    const web = draft.find('AWS::ElasticLoadBalancingV2::ListenerRule', 'WebRule').Properties ?? {};
    draft.set(
      'AWS::ElasticLoadBalancingV2::ListenerRule',
      'RuleApiRule'.slice(4),
      'Actions',
      structuredClone(web.Actions ?? []),
    );
  }),
  set('a redirect counted as healthy', group, 'Web', 'Matcher.HttpCode', '200-399'),
  set('targets by instance', group, 'Api', 'TargetType', 'instance'),
  set('sticky sessions', group, 'Web', 'TargetGroupAttributes', [
    { Key: 'deregistration_delay.timeout_seconds', Value: '30' },
    { Key: 'stickiness.enabled', Value: 'true' },
  ]),
  set('tasks killed after ten seconds by a longer drain than stop', group, 'Api', 'TargetGroupAttributes', [
    { Key: 'deregistration_delay.timeout_seconds', Value: '300' },
  ]),
  set('every task replaced at once', service, 'WebService', 'DeploymentConfiguration.MaximumPercent', 100),
  set('web registered in place of the API', service, 'ApiService', 'ServiceRegistries', []),
  plant('worker runs the task of the API', (draft) => {
    const api = draft.find(service, 'ApiService').Properties ?? {};
    draft.set(service, 'WorkerService', 'TaskDefinition', structuredClone(api.TaskDefinition ?? ''));
  }),
  set(
    'logs in the group of another',
    task,
    'ApiTask',
    'ContainerDefinitions.0.LogConfiguration.Options.awslogs-group',
    '/ecs/thulubazaar',
  ),
  set(
    'requests wait for their log lines',
    task,
    'ApiTask',
    'ContainerDefinitions.0.LogConfiguration.Options.mode',
    'blocking',
  ),
  set(
    'API may do all in the bucket of built files as well',
    'AWS::IAM::Policy',
    'ApiTaskDefinitionTaskRole',
    'PolicyDocument.Statement.1.Resource',
    'arn:aws:s3:::*',
  ),
  plant('web may read the keys of personal data', (draft) => {
    const keys = draft
      .list(task, 'ApiTask', 'ContainerDefinitions.0.Secrets')
      .find((one) => dig(one, 'Name') === 'PERSONAL_DATA_KEYS');
    const list = draft.list('AWS::IAM::Policy', 'WebTaskDefinitionExecutionRole', 'PolicyDocument.Statement');
    const allowed = list.find((one) => JSON.stringify(one).includes('GetSecretValue'));
    Object.assign(allowed ?? {}, {
      Resource: [dig(allowed, 'Resource') ?? '', structuredClone(dig(keys, 'ValueFrom') ?? '')],
    });
  }),
  plant('API may not read its own secret', (draft) => {
    const list = draft.list('AWS::IAM::Policy', 'ApiTaskDefinitionExecutionRole', 'PolicyDocument.Statement');
    list.splice(0, list.length, ...list.filter((one) => !JSON.stringify(one).includes('GetSecretValue')));
  }),
  plant('API may not pull its image', (draft) => {
    const list = draft.list('AWS::IAM::Policy', 'ApiTaskDefinitionExecutionRole', 'PolicyDocument.Statement');
    list.splice(0, list.length, ...list.filter((one) => !JSON.stringify(one).includes('ecr:BatchGetImage')));
  }),
  plant('anybody in the account may take the role of a task', (draft) => {
    const role = draft.find('AWS::IAM::Role', 'ApiTaskDefinitionTaskRole').Properties ?? {};
    role.AssumeRolePolicyDocument = {
      Statement: [{ Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { AWS: '*' } }],
    } satisfies Json;
  }),
  set(
    'original photos kept for a year',
    'AWS::S3::Bucket',
    'Images',
    'LifecycleConfiguration.Rules.1.ExpirationInDays',
    365,
  ),
  set(
    'photos moved to cold storage',
    'AWS::S3::Bucket',
    'Images',
    'LifecycleConfiguration.Rules.0.Transitions',
    [{ StorageClass: 'GLACIER', TransitionInDays: 30 }],
  ),
  plant('old releases lose their files', (draft) =>
    draft.push('AWS::S3::Bucket', 'Files', 'LifecycleConfiguration.Rules', {
      Status: 'Enabled',
      ExpirationInDays: 14,
    }),
  ),
  plant('S3 reached through NAT', (draft) => draft.drop('AWS::EC2::VPCEndpoint', '')),
  plant('one zone leaves through the NAT of nobody', (draft) =>
    draft.set('AWS::EC2::Route', 'PrivateSubnet2', 'InstanceId', 'i-0123456789'),
  ),
  plant('NAT instance without its address', (draft) =>
    draft.drop('AWS::EC2::EIPAssociation', 'PublicSubnet1'),
  ),
  set('cache in the group of the database', 'AWS::ElastiCache::ReplicationGroup', '', 'SecurityGroupIds', [
    'sg-1',
  ]),
  set(
    'replica of another database',
    'AWS::RDS::DBInstance',
    'Replica1',
    'SourceDBInstanceIdentifier',
    'thulubazaar-old',
  ),
  set('every statement written to the log', parameters, '', 'Parameters.log_min_duration_statement', '0'),
  plant('a transaction may be forgotten for ever', (draft) => {
    const found = draft.find(parameters, '').Properties?.Parameters;
    if (found !== null && typeof found === 'object' && !Array.isArray(found))
      Reflect.set(found, 'idle_in_transaction_session_timeout', '0');
  }),
  set('average of slow answers', alarm, 'slow-responses', 'ExtendedStatistic', 'p50'),
  set('a worker that says nothing is well', alarm, 'worker-stopped', 'TreatMissingData', 'notBreaching'),
  set('web scaled by the load of the API', alarm, 'web-scale-up', 'Dimensions.1.Value', 'api'),
  set(
    'backups copied to no vault',
    'AWS::Backup::BackupPlan',
    '',
    'BackupPlan.BackupPlanRule.0.TargetBackupVault',
    'Default',
  ),
  set('budget ten times the plan', 'AWS::Budgets::Budget', '', 'Budget.BudgetLimit.Amount', 11_500),
  set('alarm mails to a fixed stranger', 'AWS::SNS::Subscription', '', 'Endpoint', 'somebody@example.com'),
];
