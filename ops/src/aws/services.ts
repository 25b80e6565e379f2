import {
  DescribeServicesCommand,
  DescribeTasksCommand,
  ListTasksCommand,
  RunTaskCommand,
  type Service,
  UpdateServiceCommand,
} from '@aws-sdk/client-ecs';
import { names } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';
import type { Aws } from './clients.ts';

export const serviceNames = ['web', 'api', 'worker'] as const;
export type ServiceName = (typeof serviceNames)[number];

const cluster = names.cluster;
/** How long a rollout or a task may take before we stop waiting; ECS itself goes on. */
const patienceSeconds = 20 * 60;

export interface ServiceStatus {
  readonly name: string;
  readonly state: string;
  readonly desired: number;
  readonly running: number;
  readonly pending: number;
  readonly rollout: string;
  readonly release: string;
  readonly lastEvent: string;
}

/** @throws Fault that names the choices */
export function readService(text: string): ServiceName {
  const found = serviceNames.find((name) => name === text);
  if (!found) throw new Fault(`Service "${text}" is not one of ${serviceNames.join(', ')}`);
  return found;
}

/** The services as ECS sees them. */
export async function describeServices(aws: Aws): Promise<Service[]> {
  const answer = await aws.ecs.send(new DescribeServicesCommand({ cluster, services: [...serviceNames] }));
  const services = answer.services ?? [];
  if (services.length === 0) throw new Fault(`Cluster ${cluster} has no services yet: see docs/operate.md`);
  return services;
}

/** One line a service. */
export async function serviceStatus(aws: Aws): Promise<ServiceStatus[]> {
  return (await describeServices(aws)).map((service) => ({
    name: service.serviceName ?? '?',
    state: service.status ?? '?',
    desired: service.desiredCount ?? 0,
    running: service.runningCount ?? 0,
    pending: service.pendingCount ?? 0,
    rollout: rolloutOf(service),
    release: service.taskDefinition?.split('/').at(-1) ?? '?',
    lastEvent: service.events?.[0]?.message ?? '',
  }));
}

/** Sets the number of tasks; scaling goes on from there. */
export async function scale(aws: Aws, service: ServiceName, desiredCount: number): Promise<void> {
  await aws.ecs.send(new UpdateServiceCommand({ cluster, service, desiredCount }));
}

/** Starts every task anew from the same definition. */
export async function redeploy(aws: Aws, service: ServiceName): Promise<void> {
  await aws.ecs.send(new UpdateServiceCommand({ cluster, service, forceNewDeployment: true }));
}

/**
 * Waits until services have one finished deployment and all their tasks.
 * @throws Fault when a rollout failed, which ECS has then rolled back, or when it takes more than twenty minutes
 */
export async function waitUntilSteady(
  aws: Aws,
  wanted: readonly ServiceName[],
  say: (line: string) => void,
): Promise<void> {
  const end = aws.now() + patienceSeconds * 1000;
  for (;;) {
    const services = (await describeServices(aws)).filter((service) =>
      wanted.some((name) => name === service.serviceName),
    );
    const failed = services.find((service) =>
      service.deployments?.some(({ rolloutState }) => rolloutState === 'FAILED'),
    );
    if (failed) {
      const reason = failed.deployments?.find(
        ({ rolloutState }) => rolloutState === 'FAILED',
      )?.rolloutStateReason;
      throw new Fault(
        `${failed.serviceName}: the rollout failed and was rolled back: ${reason ?? 'see its logs'}`,
      );
    }
    const waiting = services.filter((service) => !isSteady(service));
    if (services.length > 0 && waiting.length === 0) return;
    if (aws.now() > end)
      throw new Fault('Not steady after 20 minutes: see "thulu status"; ECS goes on by itself');
    say(
      waiting
        .map((service) => `${service.serviceName} ${service.runningCount} of ${service.desiredCount}`)
        .join(', '),
    );
    await aws.pause(5);
  }
}

function isSteady(service: Service): boolean {
  return service.deployments?.length === 1 && service.runningCount === service.desiredCount;
}

function rolloutOf({ deployments = [] }: Service): string {
  const primary = deployments.find(({ status }) => status === 'PRIMARY');
  const state = primary?.rolloutState ?? '?';
  return deployments.length > 1 ? `${state}, ${deployments.length} deployments` : state;
}

export interface OneOff {
  /** Family of the task definition; its newest revision runs. */
  readonly family: string;
  readonly container: string;
  readonly command?: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

/**
 * Runs a task to its end, in the network of the API.
 * @throws Fault when it does not start, ends with another code than 0, or takes more than twenty minutes
 */
export async function runOnce(aws: Aws, task: OneOff, say: (line: string) => void): Promise<void> {
  const api = (await describeServices(aws)).find(({ serviceName }) => serviceName === 'api');
  await runIn(aws, task, api?.networkConfiguration, say);
}

/** The same in a network that is given, for when there is no service yet. */
export async function runIn(
  aws: Aws,
  task: OneOff,
  networkConfiguration: Service['networkConfiguration'],
  say: (line: string) => void,
): Promise<void> {
  const environment = Object.entries(task.environment ?? {}).map(([name, value]) => ({ name, value }));
  const started = await aws.ecs.send(
    new RunTaskCommand({
      cluster,
      taskDefinition: task.family,
      capacityProviderStrategy: [{ capacityProvider: 'FARGATE', weight: 1 }],
      networkConfiguration,
      overrides: {
        containerOverrides: [
          { name: task.container, command: task.command && [...task.command], environment },
        ],
      },
    }),
  );
  const arn = started.tasks?.[0]?.taskArn;
  if (!arn)
    throw new Fault(`${task.family} did not start: ${started.failures?.[0]?.reason ?? 'no reason given'}`);
  const end = aws.now() + patienceSeconds * 1000;
  for (;;) {
    const { tasks } = await aws.ecs.send(new DescribeTasksCommand({ cluster, tasks: [arn] }));
    const [now] = tasks ?? [];
    if (now?.lastStatus === 'STOPPED') {
      const code = now.containers?.[0]?.exitCode;
      if (code === 0) return;
      throw new Fault(`${task.family} ended with ${code ?? now.stoppedReason ?? 'no code'}: see its log`);
    }
    if (aws.now() > end) throw new Fault(`${task.family} still runs after 20 minutes`);
    say(`${task.family}: ${(now?.lastStatus ?? 'starting').toLowerCase()}`);
    await aws.pause(5);
  }
}

/**
 * The name by which Session Manager knows a running task.
 * @throws Fault when none runs
 */
export async function sessionTarget(aws: Aws, service: ServiceName): Promise<string> {
  const { taskArns } = await aws.ecs.send(new ListTasksCommand({ cluster, serviceName: service }));
  if (!taskArns?.length) throw new Fault(`No task of ${service} runs`);
  const { tasks } = await aws.ecs.send(new DescribeTasksCommand({ cluster, tasks: taskArns }));
  const running = tasks?.find(({ lastStatus }) => lastStatus === 'RUNNING');
  const runtime = running?.containers?.[0]?.runtimeId;
  if (!running?.taskArn || !runtime) throw new Fault(`No task of ${service} runs yet`);
  return `ecs:${cluster}_${running.taskArn.split('/').at(-1)}_${runtime}`;
}
