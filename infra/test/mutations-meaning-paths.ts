import { type Draft, type Mutation, set } from './draft.ts';

const distribution = 'AWS::CloudFront::Distribution';
const policy = 'AWS::CloudFront::CachePolicy';
const balancer = 'AWS::ElasticLoadBalancingV2::LoadBalancer';
const rule = 'AWS::ElasticLoadBalancingV2::ListenerRule';

const plant = (mistake: string, change: (draft: Draft) => void): Mutation => ({ mistake, plant: change });
const subnet = (draft: Draft, id: string) => ({ Ref: draft.idOf('AWS::EC2::Subnet', id) });

/** Mistakes on the way of a request and of a photo: places, names, keys, prefixes, waiting times and versions. */
export const pathMeaning: Mutation[] = [
  plant('pages asked of the API', (draft) => {
    draft.origin('origin.').DomainName = 'api.thulubazaar.com';
  }),
  plant('the secret of another purpose sent to the load balancer', (draft) => {
    const [header] = draft.origin('origin.').OriginCustomHeaders as [Record<string, unknown>];
    header.HeaderValue = '{{resolve:secretsmanager:thulubazaar/production/internal:SecretString:::}}';
  }),
  plant('the secret sent under another header', (draft) => {
    const [header] = draft.origin('origin.').OriginCustomHeaders as [Record<string, unknown>];
    header.HeaderName = 'x-origin-key';
  }),
  plant('photos read from a bucket in another region', (draft) => {
    draft.origin('-images-').DomainName = 'thulubazaar-images-1.s3.us-east-1.amazonaws.com';
  }),
  plant('origin secret copied to a region where nobody reads it', (draft) =>
    draft.set('AWS::SecretsManager::Secret', 'Origin', 'ReplicaRegions', [{ Region: 'eu-west-1' }]),
  ),
  set(
    'updates of the apps without the header of their protocol',
    'AWS::CloudFront::ResponseHeadersPolicy',
    '',
    'ResponseHeadersPolicyConfig.CustomHeadersConfig.Items',
    [],
  ),
  set(
    'which update is newest, kept by CloudFront',
    policy,
    'Updates',
    'CachePolicyConfig.DefaultTTL',
    86_400,
  ),
  plant('release task in the group of the web', (draft) => {
    const outputs = draft.template('Migrations').Outputs ?? {};
    const group = structuredClone(
      draft.list(
        'AWS::ECS::Service',
        'WebService',
        'NetworkConfiguration.AwsvpcConfiguration.SecurityGroups',
      )[0],
    );
    const key = Object.keys(outputs).find((name) => name.includes('SecurityGroup')) ?? '';
    Object.assign(outputs[key] ?? {}, { Value: group });
  }),
  plant('archive of nothing', (draft) =>
    draft.set('AWS::Backup::BackupSelection', '', 'BackupSelection.Resources', [
      'arn:aws:rds:ap-south-1:1:db:other',
    ]),
  ),
  plant('CloudFront may read all that is in the bucket', (draft) => {
    const text = JSON.stringify(draft.find('AWS::S3::BucketPolicy', 'Images').Properties);
    draft.find('AWS::S3::BucketPolicy', 'Images').Properties = JSON.parse(text.replaceAll('/media/*', '/*'));
  }),
  plant('CloudFront may read photos of messages', (draft) => {
    const text = JSON.stringify(draft.find('AWS::S3::BucketPolicy', 'Images').Properties);
    draft.find('AWS::S3::BucketPolicy', 'Images').Properties = JSON.parse(
      text.replaceAll('/media/*', '/private/*'),
    );
  }),
  set(
    'public photos expire like originals',
    'AWS::S3::Bucket',
    'Images',
    'LifecycleConfiguration.Rules.1.Prefix',
    'media/',
  ),
  plant('photos are deleted after a month', (draft) =>
    draft.push('AWS::S3::Bucket', 'Images', 'LifecycleConfiguration.Rules', {
      Id: 'tidy',
      Status: 'Enabled',
      ExpirationInDays: 30,
    }),
  ),
  plant('uploads refused by the browser', (draft) =>
    draft.set('AWS::S3::Bucket', 'Images', 'CorsConfiguration.CorsRules.0.AllowedOrigins', [
      'https://www.thulubazaar.com',
    ]),
  ),
  plant('uploads from any site', (draft) =>
    draft.set('AWS::S3::Bucket', 'Images', 'CorsConfiguration.CorsRules.0.AllowedOrigins', ['*']),
  ),
  plant('API may write photos and not delete them', (draft) => {
    const policies = draft.find('AWS::IAM::Policy', 'ApiTaskDefinitionTaskRole');
    policies.Properties = JSON.parse(
      JSON.stringify(policies.Properties).replace(/,"s3:DeleteObject"|"s3:DeleteObject",/, ''),
    );
  }),
  set(
    'one page for all who are signed in',
    policy,
    'Pages',
    'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig',
    {
      CookieBehavior: 'none',
    },
  ),
  set(
    'cookie of another name in the key',
    policy,
    'Pages',
    'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig.Cookies',
    ['session'],
  ),
  set(
    'one page for all searches',
    policy,
    'Pages',
    'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.QueryStringsConfig',
    {
      QueryStringBehavior: 'none',
    },
  ),
  set(
    'every cookie makes photos anew',
    policy,
    'Photos',
    'CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.CookiesConfig',
    {
      CookieBehavior: 'all',
    },
  ),
  plant('pages without the visitor’s headers', (draft) => {
    delete draft.behaviour().OriginRequestPolicyId;
  }),
  plant('photos asked for under the name of the site', (draft) => {
    draft.behaviour('/media/*').OriginRequestPolicyId = '216adef6-5c7f-47e4-b989-5492eafa07d3';
  }),
  plant('API of pages read-only', (draft) => {
    draft.behaviour('/api/*').AllowedMethods = ['GET', 'HEAD'];
  }),
  plant('photos asked of the web', (draft) => {
    draft.behaviour('/media/*').TargetOriginId = draft.behaviour().TargetOriginId ?? '';
  }),
  plant('database in public subnets', (draft) =>
    draft.set('AWS::RDS::DBSubnetGroup', '', 'SubnetIds', [
      subnet(draft, 'PublicSubnet1'),
      subnet(draft, 'PublicSubnet2'),
    ]),
  ),
  plant('cache in public subnets', (draft) =>
    draft.set('AWS::ElastiCache::SubnetGroup', '', 'SubnetIds', [subnet(draft, 'PublicSubnet1')]),
  ),
  plant('NAT instance in a private subnet', (draft) =>
    draft.set('AWS::EC2::Instance', '', 'SubnetId', subnet(draft, 'PrivateSubnet1')),
  ),
  plant('load balancer in private subnets', (draft) => {
    const tasks = draft.list(
      'AWS::ECS::Service',
      'WebService',
      'NetworkConfiguration.AwsvpcConfiguration.Subnets',
    );
    draft.set(balancer, '', 'Subnets', structuredClone(tasks));
  }),
  plant('load balancer not open to the internet', (draft) => draft.set(balancer, '', 'Scheme', 'internal')),
  plant('both private subnets in one zone', (draft) =>
    draft.set('AWS::EC2::Subnet', 'PrivateSubnet2', 'AvailabilityZone', 'ap-south-1a'),
  ),
  plant('subnets that overlap', (draft) =>
    draft.set('AWS::EC2::Subnet', 'PrivateSubnet2', 'CidrBlock', '10.20.2.0/25'),
  ),
  plant('private subnets lead straight to the internet', (draft) => {
    const route = draft.find('AWS::EC2::Route', 'PrivateSubnet1').Properties ?? {};
    delete route.InstanceId;
    route.GatewayId = { Ref: draft.idOf('AWS::EC2::InternetGateway', '') };
  }),
  plant('load balancer keeps connections longer than its targets', (draft) =>
    draft.push(balancer, '', 'LoadBalancerAttributes', { Key: 'idle_timeout.timeout_seconds', Value: '120' }),
  ),
  plant('CloudFront keeps connections longer than the load balancer', (draft) => {
    Object.assign(draft.origin('origin.').CustomOriginConfig ?? {}, { OriginKeepaliveTimeout: 60 });
  }),
  plant('CloudFront gives up before a page could be made', (draft) => {
    Object.assign(draft.origin('origin.').CustomOriginConfig ?? {}, { OriginReadTimeout: 3 });
  }),
  set('pages before the API in the order of rules', rule, 'WebRule', 'Priority', 12),
  set(
    'cache of a version that Valkey does not have',
    'AWS::ElastiCache::ReplicationGroup',
    '',
    'EngineVersion',
    '6.2',
  ),
  set('another engine of cache', 'AWS::ElastiCache::ReplicationGroup', '', 'Engine', 'memcached'),
  set(
    'a minor of PostgreSQL that the API was not tried with',
    'AWS::RDS::DBInstance',
    'Primary',
    'EngineVersion',
    '15.4',
  ),
  set(
    'statements are not counted',
    'AWS::RDS::DBParameterGroup',
    '',
    'Parameters.shared_preload_libraries',
    'auto_explain',
  ),
  set(
    'one image kept, so that nothing can be rolled back to',
    'AWS::ECR::Repository',
    'Api',
    'LifecyclePolicy.LifecyclePolicyText',
    '{"rules":[{"rulePriority":1,"selection":{"tagStatus":"any","countType":"imageCountMoreThan","countNumber":1},"action":{"type":"expire"}}]}',
  ),
  set(
    'a secret that can be guessed',
    'AWS::SecretsManager::Secret',
    'Auth',
    'GenerateSecretString.PasswordLength',
    8,
  ),
  plant('alarms sent nowhere', (draft) => draft.set('AWS::SNS::Subscription', '', 'Protocol', 'http')),
  set(
    'certificate without the API’s host',
    'AWS::CertificateManager::Certificate',
    'LoadBalancerCertificate',
    'SubjectAlternativeNames',
    ['thulubazaar.com'],
  ),
  plant('HTTP redirected to a port nobody listens on', (draft) =>
    draft.set(
      'AWS::ElasticLoadBalancingV2::Listener',
      'Http',
      'DefaultActions.0.RedirectConfig.Port',
      '8443',
    ),
  ),
  plant('the distribution is switched off', (draft) =>
    draft.set(distribution, 'Distribution', 'DistributionConfig.Enabled', false),
  ),
];
