import { dig, eachResource, exists, type Found, type Json, type Rule, text } from './platform.ts';
import { dailyWindow, overlap, weeklyWindow } from './windows.ts';

const databaseClasses =
  /^db\.(t(3|4g)\.(micro|small|medium|large|xlarge|2xlarge)|[mr](6g|7g|6i|7i)\.(large|[248]?xlarge|1[26]xlarge))$/;
const cacheNodes = /^cache\.(t(3|4g)\.(micro|small|medium)|[mr](6g|7g)\.(large|[248]?xlarge|1[26]xlarge))$/;

const isReplica = (database: Found) => database.get('SourceDBInstanceIdentifier') !== undefined;

const database = eachResource(
  'data/database',
  'PostgreSQL 15 with a pinned minor on gp3: private, encrypted, protected, of a class that exists',
  'AWS::RDS::DBInstance',
  (found) => [
    !databaseClasses.test(text(found.get('DBInstanceClass'))) &&
      `class ${text(found.get('DBInstanceClass'))} does not exist`,
    found.get('PubliclyAccessible') !== false && 'is reachable from the internet',
    found.get('StorageType') !== 'gp3' && 'is not on gp3',
    found.get('AutoMinorVersionUpgrade') !== false && 'may drift from its pinned minor',
    ...(isReplica(found) ? [] : primaryProblems(found)),
  ],
);

function primaryProblems(found: Found): (string | false)[] {
  return [
    !/^15\.\d+$/.test(text(found.get('EngineVersion'))) &&
      `engine version ${text(found.get('EngineVersion'))} is not a pinned minor of 15`,
    found.get('StorageEncrypted') !== true && 'is not encrypted',
    found.get('DeletionProtection') !== true && 'can be deleted',
    found.resource.DeletionPolicy !== 'Snapshot' && 'is not snapshotted when deleted',
    found.resource.UpdateReplacePolicy !== 'Snapshot' && 'is not snapshotted when replaced',
    Number(found.get('MaxAllocatedStorage')) <= Number(found.get('AllocatedStorage')) &&
      'cannot grow its storage',
    !text(found.get('MasterUserPassword')).includes('{{resolve:secretsmanager:') &&
      'has a password in the template',
  ];
}

const backups = eachResource(
  'data/backup-window',
  'Backups for 7 days at 03:00-04:00 Nepal time (21:15-22:15 UTC), maintenance at another time',
  'AWS::RDS::DBInstance',
  (found) => {
    if (isReplica(found)) return [];
    const backup = dailyWindow(text(found.get('PreferredBackupWindow')));
    const maintenance = weeklyWindow(text(found.get('PreferredMaintenanceWindow')));
    return [
      Number(found.get('BackupRetentionPeriod')) !== 7 && 'does not keep backups for 7 days',
      !backup && 'backup window is malformed',
      backup !== null &&
        (backup.start !== 21 * 60 + 15 || backup.minutes !== 60) &&
        'backup window is not 21:15-22:15 UTC',
      !maintenance && 'maintenance window is malformed',
      maintenance !== null && maintenance.minutes < 30 && 'maintenance window is shorter than 30 minutes',
      backup !== null &&
        maintenance !== null &&
        overlap(backup, maintenance) &&
        'backup and maintenance overlap',
    ];
  },
);

const parameters = eachResource(
  'data/parameters',
  'The database demands TLS and states its number of connections',
  'AWS::RDS::DBParameterGroup',
  (found) => [
    found.get('Family') !== 'postgres15' && `family ${text(found.get('Family'))}`,
    flag(found.get('Parameters'), 'rds.force_ssl') !== '1' && 'does not demand TLS',
    !/^\d+$/.test(text(flag(found.get('Parameters'), 'max_connections'))) &&
      'leaves max_connections to the class',
  ],
);

/** A key that itself contains dots. */
function flag(value: Json | undefined, key: string): Json | undefined {
  return value !== null && typeof value === 'object' && !Array.isArray(value) ? value[key] : undefined;
}

