import { readdirSync, readFileSync } from 'node:fs';
import { isRedirect, isSite } from '../edge.ts';
import { dig, type Found, type Json, type Rule, text } from '../platform.ts';
import { same, trueOf } from './world.ts';

/**
 * The properties of each type that something here is meant by. One that nobody has said a word about changes what the thing does all the
 * same: who adds one adds it here, and with it the rule that reads it.
 */
const meant: Readonly<Record<string, string>> = {
  'AWS::ElasticLoadBalancingV2::TargetGroup':
    'HealthCheckIntervalSeconds HealthCheckPath HealthCheckTimeoutSeconds HealthyThresholdCount Matcher Port Protocol TargetGroupAttributes TargetType UnhealthyThresholdCount VpcId',
  'AWS::ElasticLoadBalancingV2::LoadBalancer':
    'LoadBalancerAttributes Name Scheme SecurityGroups Subnets Type',
  'AWS::ECS::TaskDefinition':
    'ContainerDefinitions Cpu ExecutionRoleArn Family Memory NetworkMode RequiresCompatibilities RuntimePlatform TaskRoleArn',
  'AWS::ECS::Service':
    'CapacityProviderStrategy Cluster DeploymentConfiguration EnableECSManagedTags EnableExecuteCommand HealthCheckGracePeriodSeconds LoadBalancers MonitoringProperties Monitoring NetworkConfiguration PropagateTags ServiceName ServiceRegistries TaskDefinition',
  'AWS::RDS::DBInstance':
    'AllocatedStorage AutoMinorVersionUpgrade BackupRetentionPeriod CACertificateIdentifier CopyTagsToSnapshot DBInstanceClass DBInstanceIdentifier DBName DBParameterGroupName DBSubnetGroupName DeletionProtection EnableCloudwatchLogsExports Engine EngineVersion MasterUserPassword MasterUsername MaxAllocatedStorage MultiAZ PreferredBackupWindow PreferredMaintenanceWindow PubliclyAccessible SourceDBInstanceIdentifier StorageEncrypted StorageType VPCSecurityGroups',
  'AWS::ElastiCache::ReplicationGroup':
    'AtRestEncryptionEnabled AuthToken AutomaticFailoverEnabled CacheNodeType CacheSubnetGroupName Engine EngineVersion MultiAZEnabled NumCacheClusters Port PreferredMaintenanceWindow ReplicationGroupDescription ReplicationGroupId SecurityGroupIds TransitEncryptionEnabled',
  'AWS::S3::Bucket':
    'BucketEncryption BucketName CorsConfiguration LifecycleConfiguration LoggingConfiguration PublicAccessBlockConfiguration ReplicationConfiguration VersioningConfiguration',
};

const inside: Readonly<Record<string, string>> = {
  distribution:
    'Aliases CacheBehaviors Comment DefaultCacheBehavior Enabled HttpVersion IPV6Enabled OriginGroups Origins PriceClass ViewerCertificate',
  behaviour:
    'AllowedMethods CachePolicyId Compress OriginRequestPolicyId PathPattern ResponseHeadersPolicyId TargetOriginId ViewerProtocolPolicy',
  origin: 'CustomOriginConfig DomainName Id OriginAccessControlId OriginCustomHeaders S3OriginConfig',
  container:
    'Command Environment Essential HealthCheck Image LinuxParameters LogConfiguration Name PortMappings Secrets StopTimeout',
};

function unmeant(value: Json | undefined, names = '', ...more: string[]): string[] {
  const known = new Set([...names.split(' '), 'Tags', ...more]);
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? Object.keys(value).filter((name) => !known.has(name))
    : [];
}

const properties = trueOf(
  'properties',
  'What holds people’s requests and rows has only properties that are known here by what they are for',
  (world) => [
    ...Object.entries(meant).flatMap(([type, names]) =>
      world
        .all(type)
        .flatMap((found) =>
          unmeant(found.resource.Properties, names).map((name) => found.says(`nobody has said why ${name}`)),
        ),
    ),
    ...world.containers.flatMap(({ name, json }) =>
      unmeant(json, inside.container).map((each) => `${name}: nobody has said why ${each}`),
    ),
    ...world.all('AWS::CloudFront::Distribution').flatMap((found) => {
      const config = found.get('DistributionConfig');
      const isPage = !isSite(found) && !isRedirect(found);
      const behaviours = [
        dig(config, 'DefaultCacheBehavior') ?? null,
        ...found.list('DistributionConfig.CacheBehaviors'),
      ];
      return [
        ...unmeant(config, inside.distribution, isPage ? 'DefaultRootObject' : ''),
        ...behaviours.flatMap((one) =>
          unmeant(one, inside.behaviour, isRedirect(found) ? 'FunctionAssociations' : ''),
        ),
        ...found.list('DistributionConfig.Origins').flatMap((one) => unmeant(one, inside.origin)),
      ].map((name) => found.says(`nobody has said why ${name}`));
    }),
  ],
);

