import { CfnOutput, Duration, Stack, type StackProps } from 'aws-cdk-lib';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import type * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as secretsmanager from 'aws-cdk-lib/aws-secretsmanager';
import * as servicediscovery from 'aws-cdk-lib/aws-servicediscovery';
import type { Construct } from 'constructs';
import { apiEnvironment, type EnvironmentSources, webEnvironment } from '../environment.ts';
import type { FoundationStack } from '../foundation/foundation-stack.ts';
import { originRevisions } from '../foundation/secrets.ts';
import { imageBucketName } from '../foundation/storage.ts';
import { maxHealthyPercent, type Phase } from '../phases.ts';
import { type Hostnames, healthPaths, names, originSecretName, ports } from '../site.ts';
import type { Supplied } from '../supplied.ts';
import { LoadBalancer } from './load-balancer.ts';
import { allowApi, allowTunnel } from './permissions.ts';
import { Scaling } from './scaling.ts';
import { fixedGroup, imageTag, Task } from './task.ts';

export interface ServicesProps extends StackProps {
  readonly phase: Phase;
  readonly hosts: Hostnames;
  readonly foundation: FoundationStack;
  readonly supplied: readonly Supplied[];
  readonly established: boolean;
  readonly originRevision: number;
}

/** Web, API and worker behind one load balancer. A release changes this stack alone. */
export class ServicesStack extends Stack {
  readonly loadBalancer: LoadBalancer;
  readonly targets: { readonly web: elb.ApplicationTargetGroup; readonly api: elb.ApplicationTargetGroup };
  private readonly props: ServicesProps;

  constructor(scope: Construct, id: string, props: ServicesProps) {
    super(scope, id, props);
    this.props = props;
    const { phase, hosts, foundation } = props;
    const { network, registry, storage } = foundation;
    const variables = environmentSources(this, props);
    const shared = { logRetention: phase.logRetentionDays };

    const webTask = new Task(this, 'WebTask', {
      ...shared,
      name: 'web',
      size: phase.web,
      repository: registry.web,
      variables: webEnvironment(variables),
      port: ports.web,
      healthUrl: `http://127.0.0.1:${ports.web}${healthPaths.web}`,
    });
    const apiTask = new Task(this, 'ApiTask', {
      ...shared,
      name: 'api',
      size: phase.api,
      repository: registry.api,
      variables: apiEnvironment(variables),
      port: ports.api,
      healthUrl: `http://127.0.0.1:${ports.api}${healthPaths.api}`,
    });
    const workerTask = new Task(this, 'WorkerTask', {
      ...shared,
      name: 'worker',
      size: phase.worker,
      repository: registry.api,
      variables: apiEnvironment(variables),
      command: ['node', 'dist/worker.js'],
    });
    for (const task of [apiTask, workerTask]) allowApi(task);
    allowTunnel(workerTask);

    const namespace = new servicediscovery.PrivateDnsNamespace(this, 'Namespace', {
      vpc: network.vpc,
      name: names.privateNamespace,
    });
    const web = this.service('Web', webTask, 'web', phase.web.onDemand);
    const api = this.service('Api', apiTask, 'api', phase.api.onDemand, namespace);
    // Jobs are rows in PostgreSQL: an interrupted worker loses nothing, so it runs on Spot alone.
    const worker = this.service('Worker', workerTask, 'worker', 0);
    // A new page asks what an API of before does not answer, and sends what a worker of before does not know; those of now know pages of before.
    web.node.addDependency(api, worker);

    this.loadBalancer = new LoadBalancer(this, 'LoadBalancer', {
      vpc: network.vpc,
      securityGroup: fixedGroup(this, 'LoadBalancerGroup', network.groups.loadBalancer),
      zone: foundation.zone,
      hosts,
      logs: storage.logs,
      originSecrets: [variables.secrets.origin, variables.secrets.originBefore].filter(
        (one) => one !== undefined,
      ),
      established: props.established,
    });
    this.targets = { web: this.loadBalancer.routeWeb(web), api: this.loadBalancer.routeApi(api) };
    new Scaling(this, 'WebScaling', { name: 'web', service: web, size: phase.web, policy: phase.scaling });
    new Scaling(this, 'ApiScaling', { name: 'api', service: api, size: phase.api, policy: phase.scaling });

    new CfnOutput(this, 'SiteUrl', { value: `https://${hosts.site}` });
    new CfnOutput(this, 'ApiUrl', { value: `https://${hosts.api}/api` });
  }

  /**
   * A service whose first `onDemand` tasks are never interrupted; the others prefer Spot. The desired count is left out,
   * so that a deployment does not undo what the scaling did.
   */
  private service(
    id: string,
    task: Task,
    name: 'web' | 'api' | 'worker',
    onDemand: number,
    namespace?: servicediscovery.INamespace,
  ): ecs.FargateService {
    const { network, cluster } = this.props.foundation;
    const group = name === 'web' ? network.groups.web : network.groups.api;
    return new ecs.FargateService(this, id, {
      cluster,
      serviceName: name,
      taskDefinition: task.definition,
      securityGroups: [fixedGroup(this, `${id}Group`, group)],
      vpcSubnets: network.taskSubnets,
      assignPublicIp: this.props.phase.nat.kind === 'none',
      capacityProviderStrategies: capacity(onDemand),
      circuitBreaker: { enable: true, rollback: true },
      minHealthyPercent: name === 'worker' ? 0 : 100,
      maxHealthyPercent: name === 'worker' ? 100 : maxHealthyPercent,
      healthCheckGracePeriod: name === 'worker' ? undefined : Duration.seconds(60),
      enableExecuteCommand: name === 'worker',
      propagateTags: ecs.PropagatedTagSource.SERVICE,
      cloudMapOptions: namespace && { cloudMapNamespace: namespace, name, dnsTtl: Duration.seconds(10) },
    });
  }
}

function capacity(onDemand: number): ecs.CapacityProviderStrategy[] {
  if (onDemand === 0) return [{ capacityProvider: 'FARGATE_SPOT', weight: 1 }];
  return [
    { capacityProvider: 'FARGATE', base: onDemand, weight: 1 },
    { capacityProvider: 'FARGATE_SPOT', weight: 3 },
  ];
}

/** What the environment of every task is made from. */
export function environmentSources(
  scope: Construct,
  { phase, hosts, foundation, supplied, originRevision }: ServicesProps,
): EnvironmentSources {
  // By name: no release then waits for an export that a rotation takes away.
  const named = (id: string, name: string) => secretsmanager.Secret.fromSecretNameV2(scope, id, name);
  const [newest, before] = originRevisions(originRevision);
  return {
    phase,
    hosts,
    supplied,
    imageBucket: imageBucketName(),
    release: imageTag(scope),
    secrets: {
      auth: foundation.secrets.auth,
      personalData: foundation.secrets.personalData,
      internal: foundation.secrets.internal,
      origin: named('Origin', originSecretName(newest)),
      originBefore: before ? named('OriginBefore', originSecretName(before)) : undefined,
      connections: foundation.connections.secret,
      supplied: named('Supplied', names.secrets.supplied),
    },
  };
}