const cache = eachResource(
  'data/cache',
  'The cache is of a node type that exists, with TLS and a generated password',
  'AWS::ElastiCache::ReplicationGroup',
  (found) => [
    !cacheNodes.test(text(found.get('CacheNodeType'))) &&
      `node type ${text(found.get('CacheNodeType'))} does not exist`,
    found.get('TransitEncryptionEnabled') !== true && 'speaks without TLS',
    found.get('AtRestEncryptionEnabled') !== true && 'is not encrypted at rest',
    !text(found.get('AuthToken')).includes('{{resolve:secretsmanager:') && 'has no generated password',
    !weeklyWindow(text(found.get('PreferredMaintenanceWindow'))) && 'maintenance window is malformed',
  ],
);

const buckets = eachResource(
  'data/buckets',
  'Every bucket blocks public access, is encrypted and kept',
  'AWS::S3::Bucket',
  (found) => [
    ...['BlockPublicAcls', 'BlockPublicPolicy', 'IgnorePublicAcls', 'RestrictPublicBuckets'].map(
      (setting) => found.get(`PublicAccessBlockConfiguration.${setting}`) !== true && `${setting} is off`,
    ),
    found.get('BucketEncryption') === undefined && 'is not encrypted',
    found.get('AccessControl') !== undefined &&
      found.get('AccessControl') !== 'Private' &&
      'has a public ACL',
    !/^Retain/.test(found.resource.DeletionPolicy ?? '') && 'is deleted with its stack',
  ],
);

const versions = eachResource(
  'data/image-versions',
  'Photos are versioned; old versions expire after 30 days',
  'AWS::S3::Bucket',
  (found) => {
    if (!text(found.get('BucketName')).includes('-images-')) return [];
    const days = found
      .list('LifecycleConfiguration.Rules')
      .map((rule) => dig(rule, 'NoncurrentVersionExpiration.NoncurrentDays'));
    return [
      found.get('VersioningConfiguration.Status') !== 'Enabled' && 'is not versioned',
      !days.includes(30) && 'does not expire old versions after 30 days',
    ];
  },
);

const bucketPolicies = eachResource(
  'data/bucket-policies',
  'No bucket policy admits the public',
  'AWS::S3::BucketPolicy',
  (found) =>
    found.list('PolicyDocument.Statement').flatMap((statement) => {
      const everyone = dig(statement, 'Principal') === '*' || dig(statement, 'Principal.AWS') === '*';
      const service = text(dig(statement, 'Principal.Service'));
      return [
        dig(statement, 'Effect') === 'Allow' && everyone && 'admits everyone',
        service.includes('cloudfront') &&
          dig(statement, 'Condition') === undefined &&
          'admits the distributions of any account',
      ];
    }),
);

const repositories = eachResource(
  'data/repositories',
  'Image tags never move, images are scanned, old ones expire',
  'AWS::ECR::Repository',
  (found) => [
    found.get('ImageTagMutability') !== 'IMMUTABLE' && 'lets tags move',
    found.get('ImageScanningConfiguration.ScanOnPush') !== true && 'does not scan',
    found.get('LifecyclePolicy') === undefined && 'keeps images for ever',
  ],
);

const archive = eachResource(
  'data/archive',
  'A snapshot every month, kept a year',
  'AWS::Backup::BackupPlan',
  (found) => {
    const rule = found.get('BackupPlan.BackupPlanRule.0');
    return [
      !/^cron\(\d+ \d+ \d+ \* \? \*\)$/.test(text(dig(rule, 'ScheduleExpression'))) && 'is not monthly',
      dig(rule, 'Lifecycle.DeleteAfterDays') !== 365 && 'is not kept a year',
    ];
  },
);

export const dataRules: Rule[] = [
  exists('data/has-database', 'There is a database', 'AWS::RDS::DBInstance'),
  database,
  backups,
  parameters,
  cache,
  buckets,
  versions,
  bucketPolicies,
  repositories,
  exists('data/has-archive', 'There is a backup plan', 'AWS::Backup::BackupPlan'),
  archive,
];
