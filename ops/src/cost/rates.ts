import type { Found } from '../../../infra/src/rules/platform.ts';
import { Fault } from '../fault.ts';
import type { Bill, Charge, Rate } from './bill.ts';
import { fargate } from './fargate.ts';

/** Types that cost nothing by themselves. Anything else must have a rate. */
export const free = new Set(
  [
    'ApplicationAutoScaling::ScalableTarget Backup::BackupPlan Backup::BackupSelection Backup::BackupVault',
    'Budgets::Budget CertificateManager::Certificate CloudFront::CachePolicy CloudFront::Function CloudFront::OriginAccessControl',
    'CloudFront::ResponseHeadersPolicy CloudFront::OriginRequestPolicy EC2::EIPAssociation EC2::InternetGateway',
    'EC2::LaunchTemplate EC2::Route EC2::RouteTable EC2::SecurityGroup EC2::SecurityGroupEgress',
    'EC2::SecurityGroupIngress EC2::Subnet EC2::SubnetRouteTableAssociation EC2::VPC EC2::VPCGatewayAttachment',
    'ECS::Cluster ECS::ClusterCapacityProviderAssociations ECS::TaskDefinition ElastiCache::ParameterGroup',
    'ElastiCache::SubnetGroup ElasticLoadBalancingV2::Listener ElasticLoadBalancingV2::ListenerRule',
    'ElasticLoadBalancingV2::TargetGroup IAM::InstanceProfile IAM::ManagedPolicy IAM::OIDCProvider IAM::Policy IAM::Role',
    'RDS::DBParameterGroup RDS::DBSubnetGroup Route53::RecordSet S3::BucketPolicy SNS::Subscription SNS::Topic',
    'SNS::TopicPolicy SecretsManager::SecretTargetAttachment SSM::Parameter Logs::MetricFilter',
    'CloudWatch::CompositeAlarm Events::Rule Scheduler::Schedule Logs::QueryDefinition CE::AnomalyMonitor CE::AnomalySubscription',
  ].flatMap((line) => line.split(' ').map((name) => `AWS::${name}`)),
);

