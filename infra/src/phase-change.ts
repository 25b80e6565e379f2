import { type Found, type Platform, resources, text } from './rules/platform.ts';

/**
 * Resources that hold data or an identity others depend on, with the properties whose change makes CloudFormation replace
 * them: the create-only and conditionally create-only properties of the public resource schemas.
 */
const stateful: Readonly<Record<string, readonly string[]>> = {
  'AWS::Backup::BackupVault': ['BackupVaultName', 'EncryptionKeyArn'],
  'AWS::CertificateManager::Certificate': [
    'DomainName',
    'SubjectAlternativeNames',
    'DomainValidationOptions',
    'ValidationMethod',
    'KeyAlgorithm',
  ],
  'AWS::EC2::SecurityGroup': ['GroupDescription', 'GroupName', 'VpcId'],
  'AWS::EC2::Subnet': [
    'VpcId',
    'AvailabilityZone',
    'AvailabilityZoneId',
    'CidrBlock',
    'Ipv6Native',
    'Ipv6CidrBlock',
  ],
  'AWS::EC2::VPC': ['CidrBlock', 'Ipv4IpamPoolId', 'InstanceTenancy'],
  'AWS::ECR::Repository': ['RepositoryName', 'EncryptionConfiguration'],
  'AWS::ECS::Cluster': ['ClusterName'],
  'AWS::ECS::Service': ['Cluster', 'Role', 'SchedulingStrategy', 'ServiceName', 'LaunchType'],
  'AWS::ElasticLoadBalancingV2::LoadBalancer': ['Name', 'Type', 'Scheme'],
  'AWS::Logs::LogGroup': ['LogGroupName'],
  'AWS::RDS::DBInstance': [
    'AvailabilityZone',
    'BackupTarget',
    'CharacterSetName',
    'DBInstanceIdentifier',
    'DBName',
    'DBSnapshotIdentifier',
    'DBSubnetGroupName',
    'Engine',
    'EngineVersion',
    'KmsKeyId',
    'MasterUsername',
    'Port',
    'PreferredMaintenanceWindow',
    'PubliclyAccessible',
    'SourceDBInstanceIdentifier',
    'StorageEncrypted',
    'StorageType',
    'Timezone',
  ],
  'AWS::RDS::DBParameterGroup': ['DBParameterGroupName', 'Description', 'Family'],
  'AWS::RDS::DBSubnetGroup': ['DBSubnetGroupName'],
  'AWS::Route53::HostedZone': ['Name'],
  'AWS::S3::Bucket': ['BucketName', 'ObjectLockEnabled'],
  // A changed generator makes a new value, which is as bad as a new secret.
  'AWS::SecretsManager::Secret': ['Name', 'GenerateSecretString'],
  'AWS::SNS::Topic': ['TopicName', 'FifoTopic'],
};

/**
 * Replicas, the cache, and what exists only for them or for NAT: a phase may take it away, nothing in it is the only copy. A secret
 * of the origin is made anew at each of its revisions.
 */
function isDisposable(found: Found): boolean {
  return /^(DatabaseReplica\d|Cache|ConnectionsZone|NetworkNatGroup|SecretsOrigin)/.test(found.id);
}

/**
 * What a change from one set of templates to another would destroy: stateful resources that disappear or are replaced, and
 * a volume that shrinks, which RDS refuses. Empty when the change is safe.
 */
export function destroyedBy(from: Platform, to: Platform): string[] {
  return resources(from)
    .filter((found) => found.resource.Type in stateful && !isDisposable(found))
    .flatMap((before) => {
      const after = resources(to).find(
        ({ id, stack }) => id === before.id && stack.name === before.stack.name,
      );
      if (!after || after.resource.Type !== before.resource.Type) return [before.says('is deleted')];
      const changed = (stateful[before.resource.Type] ?? []).filter(
        (property) => text(before.get(property)) !== text(after.get(property)),
      );
      return [
        ...changed.map((property) => before.says(`is replaced, because ${property} changes`)),
        ...(shrinks(before, after) ? [before.says('would have to shrink its volume')] : []),
      ];
    });
}

function shrinks(before: Found, after: Found): boolean {
  return ['AllocatedStorage', 'MaxAllocatedStorage'].some(
    (property) => Number(after.get(property) ?? 0) < Number(before.get(property) ?? 0),
  );
}
