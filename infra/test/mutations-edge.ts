import { type Mutation, set } from './draft.ts';

const distribution = 'AWS::CloudFront::Distribution';
const listener = 'AWS::ElasticLoadBalancingV2::Listener';
const database = 'AWS::RDS::DBInstance';

/** Mistakes at the edge, in the load balancer, and in what holds the templates together. */
export const edgeMutations: Mutation[] = [
  set(
    'certificate of CloudFront in Mumbai',
    distribution,
    '',
    'DistributionConfig.ViewerCertificate.AcmCertificateArn',
    'arn:aws:acm:ap-south-1:111122223333:certificate/example',
  ),
  {
    mistake: 'edge stack deployed to Mumbai',
    plant: (draft) => {
      const edge = draft.platform.find(({ name }) => name === 'ThuluBazaarEdge');
      Object.assign(edge ?? {}, { region: 'ap-south-1' });
    },
  },
  set('price class without India', distribution, '', 'DistributionConfig.PriceClass', 'PriceClass_100'),
  set(
    'old TLS for visitors',
    distribution,
    '',
    'DistributionConfig.ViewerCertificate.MinimumProtocolVersion',
    'TLSv1_2016',
  ),
  set(
    'plain HTTP for visitors',
    distribution,
    '',
    'DistributionConfig.DefaultCacheBehavior.ViewerProtocolPolicy',
    'allow-all',
  ),
  {
    mistake: 'plain HTTP to the load balancer',
    plant: (draft) =>
      Object.assign(draft.origin('origin.').CustomOriginConfig ?? {}, { OriginProtocolPolicy: 'http-only' }),
  },
  {
    mistake: 'photos without origin access control',
    plant: (draft) => {
      delete draft.origin('-images-').OriginAccessControlId;
    },
  },
  set(
    'pages cached for a day without asking',
    'AWS::CloudFront::CachePolicy',
    'Pages',
    'CachePolicyConfig.DefaultTTL',
    86_400,
  ),
  {
    mistake: 'no IPv6 record for the site',
    plant: (draft) => draft.drop('AWS::Route53::RecordSet', 'SiteAaaa'),
  },
  set(
    'pages served without the secret header',
    'AWS::ElasticLoadBalancingV2::ListenerRule',
    'WebRule',
    'Conditions',
    [{ Field: 'host-header', HostHeaderConfig: { Values: ['thulubazaar.com'] } }],
  ),
  set('old TLS at the load balancer', listener, 'Https', 'SslPolicy', 'ELBSecurityPolicy-2016-08'),
  set('no access logs', 'AWS::ElasticLoadBalancingV2::LoadBalancer', '', 'LoadBalancerAttributes', [
    { Key: 'deletion_protection.enabled', Value: 'true' },
    { Key: 'routing.http.drop_invalid_header_fields.enabled', Value: 'true' },
  ]),
  set(
    'targets drained for five minutes',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'Api',
    'TargetGroupAttributes',
    [],
  ),
  set('NAT instance that does not forward', 'AWS::EC2::Instance', '', 'SourceDestCheck', true),
  set('image tags that move', 'AWS::ECR::Repository', 'Api', 'ImageTagMutability', 'MUTABLE'),
  set(
    'daily archive instead of monthly',
    'AWS::Backup::BackupPlan',
    '',
    'BackupPlan.BackupPlanRule.0.ScheduleExpression',
    'cron(45 22 * * ? *)',
  ),
  { mistake: 'no budget', plant: (draft) => draft.drop('AWS::Budgets::Budget', '') },
  set(
    'secret typed into the template',
    'AWS::SecretsManager::Secret',
    'Auth',
    'SecretString',
    'not-so-secret-at-all',
  ),
  set(
    'task role that may do everything',
    'AWS::IAM::Policy',
    'ApiTaskDefinitionTaskRole',
    'PolicyDocument.Statement.1.Action',
    's3:*',
  ),
  {
    mistake: 'private subnet without a way out',
    plant: (draft) => draft.drop('AWS::EC2::Route', 'PrivateSubnet1'),
  },
  set(
    'health check of a path that is gone',
    'AWS::ElasticLoadBalancingV2::TargetGroup',
    'Api',
    'HealthCheckPath',
    '/health',
  ),
  set(
    'pages kept a minute against their headers',
    'AWS::CloudFront::CachePolicy',
    'Pages',
    'CachePolicyConfig.MinTTL',
    60,
  ),
  set('API renamed, web not told', 'AWS::ServiceDiscovery::Service', '', 'Name', 'backend'),
  {
    mistake: 'API answers cached',
    plant: (draft) => {
      draft.behaviour('/api/*').CachePolicyId = '658327ea-f89d-4fab-a63d-7e88639e58f6';
    },
  },
  {
    mistake: 'reference to a renamed resource',
    plant: (draft) =>
      draft.set(database, 'Primary', 'DBParameterGroupName', { Ref: 'DatabaseParametersOld' }),
  },
  {
    mistake: 'export removed while another stack imports it',
    plant: (draft) => {
      const outputs = draft.template('Foundation').Outputs ?? {};
      const name = Object.keys(outputs).find((key) => key.includes('Cluster'));
      if (!name) throw new Error('No export of the cluster');
      delete outputs[name];
    },
  },
];