/** How each resource type is charged. */
export const rates: Readonly<Record<string, Rate>> = {
  'AWS::ECS::Service': fargate,
  'AWS::RDS::DBInstance': databases,
  'AWS::ElastiCache::ReplicationGroup': (found, { usage }) =>
    found.map((cache) => ({
      service: 'ElastiCache',
      item: `${cache.get('Engine')} ${cache.get('CacheNodeType')}`,
      amount: usage.hours * Number(cache.get('NumCacheClusters') ?? 1),
      key: `cache.${cache.get('Engine')}.${String(cache.get('CacheNodeType')).replace('cache.', '')}`,
    })),
  'AWS::ElasticLoadBalancingV2::LoadBalancer': loadBalancers,
  'AWS::EC2::Instance': (found, { usage }) =>
    found.flatMap((instance) => [
      {
        service: 'NAT',
        item: `instance ${instance.get('InstanceType')}`,
        amount: usage.hours,
        key: `ec2.${instance.get('InstanceType')}`,
      },
      {
        service: 'NAT',
        item: 'its volume',
        amount: Number(instance.get('BlockDeviceMappings.0.Ebs.VolumeSize') ?? 8),
        key: 'ebs.gp3',
      },
    ]),
  'AWS::EC2::NatGateway': (found, { usage }) => [
    { service: 'NAT', item: 'gateways', amount: usage.hours * found.length, key: 'nat.gateway' },
    { service: 'NAT', item: 'data', amount: usage.natGb, key: 'nat.gateway.data' },
  ],
  'AWS::EC2::EIP': (found, { usage }) => [
    { service: 'IPv4', item: 'elastic addresses', amount: usage.hours * found.length, key: 'ipv4' },
  ],
  'AWS::EC2::VPCEndpoint': endpoints,
  'AWS::EC2::FlowLog': (found) => [
    { service: 'CloudWatch', item: 'rejected flows to S3', amount: 0.5 * found.length, key: 'logs.vended' },
  ],
  'AWS::Route53::HealthCheck': (found) => [
    { service: 'Route 53', item: 'checks from outside', amount: found.length, key: 'route53.health-check' },
  ],
  'AWS::S3::Bucket': (found, { usage, assumptions }) => [
    { service: 'S3', item: 'photos', amount: assumptions.imagesGb.value, key: 's3.storage' },
    { service: 'S3', item: 'writes', amount: usage.s3Puts / 1000, key: 's3.put' },
    { service: 'S3', item: 'reads', amount: usage.s3Gets / 1000, key: 's3.get' },
    ...copies(found, usage, assumptions),
  ],
  'AWS::CloudFront::Distribution': (_, { usage }) => [
    {
      service: 'CloudFront',
      item: 'requests',
      amount: Math.max(0, usage.edgeRequests - 10e6) / 10_000,
      key: 'cloudfront.requests',
    },
    {
      service: 'CloudFront',
      item: 'to visitors',
      amount: Math.max(0, usage.edgeGb - 1000),
      key: 'cloudfront.out',
    },
    { service: 'CloudFront', item: 'to the origin', amount: usage.originGb, key: 'cloudfront.to-origin' },
  ],
  'AWS::Logs::LogGroup': (_, { usage }) => [
    { service: 'CloudWatch', item: 'logs', amount: usage.logGb, key: 'logs.ingest' },
    { service: 'CloudWatch', item: 'logs kept', amount: usage.logGb / 5, key: 'logs.storage' },
  ],
  'AWS::CloudWatch::Alarm': (found) => [
    { service: 'CloudWatch', item: 'alarms', amount: Math.max(0, found.length - 10), key: 'alarm' },
  ],
  'AWS::ApplicationAutoScaling::ScalingPolicy': (found) => [
    {
      service: 'CloudWatch',
      item: 'alarms of target tracking',
      amount: found.filter((policy) => policy.get('PolicyType') === 'TargetTrackingScaling').length * 2,
      key: 'alarm.high-resolution',
    },
  ],
  'AWS::CloudWatch::Dashboard': (found) => [
    { service: 'CloudWatch', item: 'dashboards', amount: Math.max(0, found.length - 3), key: 'dashboard' },
  ],
  'AWS::SecretsManager::Secret': (found, { assumptions }) => [
    {
      service: 'Secrets Manager',
      item: 'secrets and copies',
      amount:
        assumptions.suppliedSecrets.value +
        found.reduce((count, secret) => count + 1 + secret.list('ReplicaRegions').length, 0),
      key: 'secret',
    },
  ],
  'AWS::KMS::Key': (found) => [{ service: 'KMS', item: 'keys', amount: found.length, key: 'kms.key' }],
  'AWS::Route53::HostedZone': (found, { usage }) => [
    { service: 'Route 53', item: 'zones', amount: found.length, key: 'route53.zone' },
    { service: 'Route 53', item: 'queries', amount: (usage.visits * 2) / 1e6, key: 'route53.queries' },
  ],
  'AWS::ServiceDiscovery::PrivateDnsNamespace': (found) => [
    { service: 'Route 53', item: 'private zones', amount: found.length, key: 'route53.zone' },
  ],
  'AWS::ServiceDiscovery::Service': (found) => [
    { service: 'Route 53', item: 'registered tasks', amount: found.length * 3, key: 'cloudmap.instance' },
  ],
  'AWS::ECR::Repository': (_, { assumptions }) => [
    { service: 'ECR', item: 'images', amount: assumptions.imagesInRegistryGb.value, key: 'ecr.storage' },
  ],
};

