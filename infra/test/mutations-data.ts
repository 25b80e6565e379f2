import { type Draft, type Mutation, set } from './draft.ts';

const anyone = { CidrIp: '0.0.0.0/0', IpProtocol: 'tcp' };
const database = 'AWS::RDS::DBInstance';

/** Mistakes in the database, the cache, storage and security groups. */
export const dataMutations: Mutation[] = [
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
];

function groupId(draft: Draft, id: string): string {
  const found = Object.keys(draft.template('Foundation').Resources).find((key) =>
    new RegExp(`^Network${id}[0-9A-F]{8}$`).test(key),
  );
  if (!found) throw new Error(`No group ${id}`);
  return found;
}
