import type * as acm from 'aws-cdk-lib/aws-certificatemanager';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as origins from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Construct } from 'constructs';
import { justify } from '../justify.ts';
import type { Hostnames } from '../site.ts';

/**
 * Leads www to the site, forms with what they carry (308 keeps the method): cookies and limits belong to one name. A distribution
 * of its own, so that the cache of pages never holds an answer for the other name; its origin is never asked.
 */
export function wwwRedirect(
  scope: Construct,
  { hosts, certificate }: { hosts: Hostnames; certificate: acm.ICertificate },
): cloudfront.Distribution {
  const redirect = new cloudfront.Function(scope, 'WwwFunction', {
    runtime: cloudfront.FunctionRuntime.JS_2_0,
    code: cloudfront.FunctionCode.fromInline(redirectCode(hosts.site)),
  });
  const distribution = new cloudfront.Distribution(scope, 'WwwDistribution', {
    comment: 'ThuluBazaar, www',
    domainNames: [hosts.www],
    certificate,
    minimumProtocolVersion: cloudfront.SecurityPolicyProtocol.TLS_V1_2_2021,
    httpVersion: cloudfront.HttpVersion.HTTP2_AND_3,
    priceClass: cloudfront.PriceClass.PRICE_CLASS_200,
    defaultBehavior: {
      origin: new origins.HttpOrigin(hosts.origin, {
        protocolPolicy: cloudfront.OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [cloudfront.OriginSslPolicy.TLS_V1_2],
      }),
      allowedMethods: cloudfront.AllowedMethods.ALLOW_ALL,
      cachePolicy: cloudfront.CachePolicy.CACHING_DISABLED,
      viewerProtocolPolicy: cloudfront.ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      functionAssociations: [{ function: redirect, eventType: cloudfront.FunctionEventType.VIEWER_REQUEST }],
    },
  });
  justify(distribution, {
    'AwsSolutions-CFR1': 'Nepalis abroad use the site too.',
    'AwsSolutions-CFR2': 'Answers by itself and reads nothing, so there is nothing to protect.',
    'AwsSolutions-CFR3': 'Leads to the site, which is watched.',
  });
  return distribution;
}

/** Runs at every edge; its language is CloudFront's own subset of JavaScript. */
export function redirectCode(site: string): string {
  return `function handler(event) {
  var request = event.request;
  var parts = [];
  for (var name in request.querystring) {
    var given = request.querystring[name];
    var values = given.multiValue || [given];
    for (var i = 0; i < values.length; i++) parts.push(values[i].value === '' ? name : name + '=' + values[i].value);
  }
  var query = parts.length > 0 ? '?' + parts.join('&') : '';
  return {
    statusCode: 308,
    statusDescription: 'Permanent Redirect',
    headers: {
      location: { value: 'https://${site}' + request.uri + query },
      'cache-control': { value: 'public, max-age=86400' },
      'strict-transport-security': { value: 'max-age=31536000' },
    },
  };
}
`;
}
