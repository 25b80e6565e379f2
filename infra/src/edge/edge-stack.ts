import { CfnParameter, Duration, SecretValue, Stack, type StackProps } from 'aws-cdk-lib';
import * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { CloudFrontTarget } from 'aws-cdk-lib/aws-route53-targets';
import * as s3 from 'aws-cdk-lib/aws-s3';
import type { Construct } from 'constructs';
import { imageBucketName } from '../foundation/storage.ts';
import { justify } from '../justify.ts';
import { apiPath, type Hostnames, imagePath, names, originHeader, region } from '../site.ts';
import { imagesPolicy, pagesPolicy, staticPolicy } from './cache-policies.ts';

export interface EdgeProps extends StackProps {
  readonly hosts: Hostnames;
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
    const distribution = this.distribution(hosts, zone);
    const target = route53.RecordTarget.fromAlias(new CloudFrontTarget(distribution));
    for (const [id, recordName] of Object.entries({ Site: hosts.site, Www: hosts.www })) {
      new route53.ARecord(this, `${id}A`, { zone, recordName, target });
      new route53.AaaaRecord(this, `${id}Aaaa`, { zone, recordName, target });
    }
  }

  private distribution(hosts: Hostnames, zone: route53.IHostedZone): cloudfront.Distribution {
    const web = webOrigin(hosts);
    const shared = {
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy: cloudfront.ResponseHeadersPolicy.SECURITY_HEADERS,
      compress: true,
    };
    const distribution = new cloudfront.Distribution(this, 'Distribution', {
      comment: 'ThuluBazaar',
      domainNames: [hosts.site, hosts.www],
      certificate: new acm.Certificate(this, 'Certificate', {
        domainName: hosts.site,
        subjectAlternativeNames: [hosts.www],
        validation: acm.CertificateValidation.fromDns(zone),
      }),
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
        '/_next/static/*': {
          ...shared,
          origin: web,
          cachePolicy: staticPolicy(this),
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
        },
        [apiPath]: {
          ...shared,
          origin: web,
          allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
          cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
          originRequestPolicy: cloudfront.OriginRequestPolicy.ALL_VIEWER,
        },
        [imagePath]: { ...shared, origin: this.imageOrigin(), cachePolicy: imagesPolicy(this) },
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
}

/** The load balancer, over TLS, with the header that opens it. The secret is the replica in this region. */
function webOrigin(hosts: Hostnames): cloudfront.IOrigin {
  return new origins.HttpOrigin(hosts.origin, {
    protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
    customHeaders: { [originHeader]: SecretValue.secretsManager(names.secrets.origin).unsafeUnwrap() },
    readTimeout: Duration.seconds(30),
    keepaliveTimeout: Duration.seconds(55),
  });
}

function hostedZoneId(stack: Stack): string {
  return new CfnParameter(stack, 'HostedZoneId', {
    type: 'AWS::Route53::HostedZone::Id',
    description: 'Output HostedZoneId of the foundation',
  }).valueAsString;
}
