import { Aws } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { awayBucketName } from '../away/names.ts';
import { justify } from '../justify.ts';

/**
 * Copies photos to the other region as they come. In the ordinary class: the cheaper ones count a photo of 18 KB as 128, and ask more for
 * each that is written. Originals go after two days, so they stay here.
 */
export function copyAway(scope: Construct, images: s3.Bucket): s3.CfnBucket.ReplicationConfigurationProperty {
  const away = `arn:aws:s3:::${awayBucketName()}`;
  const role = new iam.Role(scope, 'CopyAwayRole', {
    assumedBy: new iam.ServicePrincipal('s3.amazonaws.com'),
  });
  const allow = (actions: string[], resources: string[]) =>
    role.addToPolicy(new iam.PolicyStatement({ actions, resources }));
  allow(['s3:GetReplicationConfiguration', 's3:ListBucket'], [images.bucketArn]);
  allow(
    ['s3:GetObjectVersionForReplication', 's3:GetObjectVersionAcl', 's3:GetObjectVersionTagging'],
    [images.arnForObjects('*')],
  );
  allow(['s3:ReplicateObject', 's3:ReplicateTags'], [`${away}/*`]);
  justify(role, {
    'AwsSolutions-IAM5[Resource::<StorageImagesCFC0E004.Arn>/*]': 'Photos have no list of names.',
    [`AwsSolutions-IAM5[Resource::${away.replace(Aws.ACCOUNT_ID, '<AWS::AccountId>')}/*]`]:
      'Photos have no list of names.',
  });
  const rule = (prefix: string, priority: number): s3.CfnBucket.ReplicationRuleProperty => ({
    id: `away-${priority}`,
    status: 'Enabled',
    priority,
    filter: { prefix },
    // What is deleted here stays there: a mistake or an attack does not follow.
    deleteMarkerReplication: { status: 'Disabled' },
    destination: { bucket: away, storageClass: 'STANDARD' },
  });
  return { role: role.roleArn, rules: [rule('media/', 1), rule('private/', 2)] };
}
