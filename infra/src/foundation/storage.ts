import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import * as iam from 'aws-cdk-lib/aws-iam';
import * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { project } from '../site.ts';
import { copyAway } from './replication.ts';

/** The bucket of photos has a name that can be written down, because CloudFront's stack is in another region. */
export function imageBucketName(): string {
  return `${project}-images-${Aws.ACCOUNT_ID}`;
}

/** The bucket of built files, under the same paths as on the site. */
export function filesBucketName(): string {
  return `${project}-files-${Aws.ACCOUNT_ID}`;
}

/** Private photos and built files, read through CloudFront alone, and a bucket for access logs. */
export class Storage extends Construct {
  readonly images: s3.Bucket;
  readonly logs: s3.Bucket;

  constructor(scope: Construct, id: string, props: { siteOrigin: string }) {
    super(scope, id);
    this.logs = new s3.Bucket(this, 'Logs', {
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN,
      lifecycleRules: [
        { expiration: Duration.days(90), abortIncompleteMultipartUploadAfter: Duration.days(1) },
      ],
    });
    justify(this.logs, {
      'AwsSolutions-S1': 'This is the bucket that access logs go to; logging itself would loop.',
    });

    this.images = new s3.Bucket(this, 'Images', {
      bucketName: imageBucketName(),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      versioned: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      serverAccessLogsBucket: this.logs,
      serverAccessLogsPrefix: 'images/',
      lifecycleRules: [
        {
          id: 'expire-old-versions',
          noncurrentVersionExpiration: Duration.days(30),
          expiredObjectDeleteMarker: true,
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
        {
          // Originals may say where they were taken. One that landed after its photo was deleted is swept within the hour; this
          // holds when nothing sweeps, and for the old versions that a deletion leaves.
          id: 'expire-originals',
          prefix: 'uploads/',
          expiration: Duration.days(2),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
      // Browsers upload straight to the bucket with a signed form.
      cors: [
        {
          allowedOrigins: [props.siteOrigin],
          allowedMethods: [s3.HttpMethods.POST, s3.HttpMethods.PUT],
          allowedHeaders: ['*'],
          exposedHeaders: ['ETag'],
          maxAge: 3600,
        },
      ],
    });
    this.images.addToResourcePolicy(readByCloudFront(this.images, 'media/*'));
    if (this.images.node.defaultChild instanceof s3.CfnBucket)
      this.images.node.defaultChild.replicationConfiguration = copyAway(this, this.images);

    // Files of all releases: a page that was opened before a release asks for those it was made with. A release adds a megabyte.
    const files = new s3.Bucket(this, 'Files', {
      bucketName: filesBucketName(),
      encryption: s3.BucketEncryption.S3_MANAGED,
      blockPublicAccess: s3.BlockPublicAccess.BLOCK_ALL,
      enforceSSL: true,
      removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE,
      lifecycleRules: [{ abortIncompleteMultipartUploadAfter: Duration.days(1) }],
    });
    files.addToResourcePolicy(readByCloudFront(files, '*'));
    justify(files, {
      'AwsSolutions-S1': 'Public scripts and styles; who read them is told by nobody’s log.',
    });
  }
}

/**
 * The distribution is in another region's stack, which depends on this one, so its id is not known here: the statement
 * admits the distributions of this account, only to read, and only the public variants: originals under uploads/ keep their
 * EXIF, and photos of conversations under private/ are for two people, whom the API knows.
 */
export function readByCloudFront(bucket: s3.Bucket, keys: string): iam.PolicyStatement {
  return new iam.PolicyStatement({
    principals: [new iam.ServicePrincipal('cloudfront.amazonaws.com')],
    actions: ['s3:GetObject'],
    resources: [bucket.arnForObjects(keys)],
    conditions: {
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnLike: { 'aws:SourceArn': `arn:aws:cloudfront::${Aws.ACCOUNT_ID}:distribution/*` },
    },
  });
}
