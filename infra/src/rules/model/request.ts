import { dig, type Found, type Json, type Rule, text } from '../platform.ts';
import { pageOrigin } from './secrets.ts';
import { between, same, trueOf, type World } from './world.ts';

interface Request {
  readonly host: string;
  readonly path: string;
  readonly proven: boolean;
}

/** Where the load balancer sends a request, by its rules in their order: the port of a target group, or the status it answers. */
function routed(world: World, { host, path, proven }: Request): string {
  const matches = (rule: Found, condition: Json): boolean => {
    const values = (of: string) => {
      const list = dig(condition, `${of}.Values`);
      return Array.isArray(list) ? list.map((one) => world.text(rule, one)) : [];
    };
    switch (text(dig(condition, 'Field'))) {
      case 'host-header':
        return values('HostHeaderConfig').some((pattern) => glob(pattern).test(host));
      case 'path-pattern':
        return values('PathPatternConfig').some((pattern) => glob(pattern).test(path));
      default:
        return proven;
    }
  };
  const rules = world
    .all('AWS::ElasticLoadBalancingV2::ListenerRule')
    .sort((a, b) => Number(a.get('Priority')) - Number(b.get('Priority')));
  const rule = rules.find((each) => each.list('Conditions').every((condition) => matches(each, condition)));
  if (!rule) return text(world.listener.get('DefaultActions.0.FixedResponseConfig.StatusCode'));
  return text(world.at(world.plain(rule, 'Actions.0.TargetGroupArn'))?.get('Port'));
}

function glob(pattern: string): RegExp {
  return new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
  );
}

const routing = trueOf(
  'routing',
  'The load balancer sends every request where it is answered, and no other',
  (world) => {
    const host = world.siteHost;
    const origin = world.text(world.site, dig(pageOrigin(world), 'DomainName'));
    const cases: [Request, string][] = [
      [{ host, path: '/en', proven: true }, '3333'],
      [{ host, path: '/ne/search', proven: true }, '3333'],
      [{ host, path: '/api/ads', proven: true }, '5000'],
      [{ host, path: '/api/socket', proven: true }, '5000'],
      [{ host: origin, path: '/_next/static/a.js', proven: true }, '3333'],
      [{ host: `api.${host}`, path: '/api/ads', proven: false }, '5000'],
      [{ host: `api.${host}`, path: '/api/ads', proven: true }, '5000'],
      [{ host, path: '/en', proven: false }, '404'],
      [{ host, path: '/api/ads', proven: false }, '404'],
      [{ host: origin, path: '/en', proven: false }, '404'],
      [{ host: 'elsewhere.example', path: '/api/ads', proven: true }, '404'],
    ];
    return cases.map(([request, wanted]) => {
      const proof = request.proven ? 'with the secret' : 'without the secret';
      return same(`${request.host}${request.path} ${proof}`, routed(world, request), wanted);
    });
  },
);

const balancer = trueOf(
  'balancer',
  'The load balancer is open to the internet, on both its ports, and leads to whole targets',
  (world) => {
    const { listener } = world;
    const http = world.one('AWS::ElasticLoadBalancingV2::Listener', (each) => each.get('Port') === 80);
    const redirect = http.get('DefaultActions.0.RedirectConfig');
    return [
      same('its scheme', text(world.balancer.get('Scheme')), 'internet-facing'),
      same('its type', text(world.balancer.get('Type')), 'application'),
      same('HTTP leads to port', text(dig(redirect, 'Port')), '443'),
      ...['Host', 'Path', 'Query'].map(
        (part) => dig(redirect, part) !== undefined && `HTTP leads to another ${part}`,
      ),
      ...[listener, http].map((each) =>
        same(each.says('is of'), world.plain(each, 'LoadBalancerArn'), world.id(world.balancer)),
      ),
      ...world
        .all('AWS::ElasticLoadBalancingV2::ListenerRule')
        .flatMap((rule) => [
          same(rule.says('is of'), world.plain(rule, 'ListenerArn'), world.id(listener)),
          rule.get('Actions.0.Type') !== 'forward' && rule.says('does not forward'),
        ]),
      ...world
        .all('AWS::ElasticLoadBalancingV2::TargetGroup')
        .flatMap((group) => [
          same(group.says('speaks'), text(group.get('Protocol')), 'HTTP'),
          same(group.says('targets are'), text(group.get('TargetType')), 'ip'),
          same(group.says('healthy is'), text(group.get('Matcher.HttpCode')), '200'),
          same(group.says('is in'), world.plain(group, 'VpcId'), world.id(world.one('AWS::EC2::VPC'))),
          between(group.says('healthy after'), group.get('HealthyThresholdCount'), 2, 5),
          between(group.says('unhealthy after'), group.get('UnhealthyThresholdCount'), 2, 5),
          between(group.says('is asked every'), group.get('HealthCheckIntervalSeconds'), 5, 30),
        ]),
    ];
  },
);

