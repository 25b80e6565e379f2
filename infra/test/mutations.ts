import type { Json, Platform, Resource, Template } from '../src/rules/platform.ts';

/** A mistake that a person could make in a review-sized change, planted into a copy of the templates. */
export interface Mutation {
  readonly mistake: string;
  readonly plant: (platform: Draft) => void;
}

/** Handles for planting: every access fails loudly, so that no mutation silently does nothing. */
export class Draft {
  readonly platform: Platform;

  constructor(original: Platform) {
    this.platform = structuredClone(original);
  }

  template(stack: string): Template {
    const found = this.platform.find(({ name }) => name === `ThuluBazaar${stack}`);
    if (!found) throw new Error(`No stack ${stack}`);
    return found.template;
  }

  /** The resource of a type whose logical id contains a text, or whose name is that text. */
  find(type: string, id = ''): Resource {
    const all = this.platform.flatMap(({ template }) => Object.entries(template.Resources));
    const found = all.find(
      ([key, resource]) =>
        resource.Type === type && (key.includes(id) || resource.Properties?.AlarmName === id),
    );
    if (!found) throw new Error(`No ${type} ${id}`);
    return found[1];
  }

  /** Sets (or with undefined removes) the value under a dotted path that exists. */
  set(type: string, id: string, path: string, value: Json | undefined): void {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let here: Json = this.find(type, id).Properties ?? {};
    for (const key of keys) {
      const next: Json | undefined =
        here !== null && typeof here === 'object' ? Reflect.get(here, key) : undefined;
      if (next === undefined) throw new Error(`${type} ${id} has no ${path}`);
      here = next;
    }
    if (here === null || typeof here !== 'object') throw new Error(`${type} ${id} has no ${path}`);
    if (value === undefined) Reflect.deleteProperty(here, last);
    else Reflect.set(here, last, value);
  }

  /** Adds to a list. */
  push(type: string, id: string, path: string, value: Json): void {
    const list = path
      .split('.')
      .reduce<Json | undefined>(
        (here, key) => (here !== null && typeof here === 'object' ? Reflect.get(here, key) : undefined),
        this.find(type, id).Properties,
      );
    if (!Array.isArray(list)) throw new Error(`${type} ${id} has no list ${path}`);
    list.push(value);
  }

  /** Takes a resource away. */
  drop(type: string, id: string): void {
    const gone = this.find(type, id);
    for (const { template } of this.platform) {
      for (const [key, resource] of Object.entries(template.Resources)) {
        if (resource === gone) delete template.Resources[key];
      }
    }
  }
}

