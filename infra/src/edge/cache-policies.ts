import { Duration } from 'aws-cdk-lib';
import * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import type { Construct } from 'constructs';
import { project } from '../site.ts';

/** Cookies that change what a page says; all others are passed on but do not split the cache. */
const pageCookies = ['__Host-thulu_session'];

/** Pages are cached only as long as the web app says; a signed-in visitor has entries of their own. */
export function pagesPolicy(scope: Construct): cloudfront.CachePolicy {
  return new cloudfront.CachePolicy(scope, 'Pages', {
    cachePolicyName: `${project}-pages`,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    queryStringBehavior: cloudfront.CacheQueryStringBehavior.all(),
    cookieBehavior: cloudfront.CacheCookieBehavior.allowList(...pageCookies),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

/** Built files carry a hash in their names. */
export function staticPolicy(scope: Construct): cloudfront.CachePolicy {
  return new cloudfront.CachePolicy(scope, 'Static', {
    cachePolicyName: `${project}-static`,
    minTtl: Duration.days(1),
    defaultTtl: Duration.days(365),
    maxTtl: Duration.days(365),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

/** Updates of the apps say themselves how long they hold: what an update is made of for good, which one is newest not at all. */
export function updatesPolicy(scope: Construct): cloudfront.CachePolicy {
  return new cloudfront.CachePolicy(scope, 'Updates', {
    cachePolicyName: `${project}-updates`,
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(365),
    enableAcceptEncodingBrotli: true,
    enableAcceptEncodingGzip: true,
  });
}

/** By which phones know that a file is an answer of the protocol of expo-updates; without it they take none. */
export function updateHeaders(scope: Construct): cloudfront.ResponseHeadersPolicy {
  return new cloudfront.ResponseHeadersPolicy(scope, 'UpdateHeaders', {
    responseHeadersPolicyName: `${project}-updates`,
    securityHeadersBehavior: { contentTypeOptions: { override: true } },
    customHeadersBehavior: {
      customHeaders: [
        { header: 'expo-protocol-version', value: '1', override: true },
        { header: 'expo-sfv-version', value: '0', override: true },
      ],
    },
  });
}

/** A photo never changes under its key. */
export function imagesPolicy(scope: Construct): cloudfront.CachePolicy {
  return new cloudfront.CachePolicy(scope, 'Photos', {
    cachePolicyName: `${project}-images`,
    minTtl: Duration.days(1),
    defaultTtl: Duration.days(365),
    maxTtl: Duration.days(365),
  });
}