/** What each name of the site leads to: its alias in DNS. */
const names = trueOf(
  'names',
  'Each name leads to what answers under it, with a certificate that has the name',
  (world) => {
    const host = world.siteHost;
    const origin = world.text(world.site, dig(pageOrigin(world), 'DomainName'));
    const balancerName = `dualstack.${world.id(world.balancer, 'DNSName')}`;
    const zone = world.one('AWS::Route53::HostedZone');
    const wanted: [string, string][] = [
      ...world
        .all('AWS::CloudFront::Distribution')
        .flatMap((each): [string, string][] =>
          each.list('DistributionConfig.Aliases').map((alias) => [text(alias), world.id(each, 'DomainName')]),
        ),
      [origin, balancerName],
      [`api.${host}`, balancerName],
    ];
    return [
      same('the zone', text(zone.get('Name')), `${host}.`),
      same('www', text(wanted.find(([name]) => name.startsWith('www.'))?.[0]), `www.${host}`),
      same('the origin of pages', origin, `origin.${host}`),
      ...wanted.flatMap(([name, to]) => {
        const records = world
          .all('AWS::Route53::RecordSet')
          .filter((each) => each.get('Name') === `${name}.`);
        return [
          records.length === 0 && `${name} leads nowhere`,
          ...records.map((each) => same(each.says('leads to'), world.plain(each, 'AliasTarget.DNSName'), to)),
        ];
      }),
      ...world
        .all('AWS::CloudFront::Distribution')
        .map((each) =>
          covers(
            world,
            world.plain(each, 'DistributionConfig.ViewerCertificate.AcmCertificateArn'),
            each.list('DistributionConfig.Aliases').map(text),
          ),
        ),
      covers(world, world.plain(world.listener, 'Certificates.0.CertificateArn'), [
        origin,
        `api.${host}`,
        host,
      ]),
    ];
  },
);

function covers(world: World, reference: string, hosts: readonly string[]): string | false {
  const certificate = world.at(reference);
  if (!certificate) return `${reference} is no certificate of ours`;
  const own = [certificate.get('DomainName') ?? '', ...certificate.list('SubjectAlternativeNames')].map(text);
  const missing = hosts.filter((host) => !own.includes(host));
  return missing.length > 0 && certificate.says(`lacks ${missing.join(', ')}`);
}

const discovery = trueOf('discovery', 'Web finds the API by its private name', (world) => {
  const registered = world.one('AWS::ServiceDiscovery::Service');
  const namespace = world.one('AWS::ServiceDiscovery::PrivateDnsNamespace');
  return [
    same('the namespace is in', world.plain(namespace, 'Vpc'), world.id(world.one('AWS::EC2::VPC'))),
    same('the name is in', world.plain(registered, 'NamespaceId'), world.id(namespace, 'Id')),
    same(
      'who registers',
      world.plain(world.service('api'), 'ServiceRegistries.0.RegistryArn'),
      world.id(registered, 'Arn'),
    ),
    same('the record', text(registered.get('DnsConfig.DnsRecords.0.Type')), 'A'),
    between('its time to live', registered.get('DnsConfig.DnsRecords.0.TTL'), 1, 60),
  ];
});

const vpcNames = trueOf('private-names', 'The network resolves private names', (world) => {
  const vpc = world.one('AWS::EC2::VPC');
  return ['EnableDnsSupport', 'EnableDnsHostnames'].map(
    (each) => vpc.get(each) !== true && vpc.says(`${each} is off`),
  );
});

export const requestRules: Rule[] = [routing, balancer, names, discovery, vpcNames];
