import { Duration, RemovalPolicy, Stack, type StackProps } from 'aws-cdk-lib';
import * as backup from 'aws-cdk-lib/aws-backup';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { readByCloudFront } from '../foundation/storage.ts';
import { justify } from '../justify.ts';
import { awayBucketName, awayVaultName, restoreRoleName, statusBucketName } from './names.ts';

export interface AwayProps extends StackProps {
  /** Whether the vault may be locked: a lock cannot be taken off again after three days. */
  readonly established: boolean;
}

/**
 * Copies in another region, for the day that Mumbai is lost or somebody with the keys to it means harm: the vault keeps what
 * it has whoever asks, and the bucket keeps every version.
 */
export class AwayStack extends Stack {
  constructor(scope: Construct, id: string, props: AwayProps) {
    super(scope, id, props);
    new backup.BackupVault(this, 'Vault', {
      backupVaultName: awayVaultName,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lockConfiguration: props.established
        ? {
            minRetention: Duration.days(30),
            maxRetention: Duration.days(400),
            changeableFor: Duration.days(3),
          }
        : undefined,
    });
    restoreRole(this);
    const photos = new s3.Bucket(this, 'Photos', {
      bucketName: awayBucketName(),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      // Replication asks for it, and a deletion in Mumbai deletes nothing here.
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [
        {
          id: 'expire-old-versions',
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
    });
    const status = new s3.Bucket(this, 'Status', {
      bucketName: statusBucketName(),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
    });
    status.addToResourcePolicy(readByCloudFront(status, '*'));
    justify(status, { 'AwsSolutions-S1': 'One page that everybody may read.' });
    justify(photos, {
      'AwsSolutions-S1': 'Nobody reads it; replication writes, and is watched where it comes from.',
    });
  }
}

/** Takes a copy out of the vault: for `thulu drill --away --restore`, and on the day itself. */
function restoreRole(scope: Construct): void {
  const role = new iam.Role(scope, 'Restore', {
    roleName: restoreRoleName,
    assumedBy: new iam.ServicePrincipal('backup.amazonaws.com'),
    managedPolicies: [
      iam.ManagedPolicy.fromAwsManagedPolicyName('service-role/AWSBackupServiceRolePolicyForRestores'),
    ],
  });
  justify(role, {
    'AwsSolutions-IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSBackupServiceRolePolicyForRestores]':
      'The managed policy of AWS Backup follows the service; a copy would fall behind.',
  });
}
