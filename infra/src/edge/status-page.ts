import { Duration } from 'aws-cdk-lib';
import type * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { statusBucketName } from '../away/names.ts';
import { justify } from '../justify.ts';
import { awayRegion, type Hostnames, project } from '../site.ts';

/**
 * Says how the site is when the site cannot: one page of a bucket in another region, which nothing in Mumbai has a part in.
 * `thulu status-page` writes it.
 */
export function statusPage(
  scope: Construct,
  { hosts, certificate }: { hosts: Hostnames; certificate: acm.ICertificate },
): cloudfront.Distribution {
  const bucket = s3.Bucket.fromBucketAttributes(scope, 'StatusBucket', {
    bucketName: statusBucketName(),
    region: awayRegion,
  });
  const distribution = new cloudfront.Distribution(scope, 'StatusDistribution', {
    comment: 'ThuluBazaar, how it is',
    domainNames: [hosts.status],
    certificate,
    minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
    defaultRootObject: 'index.html',
    defaultBehavior: {
      origin: origins.S3BucketOrigin.withOriginAccessControl(bucket),
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
      // New words are read within a minute.
      cachePolicy: new cloudfront.CachePolicy(scope, 'StatusKept', {
        cachePolicyName: `${project}-status`,
        minTtl: Duration.seconds(0),
        defaultTtl: Duration.seconds(60),
        maxTtl: Duration.seconds(60),
      }),
    },
  });
  justify(distribution, {
    'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac':
      'The stack of the other region adds the statement to its bucket itself.',
    'AwsSolutions-CFR1': 'Nepalis abroad use the site too.',
    'AwsSolutions-CFR2': 'One file that everybody may read.',
    'AwsSolutions-CFR3': 'One file that everybody may read.',
  });
  return distribution;
}
