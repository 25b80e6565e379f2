import { CfnOutput, CfnParameter, Fn, Stack, type StackProps } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import * as route53 from 'aws-cdk-lib/aws-route53';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { justify } from '../justify.ts';
import { addAlarm } from '../observability/alarm.ts';
import { alarmTopic } from '../observability/topic.ts';
import type { Phase } from '../phases.ts';
import { type Hostnames, names } from '../site.ts';
import { Cache } from './cache.ts';
import { Connections } from './connections.ts';
import { Database } from './database.ts';
import { Network } from './network.ts';
import { Registry } from './registry.ts';
import { Secrets } from './secrets.ts';
import { Storage } from './storage.ts';

export interface FoundationProps extends StackProps {
  readonly phase: Phase;
  readonly hosts: Hostnames;
  /** Before a phase takes replicas or the cache away: see Connections. */
  readonly detached: boolean;
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
    super(scope, id, { ...props, terminationProtection: true });
    const { phase, hosts } = props;
    this.zone = new route53.PublicHostedZone(this, 'Zone', { zoneName: hosts.site });
    this.alarms = alarmTopic(this);
    this.registry = new Registry(this, 'Registry');
    this.secrets = new Secrets(this, 'Secrets');
    this.storage = new Storage(this, 'Storage', { siteOrigin: `https://${hosts.site}` });
    this.network = new Network(this, 'Network', { nat: phase.nat, logs: this.storage.logs });
    const { vpc, groups } = this.network;
    this.database = new Database(this, 'Database', {
      vpc,
      securityGroup: groups.database,
      phase: phase.database,
      logRetention: phase.logRetentionDays,
    });
    const cache =
      phase.cache &&
      new Cache(this, 'Cache', { vpc, securityGroup: groups.cache, nodeType: phase.cache.nodeType });
    this.connections = new Connections(this, 'Connections', {
      vpc,
      database: this.database,
      cache: cache ?? undefined,
      detached: props.detached,
      revision: connectionsRevision(this),
    });
    this.cluster = cluster(this, this.network);
    this.watchNat();
    new CfnOutput(this, 'NameServers', {
      description: 'Enter these at the registrar before deploying the services',
      value: Fn.join(', ', this.zone.hostedZoneNameServers ?? []),
    });
    new CfnOutput(this, 'HostedZoneId', {
      description: 'Parameter of the edge stack',
      value: this.zone.hostedZoneId,
    });
  }

  private watchNat(): void {
    for (const [index, instance] of this.network.natInstances.entries()) {
      addAlarm(this, this.alarms, {
        name: `nat-instance-${index + 1}`,
        says: 'The NAT instance fails its status checks: tasks cannot reach the internet.',
        metric: new cloudwatch.Metric({
          namespace: 'AWS/EC2',
          metricName: 'StatusCheckFailed',
          dimensionsMap: { InstanceId: instance.instanceId },
          statistic: cloudwatch.Stats.MAXIMUM,
        }),
        above: 0,
        minutes: 3,
      });
    }
  }
}

function connectionsRevision(stack: Stack): string {
  return new CfnParameter(stack, 'ConnectionsRevision', {
    default: '1',
    description: 'Raise after rotating the database password, so that DATABASE_URL is composed again',
  }).valueAsString;
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