/** What may be said of load balancer and targets, and how; others change who is asked and as whom. */
const attributes: Readonly<Record<string, RegExp>> = {
  'deletion_protection.enabled': /^(true|false)$/,
  'idle_timeout.timeout_seconds': /^\d+$/,
  'routing.http.drop_invalid_header_fields.enabled': /^true$/,
  'access_logs.s3.enabled': /^true$/,
  'access_logs.s3.bucket': /./,
  'access_logs.s3.prefix': /./,
  'deregistration_delay.timeout_seconds': /^\d+$/,
  'stickiness.enabled': /^false$/,
};

const said = trueOf('attributes', 'Load balancer and targets are told only what is meant', (world) =>
  [
    ...world.all('AWS::ElasticLoadBalancingV2::LoadBalancer'),
    ...world.all('AWS::ElasticLoadBalancingV2::TargetGroup'),
  ].flatMap((found) =>
    [...found.list('LoadBalancerAttributes'), ...found.list('TargetGroupAttributes')].map((one) => {
      const key = text(dig(one, 'Key'));
      return (
        !attributes[key]?.test(text(dig(one, 'Value'))) && found.says(`${key} is ${text(dig(one, 'Value'))}`)
      );
    }),
  ),
);

const eye = trueOf('eye', 'The eye from outside asks for a page of the site, as a visitor does', (world) => {
  const found = world.one('AWS::Route53::HealthCheck');
  const part = (name: string) => text(found.get(`HealthCheckConfig.${name}`));
  return [
    same('it asks', part('FullyQualifiedDomainName'), world.siteHost),
    // Made of what the API and the database say, unlike a file.
    !/^\/(en|ne)$/.test(part('ResourcePath')) && `it asks for ${part('ResourcePath')}`,
    same('by', `${part('Type')} ${part('Port')} ${part('EnableSNI')}`, 'HTTPS 443 true'),
    Number(part('RequestInterval')) * Number(part('FailureThreshold')) > 120 && 'it takes minutes to say so',
    part('Inverted') === 'true' && 'it is well when the site is not',
  ];
});

/** Sources of the API, whose lines are counted. */
function apiSource(folder = new URL('../../../../apps/api/src/', import.meta.url)): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory()
      ? apiSource(new URL(`${entry.name}/`, folder))
      : entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts')
        ? [readFileSync(new URL(entry.name, folder), 'utf8')]
        : [],
  );
}

let written: Set<string> | undefined;

/** Each `key: 'value'` that stands in the sources of the API. */
function writtenFields(): Set<string> {
  written ??= new Set(apiSource().flatMap((source) => source.match(/\b\w+: '[\w-]+'/g) ?? []));
  return written;
}

const counted = trueOf('counted', 'Lines that are counted are lines that the API writes', (world) =>
  world.all('AWS::Logs::MetricFilter').map((filter) => {
    const pattern = text(filter.get('FilterPattern'));
    const [, field, value] = /^\{ \$\.(\w+) = "([\w-]+)" \}$/.exec(pattern) ?? [];
    return (
      !writtenFields().has(`${field}: '${value}'`) && filter.says(`counts ${pattern}, which nothing writes`)
    );
  }),
);

const readable = trueOf('edge-buckets', 'What CloudFront reads of a bucket it may read, and can', (world) => {
  const hosts = world
    .all('AWS::CloudFront::Distribution')
    .flatMap((each) =>
      each.list('DistributionConfig.Origins').map((origin) => world.text(each, dig(origin, 'DomainName'))),
    );
  const read = (bucket: Found) =>
    hosts.includes(`${world.plain(bucket, 'BucketName')}.s3.${bucket.stack.region}.amazonaws.com`);
  return world.all('AWS::S3::Bucket').flatMap((bucket) => {
    const policy = world
      .all('AWS::S3::BucketPolicy')
      .find((each) => world.plain(each, 'Bucket') === world.id(bucket));
    const admits = text(policy?.get('PolicyDocument.Statement')).includes('cloudfront.amazonaws.com');
    const blocked = ['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'];
    return [
      read(bucket) !== admits &&
        bucket.says(
          admits
            ? 'is open to CloudFront, which does not read it'
            : 'is closed to CloudFront, which reads it',
        ),
      // A key of KMS would have to admit CloudFront as well.
      same(
        bucket.says('is encrypted by'),
        text(
          bucket.get(
            'BucketEncryption.ServerSideEncryptionConfiguration.0.ServerSideEncryptionByDefault.SSEAlgorithm',
          ),
        ),
        'AES256',
      ),
      ...blocked.map(
        (each) =>
          bucket.get(`PublicAccessBlockConfiguration.${each}`) !== true && bucket.says(`${each} is off`),
      ),
    ];
  });
});

const cacheNodes = trueOf(
  'cache-nodes',
  'The cache fails over to another node only where it has one',
  (world) =>
    world.all('AWS::ElastiCache::ReplicationGroup').map((cache) => {
      const nodes = Number(cache.get('NumCacheClusters'));
      const wants = cache.get('AutomaticFailoverEnabled') === true || cache.get('MultiAZEnabled') === true;
      return wants && nodes < 2 && cache.says(`fails over with ${nodes} node`);
    }),
);

export const meantRules: Rule[] = [properties, said, eye, counted, readable, cacheNodes];
