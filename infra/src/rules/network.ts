import {
  dig,
  eachResource,
  type Found,
  type Json,
  type Platform,
  type Rule,
  resources,
  target,
  text,
} from './platform.ts';

/** Every way in that the platform has, by group. NAT groups and the cache are checked only where they exist. */
const allowedIngress = [
  '0.0.0.0/0 -> LoadBalancer tcp/443',
  '0.0.0.0/0 -> LoadBalancer tcp/80',
  'LoadBalancer -> Web tcp/3333',
  'LoadBalancer -> Api tcp/5000',
  'Web -> Api tcp/5000',
  'Api -> Database tcp/5432',
  'Api -> Cache tcp/6379',
];
const allowedEgress = [
  'LoadBalancer -> Web tcp/3333',
  'LoadBalancer -> Api tcp/5000',
  'Web -> Api tcp/5000',
  'Web -> 0.0.0.0/0 tcp/443',
  'Api -> Database tcp/5432',
  'Api -> Cache tcp/6379',
  'Api -> 0.0.0.0/0 tcp/443',
  'Api -> 0.0.0.0/0 tcp/587',
  'Api -> 0.0.0.0/0 tcp/465',
];
const natIngress = ['10.20.2.0/24', '10.20.3.0/24'].flatMap((range) => [
  `${range} -> Nat tcp/443`,
  `${range} -> Nat tcp/587`,
  `${range} -> Nat tcp/465`,
]);
const natEgress = [443, 587, 465].map((port) => `Nat -> 0.0.0.0/0 tcp/${port}`);

/** The security-group edges of a platform, as "from -> to protocol/port", sorted. */
export function edges(platform: Platform): { ingress: string[]; egress: string[] } {
  const ingress: string[] = [];
  const egress: string[] = [];
  for (const group of resources(platform, 'AWS::EC2::SecurityGroup')) {
    const own = groupName(group.id);
    for (const rule of group.list('SecurityGroupIngress'))
      ingress.push(`${peer(rule)} -> ${own} ${port(rule)}`);
    for (const rule of group.list('SecurityGroupEgress')) {
      // CDK writes this impossible rule to take away the default of "everything out".
      if (dig(rule, 'CidrIp') !== '255.255.255.255/32') egress.push(`${own} -> ${peer(rule)} ${port(rule)}`);
    }
  }
  for (const rule of resources(platform, 'AWS::EC2::SecurityGroupIngress')) {
    ingress.push(
      `${peer(properties(rule))} -> ${groupName(target(rule.get('GroupId')))} ${port(properties(rule))}`,
    );
  }
  for (const rule of resources(platform, 'AWS::EC2::SecurityGroupEgress')) {
    egress.push(
      `${groupName(target(rule.get('GroupId')))} -> ${peer(properties(rule))} ${port(properties(rule))}`,
    );
  }
  return { ingress: ingress.sort(), egress: egress.sort() };
}

function properties(found: Found): Json {
  return found.resource.Properties ?? {};
}

function peer(rule: Json): string {
  const range = dig(rule, 'CidrIp') ?? dig(rule, 'CidrIpv6');
  if (range !== undefined) return text(range);
  return groupName(target(dig(rule, 'SourceSecurityGroupId') ?? dig(rule, 'DestinationSecurityGroupId')));
}

function port(rule: Json): string {
  const from = text(dig(rule, 'FromPort'));
  const to = text(dig(rule, 'ToPort'));
  return `${text(dig(rule, 'IpProtocol'))}/${from === to ? from : `${from}-${to}`}`;
}

/** "NetworkApiGroup8359855B" is called "Api". */
function groupName(logicalId: string): string {
  return /Network(\w+?)Group/.exec(logicalId)?.[1] ?? logicalId;
}

const exactEdges: Rule = {
  id: 'network/exact-edges',
  about: 'Security groups have exactly the edges of the guide and no other',
  check(platform) {
    if (resources(platform, 'AWS::EC2::SecurityGroup').length === 0) return ['No security group'];
    const nat = resources(platform, 'AWS::EC2::Instance').length > 0;
    const found = edges(platform);
    return [
      ...difference('ingress', found.ingress, nat ? [...allowedIngress, ...natIngress] : allowedIngress),
      ...difference('egress', found.egress, nat ? [...allowedEgress, ...natEgress] : allowedEgress),
    ];
  },
};

function difference(kind: string, found: string[], wanted: string[]): string[] {
  return [
    ...found.filter((edge) => !wanted.includes(edge)).map((edge) => `${kind} ${edge} is not in the guide`),
    ...wanted.filter((edge) => !found.includes(edge)).map((edge) => `${kind} ${edge} is missing`),
  ];
}

