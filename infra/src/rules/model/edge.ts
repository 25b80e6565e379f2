import { dig, type Json, type Rule, text } from '../platform.ts';
import { pageOrigin } from './secrets.ts';
import { between, same, trueOf, type World } from './world.ts';

/** AWS's managed policies by their ids. */
const managed = {
  cachingDisabled: '4135ea2d-6df8-44a3-9df3-4b5a84be39ad',
  allViewer: '216adef6-5c7f-47e4-b989-5492eafa07d3',
  securityHeaders: '67f7725c-6f97-4210-82d7-5512b31e9d03',
};
const everyMethod = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];

/** What a behaviour of the site must do with what is asked under its path. */
interface Behaviour {
  readonly path: string | null;
  readonly origin: 'pages' | 'built' | 'photos' | 'files';
  readonly changes: boolean;
  /** Whether the visitor's own headers, cookies and Host go on to the origin. */
  readonly forwards: boolean;
}

const behaviours: readonly Behaviour[] = [
  { path: null, origin: 'pages', changes: true, forwards: true },
  { path: '/api/*', origin: 'pages', changes: true, forwards: true },
  { path: '/_next/static/*', origin: 'built', changes: false, forwards: false },
  { path: '/dist/*', origin: 'built', changes: false, forwards: false },
  { path: '/media/*', origin: 'photos', changes: false, forwards: false },
  { path: '/app-updates/*', origin: 'files', changes: false, forwards: false },
];

/** The ids of what each may be asked of: the bucket of built files is there by itself as well as in its group. */
function originIds(world: World): Record<Behaviour['origin'], string[]> {
  const all = world.site.list('DistributionConfig.Origins');
  const id = (origin: Json | undefined) => text(dig(origin, 'Id'));
  const bucket = (purpose: 'images' | 'files') => {
    const found = world.bucket(purpose);
    const host = `${world.plain(found, 'BucketName')}.s3.${found.stack.region}.amazonaws.com`;
    return all.filter((origin) => world.text(world.site, dig(origin, 'DomainName')) === host).map(id);
  };
  const [pages, files, photos] = [id(pageOrigin(world)), bucket('files'), bucket('images')];
  const group = world.site.list('DistributionConfig.OriginGroups.Items').find((each) => {
    const [first = '', second] = members(each);
    return files.includes(first) && second === pages;
  });
  return { pages: [pages], built: [id(group)], photos, files };
}

function members(group: Json): string[] {
  const items = dig(group, 'Members.Items');
  return Array.isArray(items) ? items.map((one) => text(dig(one, 'OriginId'))) : [];
}

/** Phones take an answer as an update by the headers of its protocol alone, whatever the file says. */
function updateHeaderProblem(world: World, behaviour: Json | undefined): string | false {
  const policy = world.at(world.text(world.site, dig(behaviour, 'ResponseHeadersPolicyId')));
  const given = policy?.get('ResponseHeadersPolicyConfig.CustomHeadersConfig.Items');
  const headers = (Array.isArray(given) ? given : []).map(
    (one) => `${text(dig(one, 'Header'))}: ${text(dig(one, 'Value'))} ${text(dig(one, 'Override'))}`,
  );
  const nosniff = policy?.get(
    'ResponseHeadersPolicyConfig.SecurityHeadersConfig.ContentTypeOptions.Override',
  );
  return same(
    'headers of updates',
    `${headers.join()} ${text(nosniff)}`,
    'expo-protocol-version: 1 true,expo-sfv-version: 0 true true',
  );
}

const paths = trueOf(
  'paths',
  'Every path of the site is asked of whoever has it, with what that needs',
  (world) => {
    const all = world.site.list('DistributionConfig.CacheBehaviors');
    const ids = originIds(world);
    const known = behaviours.map(({ path }) => path);
    return [
      world.site.get('DistributionConfig.Enabled') !== true && 'the distribution is switched off',
      world.site.get('DistributionConfig.IPV6Enabled') !== true && 'IPv6 is off, and has records',
      ...all
        .filter((one) => !known.includes(text(dig(one, 'PathPattern'))))
        .map((one) => `nothing is at ${dig(one, 'PathPattern')}`),
      ...behaviours.flatMap(({ path, origin, changes, forwards }) => {
        const found = path
          ? all.find((one) => dig(one, 'PathPattern') === path)
          : world.site.get('DistributionConfig.DefaultCacheBehavior');
        const methods = dig(found, 'AllowedMethods');
        const given = Array.isArray(methods) ? methods.map(text).sort() : ['GET', 'HEAD'];
        const name = path ?? 'pages';
        return [
          found === undefined && `nothing is said of ${name}`,
          !ids[origin].includes(text(dig(found, 'TargetOriginId'))) && `${name} is not asked of ${origin}`,
          changes && same(`methods of ${name}`, given.join(), everyMethod.join()),
          !changes && given.includes('POST') && `${name} takes changes`,
          same(
            `${name} forwards`,
            text(dig(found, 'OriginRequestPolicyId')),
            forwards ? managed.allViewer : 'null',
          ),
          origin === 'files'
            ? updateHeaderProblem(world, found)
            : same(
                `headers of ${name}`,
                text(dig(found, 'ResponseHeadersPolicyId')),
                managed.securityHeaders,
              ),
          dig(found, 'Compress') !== true && `${name} is not compressed`,
          dig(found, 'FunctionAssociations') !== undefined && `${name} runs a function`,
        ];
      }),
    ];
  },
);

