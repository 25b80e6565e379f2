import { CfnParameter, Duration, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { filesBucketName, imageBucketName } from '../foundation/storage.ts';
import { justify } from '../justify.ts';
import {
  apiPath,
  builtPaths,
  type Hostnames,
  idleSeconds,
  imagePath,
  originHeader,
  originSecretName,
  region,
  updatesPath,
} from '../site.ts';
import { imagesPolicy, pagesPolicy, staticPolicy, updateHeaders, updatesPolicy } from './cache-policies.ts';
import { watchFromOutside } from './outside-watch.ts';
import { statusPage } from './status-page.ts';
import { wwwRedirect } from './www-redirect.ts';

export interface EdgeProps extends StackProps {
  readonly hosts: Hostnames;
  readonly originRevision: number;
}

/**
 * CloudFront, its certificate and the site's names, in us-east-1 because that is where CloudFront looks for its
 * certificate. It knows Mumbai by names alone, so no value has to cross a region.
 */
export class EdgeStack extends Stack {
  constructor(scope: Construct, id: string, props: EdgeProps) {
    super(scope, id, props);
    const { hosts } = props;
    const zone = route53.PublicHostedZone.fromHostedZoneAttributes(this, 'Zone', {
      hostedZoneId: hostedZoneId(this),
      zoneName: hosts.site,
    });
    const certificate = new acm.Certificate(this, 'Certificate', {
      domainName: hosts.site,
      subjectAlternativeNames: [hosts.www, hosts.status],
      validation: acm.CertificateValidation.fromDns(zone),
    });
    const distributions = {
      Site: { recordName: hosts.site, distribution: this.distribution(props, certificate) },
      Www: { recordName: hosts.www, distribution: wwwRedirect(this, { hosts, certificate }) },
      Status: { recordName: hosts.status, distribution: statusPage(this, { hosts, certificate }) },
    };
    watchFromOutside(this, hosts, distributions.Site.distribution);
    for (const [id, { recordName, distribution }] of Object.entries(distributions)) {
      const target = route53.RecordTarget.fromAlias(new CloudFrontTarget(distribution));
      new route53.ARecord(this, `${id}A`, { zone, recordName, target });
      new route53.AaaaRecord(this, `${id}Aaaa`, { zone, recordName, target });
    }
  }

  private distribution(
    { hosts, originRevision }: EdgeProps,
    certificate: acm.ICertificate,
  ): cloudfront.Distribution {
    const web = webOrigin(hosts, originRevision);
    const files = this.filesOrigin();
    const built = { origin: builtFiles(files, web), cachePolicy: staticPolicy(this) };
    const shared = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
      compress: true,
    };
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: 'ThuluBazaar',
      domainNames: [hosts.site],
      certificate,
      minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
      httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
      // Class 100 has no location in India, which is where Nepal is served from.
      priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
      defaultBehavior: {
        ...shared,
        origin: web,
        allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
        cachePolicy: pagesPolicy(this),
        originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
      },
      additionalBehaviors: {
        ...Object.fromEntries(builtPaths.map((path) => [path, { ...shared, ...built }])),
        [apiPath]: {
          ...shared,
          origin: web,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
        },
        [imagePath]: { ...shared, origin: this.imageOrigin(), cachePolicy: imagesPolicy(this) },
        [updatesPath]: {
          ...shared,
          origin: files,
          cachePolicy: updatesPolicy(this),
          responseHeadersPolicy: updateHeaders(this),
        },
      },
    });
    justify(distribution, {
      'Annotation::@aws-cdk/aws-cloudfront-origins:updateImportedBucketPolicyOac':
        'The foundation adds the statement to its bucket itself.',
      'AwsSolutions-CFR1': 'Nepalis abroad use the site too.',
      'AwsSolutions-CFR2':
        'The API limits rates itself; a web ACL costs $5 a month and $1 a rule before the first request.',
      'AwsSolutions-CFR3':
        'The load balancer logs what reaches the origin; logs of cached photos cost more than they tell.',
    });
    return distribution;
  }

  private imageOrigin(): cloudfront.IOrigin {
    const bucket = s3.Bucket.fromBucketAttributes(this, 'Images', { bucketName: imageBucketName(), region });
    return origins.S3BucketOrigin.withOriginAccessControl(bucket);
  }

  private filesOrigin(): cloudfront.IOrigin {
    const bucket = s3.Bucket.fromBucketAttributes(this, 'Files', { bucketName: filesBucketName(), region });
    return origins.S3BucketOrigin.withOriginAccessControl(bucket);
  }
}

/**
 * The files of every release. While one rolls out, a page comes from a new task and its script is asked of an old one; and a
 * page that somebody has open outlives the tasks that made it. What the bucket lacks, the tasks are asked for.
 */
function builtFiles(files: cloudfront.IOrigin, web: cloudfront.IOrigin): cloudfront.IOrigin {
  return new origins.OriginGroup({
    primaryOrigin: files,
    fallbackOrigin: web,
    // Whoever may not list a bucket hears of a missing file that it is forbidden.
    fallbackStatusCodes: [403, 404],
  });
}

/** The load balancer, over TLS, with the header that opens it. The secret is the replica in this region. */
function webOrigin(hosts: Hostnames, originRevision: number): cloudfront.IOrigin {
  return new origins.HttpOrigin(hosts.origin, {
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
    customHeaders: {
      [originHeader]: SecretValue.secretsManager(originSecretName(originRevision)).unsafeUnwrap(),
    },
    readTimeout: Duration.seconds(30),
    keepaliveTimeout: Duration.seconds(idleSeconds.cloudFront),
  });
}

function hostedZoneId(stack: Stack): string {
  return new CfnParameter(stack, 'HostedZoneId', {
    type: 'AWS::Route53::HostedZone::Id',
    description: 'Output HostedZoneId of the foundation',
  }).valueAsString;
}
