import { CfnOutput, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as route53 from 'aws-cdk-lib/aws-route53';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { alarmTopic } from '../observability/topic.ts';
import type { Phase } from '../phases.ts';
import { type Hostnames, names } from '../site.ts';
import { Cache } from './cache.ts';
import { Connections } from './connections.ts';
import { Database } from './database.ts';
import { watchNat } from './nat-alarms.ts';
import { Network } from './network.ts';
import { Registry } from './registry.ts';
import { Secrets } from './secrets.ts';
import { Storage } from './storage.ts';

export interface FoundationProps extends StackProps {
  readonly phase: Phase;
  readonly hosts: Hostnames;
  /** Before a phase takes replicas or the cache away: see Connections. */
  readonly detached: boolean;
  readonly established: boolean;
  readonly connectionsRevision: number;
  readonly originRevision: number;
}

/** What outlives every release: network, names, images, photos, data and secrets. Deployed first, deleted never. */
export class FoundationStack extends Stack {
  readonly network: Network;
  readonly zone: route53.PublicHostedZone;
  readonly registry: Registry;
  readonly storage: Storage;
  readonly database: Database;
  readonly secrets: Secrets;
  readonly connections: Connections;
  readonly cluster: ecs.Cluster;
  readonly alarms: sns.Topic;

  constructor(scope: Construct, id: string, props: FoundationProps) {
    super(scope, id, { ...props, terminationProtection: props.established });
    this.templateOptions.metadata = { established: props.established };
    const { phase, hosts, established } = props;
    this.zone = new route53.PublicHostedZone(this, 'Zone', { zoneName: hosts.site });
    this.alarms = alarmTopic(this);
    this.registry = new Registry(this, 'Registry');
    this.secrets = new Secrets(this, 'Secrets', props);
    this.storage = new Storage(this, 'Storage', { siteOrigin: `https://${hosts.site}` });
    this.network = new Network(this, 'Network', { nat: phase.nat, logs: this.storage.logs });
    const { vpc, groups } = this.network;
    this.database = new Database(this, 'Database', {
      vpc,
      securityGroup: groups.database,
      phase: phase.database,
      logRetention: phase.logRetentionDays,
      established,
    });
    const cache =
      phase.cache &&
      new Cache(this, 'Cache', { vpc, securityGroup: groups.cache, nodeType: phase.cache.nodeType });
    this.connections = new Connections(this, 'Connections', {
      vpc,
      database: this.database,
      cache: cache ?? undefined,
      detached: props.detached,
      revision: props.connectionsRevision,
    });
    this.cluster = cluster(this, this.network);
    watchNat(this, this.network.natInstances, this.alarms);
    new CfnOutput(this, 'NameServers', {
      description: 'Enter these at the registrar before deploying the services',
      value: Fn.join(', ', this.zone.hostedZoneNameServers ?? []),
    });
    new CfnOutput(this, 'HostedZoneId', {
      description: 'Parameter of the edge stack',
      value: this.zone.hostedZoneId,
    });
  }
}

function cluster(scope: Construct, network: Network): ecs.Cluster {
  const made = new ecs.Cluster(scope, 'Cluster', {
    clusterName: names.cluster,
    vpc: network.vpc,
    enableFargateCapacityProviders: true,
    containerInsightsV2: ecs.ContainerInsights.DISABLED,
  });
  justify(made, {
    'AwsSolutions-ECS4':
      'Container Insights would cost more than all alarms; services report CPU and memory without it.',
  });
  return made;
}