/** What may tell two visitors' answers apart, by the policy that the path is kept with. */
const keys = trueOf(
  'cache-keys',
  'What is kept for one visitor is shown only to those it is meant for',
  (world) => {
    const policyOf = (path: string | null) => {
      const all = world.site.list('DistributionConfig.CacheBehaviors');
      const found = path
        ? all.find((one) => dig(one, 'PathPattern') === path)
        : world.site.get('DistributionConfig.DefaultCacheBehavior');
      const policy = world.at(world.text(world.site, dig(found, 'CachePolicyId')));
      const part = (name: string) =>
        policy?.get(`CachePolicyConfig.ParametersInCacheKeyAndForwardedToOrigin.${name}`);
      return { policy, part, ttl: (which: string) => policy?.get(`CachePolicyConfig.${which}TTL`) };
    };
    const pages = policyOf(null);
    const updates = policyOf('/app-updates/*');
    const cookies = pages.part('CookiesConfig');
    return [
      // The cookie of a session is named here as the API names it; a page for somebody is kept for nobody else.
      same('cookies of pages', text(dig(cookies, 'Cookies')), '["__Host-thulu_session"]'),
      same('cookies of pages', text(dig(cookies, 'CookieBehavior')), 'whitelist'),
      same('queries of pages', text(pages.part('QueryStringsConfig.QueryStringBehavior')), 'all'),
      between('pages are kept at most', pages.ttl('Max'), 1, 86_400),
      ...['EnableAcceptEncodingGzip', 'EnableAcceptEncodingBrotli'].map(
        (each) => pages.part(each) !== true && `${each} of pages is off`,
      ),
      ...['/_next/static/*', '/dist/*', '/media/*'].flatMap((path) => {
        const kept = policyOf(path);
        return [
          same(`cookies of ${path}`, text(kept.part('CookiesConfig.CookieBehavior')), 'none'),
          same(`queries of ${path}`, text(kept.part('QueryStringsConfig.QueryStringBehavior')), 'none'),
          same(`headers of ${path}`, text(kept.part('HeadersConfig.HeaderBehavior')), 'none'),
          between(`${path} is kept at least`, kept.ttl('Min'), 0, 31_536_000),
          between(`${path} is kept at most`, kept.ttl('Max'), 31_536_000, 31_536_000),
        ];
      }),
      same('headers of pages', text(pages.part('HeadersConfig.HeaderBehavior')), 'none'),
      // A phone that is told of an old update runs it; one that asks again for what it has pays for it.
      ...[
        'CookiesConfig.CookieBehavior',
        'QueryStringsConfig.QueryStringBehavior',
        'HeadersConfig.HeaderBehavior',
      ].map((part) => same(`${part} of updates`, text(updates.part(part)), 'none')),
      between('updates that say nothing are kept', updates.ttl('Default'), 0, 0),
      between('updates are kept at least', updates.ttl('Min'), 0, 0),
      between('updates are kept at most', updates.ttl('Max'), 31_536_000, 31_536_000),
    ];
  },
);

const origins = trueOf('origins', 'CloudFront speaks to its origins as they expect it', (world) => {
  const custom = dig(pageOrigin(world), 'CustomOriginConfig');
  const controls = world.all('AWS::CloudFront::OriginAccessControl');
  const used = world.site
    .list('DistributionConfig.Origins')
    .filter((origin) => dig(origin, 'S3OriginConfig') !== undefined)
    .map((origin) => world.text(world.site, dig(origin, 'OriginAccessControlId')));
  return [
    same('its TLS', text(dig(custom, 'OriginSSLProtocols')), '["TLSv1.2"]'),
    dig(custom, 'HTTPSPort') !== undefined && same('its port', text(dig(custom, 'HTTPSPort')), '443'),
    dig(pageOrigin(world), 'OriginPath') !== undefined && 'pages are asked for below another path',
    ...used.map((id) => !controls.some((each) => world.id(each, 'Id') === id) && `nothing is called ${id}`),
    ...controls.flatMap((each) => [
      same(each.says('signs'), text(each.get('OriginAccessControlConfig.SigningBehavior')), 'always'),
      same(
        each.says('signs for'),
        text(each.get('OriginAccessControlConfig.OriginAccessControlOriginType')),
        's3',
      ),
    ]),
    ...world
      .all('AWS::CloudFront::Function')
      .map((each) =>
        same(each.says('runs on'), text(each.get('FunctionConfig.Runtime')), 'cloudfront-js-2.0'),
      ),
  ];
});

export const edgeModelRules: Rule[] = [paths, keys, origins];