const listeners = eachResource(
  'network/listeners',
  'Port 80 only redirects to HTTPS; port 443 has a certificate and TLS 1.2 or newer',
  'AWS::ElasticLoadBalancingV2::Listener',
  (listener) => {
    if (listener.get('Port') === 80) {
      const action = listener.get('DefaultActions.0.RedirectConfig');
      return [
        (dig(action, 'Protocol') !== 'HTTPS' || dig(action, 'StatusCode') !== 'HTTP_301') &&
          'HTTP must redirect to HTTPS',
      ];
    }
    return [
      listener.get('Port') !== 443 && `listens on ${text(listener.get('Port'))}`,
      listener.get('Protocol') !== 'HTTPS' && 'speaks no TLS',
      listener.list('Certificates').length === 0 && 'has no certificate',
      !/^ELBSecurityPolicy-TLS13-1-[23]/.test(text(listener.get('SslPolicy'))) &&
        'accepts TLS older than 1.2',
      listener.get('DefaultActions.0.Type') !== 'fixed-response' && 'serves hosts that nobody asked for',
    ];
  },
);

const originLock: Rule = {
  id: 'network/origin-lock',
  about: 'Only the API is reachable without the secret header of CloudFront',
  check: (platform) =>
    resources(platform, 'AWS::ElasticLoadBalancingV2::ListenerRule').flatMap((rule) => {
      const conditions = rule.list('Conditions');
      const hosts = text(conditions.find((condition) => dig(condition, 'Field') === 'host-header'));
      const secret = text(conditions.find((condition) => dig(condition, 'Field') === 'http-header'));
      if (hosts.includes('"api.')) return [];
      return secret.includes('{{resolve:secretsmanager:')
        ? []
        : [rule.says('serves pages without the secret header')];
    }),
};

const balancer = eachResource(
  'network/load-balancer',
  'The load balancer logs, drops malformed headers and cannot be deleted by accident',
  'AWS::ElasticLoadBalancingV2::LoadBalancer',
  (found) =>
    [
      ['access_logs.s3.enabled', 'true'],
      ['deletion_protection.enabled', 'true'],
      ['routing.http.drop_invalid_header_fields.enabled', 'true'],
    ].map(([key, value]) => {
      const attribute = found.list('LoadBalancerAttributes').find((one) => dig(one, 'Key') === key);
      return dig(attribute, 'Value') !== value && `${key} is not ${value}`;
    }),
);

const targets = eachResource(
  'network/target-groups',
  'Targets are web on 3333 and API on 5000, checked for health, drained for 30 s',
  'AWS::ElasticLoadBalancingV2::TargetGroup',
  (group) => [
    ![3333, 5000].includes(Number(group.get('Port'))) && `port ${text(group.get('Port'))}`,
    !text(group.get('HealthCheckPath')).startsWith('/') && 'has no health check',
    Number(group.get('HealthCheckTimeoutSeconds')) >= Number(group.get('HealthCheckIntervalSeconds')) &&
      'health check times out after its interval',
    dig(
      group
        .list('TargetGroupAttributes')
        .find((one) => dig(one, 'Key') === 'deregistration_delay.timeout_seconds'),
      'Value',
    ) !== '30' && 'does not drain for 30 s',
  ],
);

const nat = eachResource(
  'network/nat-instance',
  'A NAT instance forwards, is small ARM, has no key and demands IMDSv2',
  'AWS::EC2::Instance',
  (instance, platform) => [
    instance.get('SourceDestCheck') !== false && 'drops what it should forward (SourceDestCheck)',
    instance.get('KeyName') !== undefined && 'has an SSH key',
    !/^t4g\./.test(text(instance.get('InstanceType'))) && 'is not a small ARM instance',
    instance.get('BlockDeviceMappings.0.Ebs.Encrypted') !== true && 'has an unencrypted volume',
    !resources(platform, 'AWS::EC2::LaunchTemplate').some(
      (template) => template.get('LaunchTemplateData.MetadataOptions.HttpTokens') === 'required',
    ) && 'does not demand IMDSv2',
  ],
);

const subnets: Rule = {
  id: 'network/subnets',
  about: 'Two public and two private subnets in two zones',
  check(platform) {
    const all = resources(platform, 'AWS::EC2::Subnet');
    const zones = (open: boolean) =>
      new Set(
        all
          .filter((one) => (one.get('MapPublicIpOnLaunch') === true) === open)
          .map((one) => text(one.get('AvailabilityZone'))),
      );
    return all.length === 4 && zones(true).size === 2 && zones(false).size === 2
      ? []
      : [`${all.length} subnets, not two and two`];
  },
};

const wayOut: Rule = {
  id: 'network/way-out',
  about: 'Where there is NAT, every private subnet has a route through it',
  check(platform) {
    const nat = [
      ...resources(platform, 'AWS::EC2::Instance'),
      ...resources(platform, 'AWS::EC2::NatGateway'),
    ];
    if (nat.length === 0) return [];
    const routed = resources(platform, 'AWS::EC2::Route')
      .filter(
        (route) => route.get('DestinationCidrBlock') === '0.0.0.0/0' && route.get('GatewayId') === undefined,
      )
      .map((route) => target(route.get('RouteTableId')));
    return resources(platform, 'AWS::EC2::SubnetRouteTableAssociation')
      .filter(({ id }) => id.includes('PrivateSubnet'))
      .filter((association) => !routed.includes(target(association.get('RouteTableId'))))
      .map((association) => association.says('its subnet has no way out'));
  },
};

export const networkRules: Rule[] = [
  exactEdges,
  listeners,
  originLock,
  balancer,
  targets,
  nat,
  subnets,
  wayOut,
];