const anyone = { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp' };
const database = 'AWS::RDS::DBInstance';
const alarm = 'AWS::CloudWatch::Alarm';
const service = 'AWS::ECS::Service';
const task = 'AWS::ECS::TaskDefinition';
const distribution = 'AWS::CloudFront::Distribution';
const listener = 'AWS::ElasticLoadBalancingV2::Listener';

function set(mistake: string, type: string, id: string, path: string, value: Json | undefined): Mutation {
  return { mistake, plant: (draft) => draft.set(type, id, path, value) };
}

export const mutations: Mutation[] = [
  set(
    'backup window in Nepal time instead of UTC',
    database,
    'Primary',
    'PreferredBackupWindow',
    '03:00-04:00',
  ),
  set('malformed backup window', database, 'Primary', 'PreferredBackupWindow', '21:15-22:75'),
  set(
    'maintenance overlaps the backup',
    database,
    'Primary',
    'PreferredMaintenanceWindow',
    'tue:21:45-tue:22:45',
  ),
  set(
    'maintenance overlaps the backup across midnight of Sunday',
    database,
    'Primary',
    'PreferredMaintenanceWindow',
    'sun:22:00-mon:01:00',
  ),
  set(
    'malformed maintenance window of the cache',
    'AWS::ElastiCache::ReplicationGroup',
    '',
    'PreferredMaintenanceWindow',
    'tuesday:20:45-tuesday:21:45',
  ),
  set('bare engine version "15"', database, 'Primary', 'EngineVersion', '15'),
  set('backups kept one day', database, 'Primary', 'BackupRetentionPeriod', 1),
  set('database reachable from the internet', database, 'Primary', 'PubliclyAccessible', true),
  set('database without deletion protection', database, 'Primary', 'DeletionProtection', false),
  set('unencrypted database', database, 'Primary', 'StorageEncrypted', false),
  set('database on gp2', database, 'Primary', 'StorageType', 'gp2'),
  set('database class that does not exist', database, 'Primary', 'DBInstanceClass', 'db.m7g.small'),
  set('password typed into the template', database, 'Primary', 'MasterUserPassword', 'correct-horse-battery'),
  set(
    'cache node that does not exist',
    'AWS::ElastiCache::ReplicationGroup',
    '',
    'CacheNodeType',
    'cache.t4g.large',
  ),
  set('cache without TLS', 'AWS::ElastiCache::ReplicationGroup', '', 'TransitEncryptionEnabled', false),
  {
    mistake: 'database port open to the internet',
    plant: (draft) => {
      draft.find('AWS::EC2::SecurityGroup', 'DatabaseGroup').Properties = {
        ...draft.find('AWS::EC2::SecurityGroup', 'DatabaseGroup').Properties,
        SecurityGroupIngress: [{ ...anyone, FromPort: 5432, ToPort: 5432 }],
      };
    },
  },
  {
    mistake: 'SSH open on the NAT instance',
    plant: (draft) =>
      draft.push('AWS::EC2::SecurityGroup', 'NatGroup', 'SecurityGroupIngress', {
        ...anyone,
        FromPort: 22,
        ToPort: 22,
      }),
  },
  {
    mistake: 'web tasks may reach the database',
    plant: (draft) => {
      draft.set('AWS::EC2::SecurityGroupIngress', 'DatabaseGroup', 'SourceSecurityGroupId', {
        'Fn::GetAtt': [groupId(draft, 'WebGroup'), 'GroupId'],
      });
    },
  },
  set(
    'load balancer rule on the wrong port',
    'AWS::EC2::SecurityGroupIngress',
    'NetworkWebGroupfrom',
    'FromPort',
    3000,
  ),
  set(
    'public bucket',
    'AWS::S3::Bucket',
    'Images',
    'PublicAccessBlockConfiguration.BlockPublicPolicy',
    false,
  ),
  {
    mistake: 'bucket policy of the guide: everyone may read',
    plant: (draft) =>
      draft.push('AWS::S3::BucketPolicy', 'Images', 'PolicyDocument.Statement', {
        Effect: 'Allow',
        Principal: '*',
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::thulubazaar-images/*',
      }),
  },
  set('photos without versions', 'AWS::S3::Bucket', 'Images', 'VersioningConfiguration.Status', 'Suspended'),
  set(
    'old versions kept a year',
    'AWS::S3::Bucket',
    'Images',
    'LifecycleConfiguration.Rules.0.NoncurrentVersionExpiration.NoncurrentDays',
    365,
  ),
  {
    mistake: 'bucket deleted with its stack',
    plant: (draft) => {
      draft.find('AWS::S3::Bucket', 'Images').DeletionPolicy = 'Delete';
    },
  },
  set(
    'missing circuit breaker',
    service,
    'ApiService',
    'DeploymentConfiguration.DeploymentCircuitBreaker',
    undefined,
  ),
  set(
    'circuit breaker without rollback',
    service,
    'WebService',
    'DeploymentConfiguration.DeploymentCircuitBreaker.Rollback',
    false,
  ),
  set('desired count in the template', service, 'WebService', 'DesiredCount', 2),
  set('web wholly on Spot', service, 'WebService', 'CapacityProviderStrategy', [
    { CapacityProvider: 'FARGATE_SPOT', Weight: 1 },
  ]),
  set(
    'tasks with public addresses',
    service,
    'ApiService',
    'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
    'ENABLED',
  ),
  set(
    'container port that is not the target port',
    service,
    'ApiService',
    'LoadBalancers.0.ContainerPort',
    3333,
  ),
  set('x86 image on an ARM price', task, 'WebTask', 'RuntimePlatform.CpuArchitecture', 'X86_64'),
  set('task size that Fargate does not offer', task, 'ApiTask', 'Memory', '9216'),
  {
    mistake: 'plain-text secret in a task',
    plant: (draft) =>
      draft.push(task, 'ApiTask', 'ContainerDefinitions.0.Environment', {
        Name: 'AUTH_SECRET',
        Value: 'not-so-secret-at-all',
      }),
  },
  {
    mistake: 'database address with its password in a task',
    plant: (draft) =>
      draft.push(task, 'WebTask', 'ContainerDefinitions.0.Environment', {
        Name: 'REPORTING_DB',
        Value: 'postgresql://reader:hunter2@db.example:5432/app',
      }),
  },
  set('secrets left out of the worker', task, 'WorkerTask', 'ContainerDefinitions.0.Secrets', undefined),
  set('API without a health check', task, 'ApiTask', 'ContainerDefinitions.0.HealthCheck', undefined),
  set('log group without retention', 'AWS::Logs::LogGroup', 'WebTask', 'RetentionInDays', undefined),
  {
    mistake: 'database log group misnamed, so that RDS makes its own',
    plant: (draft) =>
      draft.set('AWS::Logs::LogGroup', 'Database', 'LogGroupName', '/aws/rds/thulubazaar-db/postgresql'),
  },
  set('misspelt metric', alarm, 'database-connections', 'MetricName', 'DatabaseConnection'),
  set('metric of another namespace', alarm, 'target-5xx', 'Namespace', 'AWS/ELB'),
  set('alarm on a service that does not exist', alarm, 'api-cpu', 'Dimensions.1.Value', 'thulubazaar-api'),
  set('alarm that tells nobody', alarm, 'database-cpu', 'AlarmActions', []),
  set('alarm without its paragraph', alarm, 'web-memory', 'AlarmDescription', 'Memory is high'),
  set('storage alarm in gigabytes instead of bytes', alarm, 'database-storage', 'Threshold', 4),
  set(
    'storage alarm the wrong way round',
    alarm,
    'database-storage',
    'ComparisonOperator',
    'GreaterThanThreshold',
  ),
  {
    mistake: 'no alarm on errors of the load balancer',
    plant: (draft) => draft.drop(alarm, 'load-balancer-5xx'),
  },
  set('scale-up waits ten minutes', alarm, 'web-scale-up', 'EvaluationPeriods', 10),
  set('scale-down at 70 %', alarm, 'api-scale-down', 'Threshold', 70),
  set(
    'scaling down that adds a task',
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    'ApiScalingPolicydown',
    'StepScalingPolicyConfiguration.StepAdjustments.0.ScalingAdjustment',
    1,
  ),
  set('one task at rest', 'AWS::ApplicationAutoScaling::ScalableTarget', 'Web', 'MinCapacity', 1),
  set('pools larger than the database', task, 'ApiTask', 'ContainerDefinitions.0.Environment.4.Value', '60'),
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
  set(
    'plain HTTP to the load balancer',
    distribution,
    '',
    'DistributionConfig.Origins.0.CustomOriginConfig.OriginProtocolPolicy',
    'http-only',
  ),
  set(
    'photos without origin access control',
    distribution,
    '',
    'DistributionConfig.Origins.1.OriginAccessControlId',
    undefined,
  ),
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

function groupId(draft: Draft, id: string): string {
  const found = Object.keys(draft.template('Foundation').Resources).find((key) =>
    new RegExp(`^Network${id}[0-9A-F]{8}$`).test(key),
  );
  if (!found) throw new Error(`No group ${id}`);
  return found;
}