/** What a bucket in another region keeps of the photos, and what it takes to get there. */
function copies(
  found: readonly Found[],
  usage: Bill['usage'],
  { imagesGb, photoKb }: Bill['assumptions'],
): Charge[] {
  if (!found.some((bucket) => bucket.get('ReplicationConfiguration') !== undefined)) return [];
  const photos = (usage.s3Puts / 6) * 5;
  return [
    { service: 'S3', item: 'photos away', amount: imagesGb.value, key: 's3.away.storage' },
    { service: 'S3', item: 'writes away', amount: photos / 1000, key: 's3.away.put' },
    // Three sizes and two lighter ones, of which the smallest is what most visitors see.
    {
      service: 'S3',
      item: 'on their way',
      amount: photos * photoKb.value * 3 * 1e-6,
      key: 'transfer.regions',
    },
  ];
}

function databases(found: readonly Found[], { usage, assumptions }: Bill): Charge[] {
  const { databaseGb, databaseChange } = assumptions;
  const sources = found.filter((database) => !database.get('SourceDBInstanceIdentifier'));
  const allocated = Number(sources[0]?.get('AllocatedStorage') ?? 20);
  // RDS grows the volume by itself when it is nine tenths full.
  const volume = Math.max(allocated, Math.ceil(databaseGb.value / 0.9));
  const charges = found.flatMap((database): Charge[] => {
    const twice = database.get('MultiAZ') === true;
    const type = String(database.get('DBInstanceClass')).replace('db.', '');
    const listed = twice && ['t4g.micro', 't4g.small'].includes(type);
    const what = database.get('SourceDBInstanceIdentifier') ? 'replica' : 'primary';
    return [
      {
        service: 'RDS',
        item: `${what} ${type}${twice ? ' Multi-AZ' : ''}`,
        amount: usage.hours * (twice && !listed ? 2 : 1),
        key: `rds.${type}${listed ? '.multi-az' : ''}`,
      },
      { service: 'RDS', item: `${what} volume`, amount: volume, key: twice ? 'rds.gp3.multi-az' : 'rds.gp3' },
    ];
  });
  // A week of automatic backups, and a year of monthly snapshots that each add what changed; as much as the volume is free.
  const kept = databaseGb.value * (1 + 7 * 0.02 + 1 + 11 * databaseChange.value);
  return [
    ...charges,
    { service: 'RDS', item: 'backups', amount: Math.max(0, kept - volume), key: 'rds.backup' },
  ];
}

function loadBalancers(found: readonly Found[], { usage }: Bill): Charge[] {
  const perHour = usage.loadBalancerGb / usage.hours;
  const connections = usage.apiRequests / 10 / (usage.hours * 3600);
  const addresses = found.reduce((count, one) => count + one.list('Subnets').length, 0);
  return [
    { service: 'Load balancer', item: 'hours', amount: usage.hours * found.length, key: 'alb' },
    {
      service: 'Load balancer',
      item: 'capacity units',
      amount: usage.hours * Math.max(perHour, connections / 25),
      key: 'alb.lcu',
    },
    { service: 'IPv4', item: 'load balancer, one a zone', amount: usage.hours * addresses, key: 'ipv4' },
    {
      service: 'Data transfer',
      item: 'to apps',
      amount: Math.max(0, usage.directGb - 100),
      key: 'transfer.out',
    },
    {
      service: 'Data transfer',
      item: 'between zones',
      amount: usage.betweenZonesGb * 2,
      key: 'transfer.zones',
    },
  ];
}

function endpoints(found: readonly Found[], { usage }: Bill): Charge[] {
  return found.flatMap((endpoint): Charge[] => {
    const type = endpoint.get('VpcEndpointType');
    if (type === 'Gateway') return [];
    if (type !== 'Interface') throw new Fault(`A VPC endpoint of type ${type} has no rate (${endpoint.id})`);
    const zones = endpoint.list('SubnetIds').length;
    return [{ service: 'NAT', item: 'endpoints', amount: usage.hours * zones, key: 'vpc.endpoint' }];
  });
}
