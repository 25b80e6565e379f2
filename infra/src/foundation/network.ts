import * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as s3 from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { justify } from '../justify.ts';
import type { Nat } from '../phases.ts';
import { availabilityZones, ports, vpcCidr } from '../site.ts';
import { NatInstances } from './nat-instance.ts';

export interface SecurityGroups {
  readonly loadBalancer: ec2.SecurityGroup;
  readonly web: ec2.SecurityGroup;
  /** The API, its worker and its migrations: whatever may speak to the database. */
  readonly api: ec2.SecurityGroup;
  readonly database: ec2.SecurityGroup;
  readonly cache: ec2.SecurityGroup;
}

/** Two public and two private subnets, the way out, and every security-group edge of the platform in one place. */
export class Network extends Construct {
  readonly vpc: ec2.Vpc;
  readonly groups: SecurityGroups;
  readonly natInstances: readonly ec2.Instance[];
  /** Where tasks run: private, unless the phase has no way out of a private subnet. */
  readonly taskSubnets: ec2.SubnetSelection;

  constructor(scope: Construct, id: string, props: { nat: Nat; logs: s3.IBucket }) {
    super(scope, id);
    const { nat } = props;
    const provider = nat.kind === 'instance' ? new NatInstances((vpc) => natGroup(this, vpc)) : undefined;
    this.vpc = new ec2.Vpc(this, 'Vpc', {
      ipAddresses: ec2.IpAddresses.cidr(vpcCidr),
      availabilityZones,
      natGatewayProvider: provider,
      natGateways: nat.kind === 'none' ? 0 : nat.count,
      subnetConfiguration: [
        { name: 'Public', subnetType: ec2.SubnetType.PUBLIC, cidrMask: 24 },
        { name: 'Private', subnetType: ec2.SubnetType.PRIVATE_WITH_EGRESS, cidrMask: 24 },
      ],
      // Emptying the default group would need a Lambda function; nothing here uses that group.
      restrictDefaultSecurityGroup: false,
      // Free, and it keeps image layers and photos off the NAT instance.
      gatewayEndpoints: { Storage: { service: ec2.GatewayVpcEndpointAwsService.S3 } },
    });
    this.vpc.addFlowLog('Rejected', {
      destination: ec2.FlowLogDestination.toS3(props.logs, 'flow/'),
      trafficType: ec2.FlowLogTrafficType.REJECT,
    });
    this.taskSubnets = {
      subnetType: nat.kind === 'none' ? ec2.SubnetType.PUBLIC : ec2.SubnetType.PRIVATE_WITH_EGRESS,
    };
    this.natInstances = provider?.instances ?? [];
    this.groups = securityGroups(this, this.vpc);
  }
}

/** The edges of the guide, and the three it forgot: the redirect on 80, the cache, and web to API (ADR 0031). */
function securityGroups(scope: Construct, vpc: ec2.IVpc): SecurityGroups {
  const loadBalancer = group(
    scope,
    vpc,
    'LoadBalancer',
    'Load balancer: HTTPS from anywhere, HTTP only to redirect',
  );
  const web = group(scope, vpc, 'Web', 'Web tasks');
  const api = group(scope, vpc, 'Api', 'API, worker and migration tasks');
  const database = group(scope, vpc, 'Database', 'PostgreSQL');
  const cache = group(scope, vpc, 'Cache', 'Valkey');
  const anyone = ec2.Peer.anyIpv4();

  loadBalancer.addIngressRule(anyone, ec2.Port.tcp(ports.https), 'HTTPS');
  loadBalancer.addIngressRule(anyone, ec2.Port.tcp(ports.http), 'HTTP, answered by a redirect');
  edge(loadBalancer, web, ports.web);
  edge(loadBalancer, api, ports.api);
  edge(web, api, ports.api);
  edge(api, database, ports.postgres);
  edge(api, cache, ports.cache);
  for (const tasks of [web, api])
    tasks.addEgressRule(anyone, ec2.Port.tcp(ports.https), 'AWS and external APIs');
  for (const port of [ports.smtp, ports.smtps])
    api.addEgressRule(anyone, ec2.Port.tcp(port), 'Mail submission');

  justify(loadBalancer, { 'AwsSolutions-EC23': 'A public site: 443 serves, 80 only redirects to it.' });
  return { loadBalancer, web, api, database, cache };
}

function natGroup(scope: Construct, vpc: ec2.Vpc): ec2.SecurityGroup {
  const nat = group(scope, vpc, 'Nat', 'NAT instance: what the private subnets send to the internet');
  for (const port of [ports.https, ports.smtp, ports.smtps]) {
    for (const subnet of vpc.privateSubnets) {
      nat.addIngressRule(ec2.Peer.ipv4(subnet.ipv4CidrBlock), ec2.Port.tcp(port), 'From a private subnet');
    }
    nat.addEgressRule(ec2.Peer.anyIpv4(), ec2.Port.tcp(port), 'To the internet');
  }
  justify(nat, {
    'AwsSolutions-EC23': 'Its sources are the two private subnets; the rule cannot resolve their ranges.',
  });
  return nat;
}

function group(scope: Construct, vpc: ec2.IVpc, id: string, description: string): ec2.SecurityGroup {
  return new ec2.SecurityGroup(scope, `${id}Group`, { vpc, description, allowAllOutbound: false });
}

/** Opens one port from one group to another, on both sides. */
function edge(from: ec2.SecurityGroup, to: ec2.SecurityGroup, port: number): void {
  to.addIngressRule(from, ec2.Port.tcp(port), `From ${from.node.id}`);
  from.addEgressRule(to, ec2.Port.tcp(port), `To ${to.node.id}`);
}
