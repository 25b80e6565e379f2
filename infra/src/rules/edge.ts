import {
  dig,
  eachResource,
  exists,
  type Found,
  type Json,
  type Platform,
  type Rule,
  resources,
  target,
  text,
} from './platform.ts';

const certificates: Rule = {
  id: 'edge/certificate-region',
  about: "CloudFront's certificate is in us-east-1, the load balancer's in its own region",
  check: (platform) => [
    ...resources(platform, 'AWS::CloudFront::Distribution').flatMap((distribution) => {
      const id = target(distribution.get('DistributionConfig.ViewerCertificate.AcmCertificateArn'));
      const found = distribution.stack.template.Resources[id];
      const arn = id.startsWith('arn:aws:acm:us-east-1:');
      if (
        arn ||
        (found?.Type === 'AWS::CertificateManager::Certificate' && distribution.stack.region === 'us-east-1')
      )
        return [];
      return [distribution.says('its certificate is not in us-east-1')];
    }),
    ...resources(platform, 'AWS::ElasticLoadBalancingV2::Listener').flatMap((listener) => {
      if (listener.get('Protocol') !== 'HTTPS') return [];
      const id = target(listener.get('Certificates.0.CertificateArn'));
      const found = listener.stack.template.Resources[id]?.Type === 'AWS::CertificateManager::Certificate';
      return found || id.includes(`:acm:${listener.stack.region}:`)
        ? []
        : [listener.says('its certificate is in another region')];
    }),
  ],
};

const validation = eachResource(
  'edge/certificate-validation',
  'Certificates validate themselves by DNS, each of their names in the hosted zone',
  'AWS::CertificateManager::Certificate',
  (found) => {
    const covered = found
      .list('DomainValidationOptions')
      .filter((one) => dig(one, 'HostedZoneId') !== undefined);
    const names = 1 + found.list('SubjectAlternativeNames').length;
    return [
      found.get('ValidationMethod') !== 'DNS' && 'waits for an e-mail',
      covered.length < names && `${names - covered.length} names are not in the zone`,
    ];
  },
);

/** Whether a distribution only leads to another name: then its function answers, and its origin is never asked. */
export function isRedirect(distribution: Found): boolean {
  return distribution.list('DistributionConfig.DefaultCacheBehavior.FunctionAssociations').length > 0;
}

/** Whether a distribution serves the site: it asks web and API, which the page of how things are must not. */
export function isSite(distribution: Found): boolean {
  const asked = distribution.list('DistributionConfig.Origins');
  return !isRedirect(distribution) && asked.some((origin) => dig(origin, 'CustomOriginConfig') !== undefined);
}

/** The distributions that serve the site. */
export function sitesOf(platform: Platform): Found[] {
  return resources(platform, 'AWS::CloudFront::Distribution').filter(isSite);
}

const distribution = eachResource(
  'edge/distribution',
  'Price class 200, TLS 1.2, HTTPS for everyone, HTTPS to the origin with its secret, photos by origin access control',
  'AWS::CloudFront::Distribution',
  (found) => {
    if (!isSite(found)) return [];
    const origins = found.list('DistributionConfig.Origins');
    const behaviours = [
      found.get('DistributionConfig.DefaultCacheBehavior') ?? null,
      ...found.list('DistributionConfig.CacheBehaviors'),
    ];
    const web = origins.find((origin) => dig(origin, 'CustomOriginConfig') !== undefined);
    const buckets = origins.filter((origin) => dig(origin, 'S3OriginConfig') !== undefined);
    return [
      !/PriceClass_(200|All)/.test(text(found.get('DistributionConfig.PriceClass'))) &&
        'has no location in India',
      found.get('DistributionConfig.ViewerCertificate.MinimumProtocolVersion') !== 'TLSv1.2_2021' &&
        'accepts old TLS',
      behaviours.some((one) => dig(one, 'ViewerProtocolPolicy') !== 'redirect-to-https') &&
        'answers plain HTTP',
      behaviours.some((one) => dig(one, 'CachePolicyId') === undefined) &&
        'has a behaviour without a cache policy',
      dig(web, 'CustomOriginConfig.OriginProtocolPolicy') !== 'https-only' &&
        'speaks plain HTTP to the load balancer',
      !text(dig(web, 'OriginCustomHeaders.0.HeaderValue')).startsWith('{{resolve:secretsmanager:') &&
        'does not prove itself to the load balancer',
      buckets.length < 2 && 'has no origin for photos, or none for built files',
      buckets.some((bucket) => dig(bucket, 'OriginAccessControlId') === undefined) &&
        'reads a bucket without origin access control',
    ];
  },
);

const behaviours: Rule = {
  id: 'edge/behaviours',
  about: 'Pages may be cached only as their headers say, the API never; photos and built files for a year',
  check: (platform) =>
    sitesOf(platform).flatMap((found) => {
      const ttl = (behaviour: Json | undefined, which: string): Json | undefined => {
        const policy = target(dig(behaviour, 'CachePolicyId'));
        return dig(found.stack.template.Resources[policy]?.Properties, `CachePolicyConfig.${which}TTL`);
      };
      const pages = found.get('DistributionConfig.DefaultCacheBehavior');
      const at = (path: string) =>
        found.list('DistributionConfig.CacheBehaviors').find((one) => dig(one, 'PathPattern') === path);
      const kept = ['/_next/static/*', '/dist/*', '/media/*'].filter(
        (path) => ttl(at(path), 'Default') !== 31_536_000,
      );
      const asked = ttl(pages, 'Default') === 0 && ttl(pages, 'Min') === 0;
      return [
        ...(asked ? [] : [found.says('caches pages that did not ask for it')]),
        ...(dig(at('/api/*'), 'CachePolicyId') === cachingDisabled ? [] : [found.says('caches the API')]),
        ...kept.map((path) => found.says(`does not keep ${path} for a year`)),
      ];
    }),
};

/** AWS's managed policy of that name. */
const cachingDisabled = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';

const aliases: Rule = {
  id: 'edge/dns',
  about:
    'Every name of the distribution has an A and an AAAA record; the API and origin names have an A record',
  check(platform) {
    const records = resources(platform, 'AWS::Route53::RecordSet').map(
      (one) => `${text(one.get('Type'))} ${text(one.get('Name'))}`,
    );
    return resources(platform, 'AWS::CloudFront::Distribution').flatMap((found) => {
      const names = found.list('DistributionConfig.Aliases').map(text);
      const own = names.flatMap((name) => [`A ${name}.`, `AAAA ${name}.`]);
      const web = found
        .list('DistributionConfig.Origins')
        .find((origin) => dig(origin, 'CustomOriginConfig') !== undefined);
      const behind = [`A api.${names[0]}.`, `A ${text(dig(web, 'DomainName'))}.`];
      const wanted = isSite(found) ? [...own, ...behind] : own;
      return wanted
        .filter((record) => !records.includes(record))
        .map((record) => found.says(`no record ${record}`));
    });
  },
};

export const edgeRules: Rule[] = [
  exists('edge/has-distribution', 'There is a distribution', 'AWS::CloudFront::Distribution'),
  certificates,
  validation,
  distribution,
  behaviours,
  aliases,
];
