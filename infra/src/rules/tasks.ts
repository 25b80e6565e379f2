import { isProduction } from '../site.ts';
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

/** Memory in MiB that Fargate offers for each CPU size. */
const fargate: Record<string, [least: number, most: number]> = {
  '256': [512, 2048],
  '512': [1024, 4096],
  '1024': [2048, 8192],
  '2048': [4096, 16384],
};

/** What each container must get from Secrets Manager, and may not get in plain text. */
const requiredSecrets: Record<string, string[]> = {
  web: ['INTERNAL_SECRET'],
  api: [
    'DATABASE_URL',
    'DATABASE_REPLICA_URL',
    'REDIS_URL',
    'AUTH_SECRET',
    'PERSONAL_DATA_KEYS',
    'INTERNAL_SECRET',
  ],
};
const ports: Record<string, number> = { web: 3333, api: 5000 };

const definitions = eachResource(
  'tasks/definitions',
  'Tasks are ARM64, of a size Fargate offers, log, and have the ports and health checks of the guide',
  'AWS::ECS::TaskDefinition',
  (task) => {
    const [least, most] = fargate[text(task.get('Cpu'))] ?? [0, 0];
    const memory = Number(task.get('Memory'));
    return [
      task.get('RuntimePlatform.CpuArchitecture') !== 'ARM64' && 'does not run on ARM64',
      (memory < least || memory > most || memory % 512 !== 0) &&
        `Fargate has no ${text(task.get('Cpu'))} CPU with ${memory} MiB`,
      task.get('NetworkMode') !== 'awsvpc' && 'has no network interface of its own',
      task.get('TaskRoleArn') === undefined && 'has no role',
      ...task.list('ContainerDefinitions').flatMap((container) => containerProblems(container)),
    ];
  },
);

function containerProblems(container: Json): (string | false)[] {
  const name = text(dig(container, 'Name'));
  const port = ports[name];
  return [
    dig(container, 'LogConfiguration.LogDriver') !== 'awslogs' && `${name} does not log`,
    port !== undefined &&
      dig(container, 'PortMappings.0.ContainerPort') !== port &&
      `${name} does not listen on ${port}`,
    port !== undefined && dig(container, 'HealthCheck') === undefined && `${name} has no health check`,
    port !== undefined &&
      !text(environment(container).PORT).includes(String(port)) &&
      `${name} is told another port`,
    Number(dig(container, 'StopTimeout')) < 30 && `${name} is killed while connections drain`,
  ];
}

const taskSecrets = eachResource(
  'tasks/secrets',
  'Every secret of a container comes from Secrets Manager, and none is missing',
  'AWS::ECS::TaskDefinition',
  (task) =>
    task.list('ContainerDefinitions').flatMap((container) => {
      const name = text(dig(container, 'Name'));
      const secrets = dig(container, 'Secrets');
      const given = (Array.isArray(secrets) ? secrets : []).map((one) => text(dig(one, 'Name')));
      const wanted = requiredSecrets[name] ?? requiredSecrets.api ?? [];
      const plain = Object.entries(environment(container)).filter(
        ([variable, value]) =>
          // The key of IndexNow is what the site shows everybody at /indexnow.txt.
          (/SECRET|PASSWORD|TOKEN|_KEYS?$/.test(variable) && variable !== 'INDEXNOW_KEY') ||
          /:\/\/[^/\s]*:[^/\s]*@/.test(text(value)),
      );
      return [
        ...wanted
          .filter((variable) => !given.includes(variable))
          .map((variable) => `${name} lacks ${variable}`),
        ...plain.map(([variable]) => `${name} has ${variable} in plain text`),
      ];
    }),
);

function environment(container: Json): Record<string, Json> {
  const list = dig(container, 'Environment');
  const entries = (Array.isArray(list) ? list : []).map((one): [string, Json] => [
    text(dig(one, 'Name')),
    dig(one, 'Value') ?? null,
  ]);
  return Object.fromEntries(entries);
}

const services = eachResource(
  'tasks/services',
  'Services roll back a failed deployment, leave their count to the scaling, and keep a base that Spot cannot take',
  'AWS::ECS::Service',
  (service) => {
    const behindBalancer = service.list('LoadBalancers').length > 0;
    return [
      service.get('DeploymentConfiguration.DeploymentCircuitBreaker.Enable') !== true &&
        'has no circuit breaker',
      service.get('DeploymentConfiguration.DeploymentCircuitBreaker.Rollback') !== true &&
        'does not roll back',
      service.get('DesiredCount') !== undefined && 'a deployment resets what the scaling did (DesiredCount)',
      service.get('LaunchType') !== undefined && 'a launch type excludes Spot',
      behindBalancer &&
        service.get('DeploymentConfiguration.MinimumHealthyPercent') !== 100 &&
        'stops tasks before their successors serve',
      behindBalancer && service.get('HealthCheckGracePeriodSeconds') === undefined && 'has no grace period',
      behindBalancer && !(baseOnDemand(service) >= 1) && 'could lose all its tasks with Spot',
    ];
  },
);

function baseOnDemand(service: Found): number {
  const base = service
    .list('CapacityProviderStrategy')
    .find((one) => dig(one, 'CapacityProvider') === 'FARGATE');
  return Number(dig(base, 'Base') ?? 0);
}

const servicePlace: Rule = {
  id: 'tasks/private',
  about: 'Tasks run in private subnets without a public address, unless there is no NAT',
  check(platform) {
    const hasNat =
      resources(platform, 'AWS::EC2::Instance').length + resources(platform, 'AWS::EC2::NatGateway').length >
      0;
    return resources(platform, 'AWS::ECS::Service').flatMap((service) => {
      const network = service.get('NetworkConfiguration.AwsvpcConfiguration');
      const open =
        dig(network, 'AssignPublicIp') === 'ENABLED' || text(dig(network, 'Subnets')).includes('Public');
      return hasNat && open ? [service.says('is in a public subnet')] : [];
    });
  },
};

const matchingPorts = eachResource(
  'tasks/matching-ports',
  'The load balancer speaks to the port that the container listens on',
  'AWS::ECS::Service',
  (service, platform) =>
    service.list('LoadBalancers').map((balancer) => {
      const group = resources(platform, 'AWS::ElasticLoadBalancingV2::TargetGroup').find(
        ({ id }) => id === target(dig(balancer, 'TargetGroupArn')),
      );
      const [container, wanted] = [dig(balancer, 'ContainerPort'), group?.get('Port')];
      return container !== wanted && `container port ${text(container)}, target group port ${text(wanted)}`;
    }),
);

const healthPaths: Rule = {
  id: 'tasks/health-paths',
  about: 'The load balancer asks for health where the container check does',
  check: (platform) =>
    resources(platform, 'AWS::ElasticLoadBalancingV2::TargetGroup').flatMap((group) => {
      const url = `http://127.0.0.1:${text(group.get('Port'))}${text(group.get('HealthCheckPath'))}'`;
      const commands = resources(platform, 'AWS::ECS::TaskDefinition').map((task) =>
        text(task.get('ContainerDefinitions.0.HealthCheck.Command')),
      );
      return commands.some((command) => command.includes(url)) ? [] : [group.says('checks another path')];
    }),
};

const webReachesApi: Rule = {
  id: 'tasks/web-reaches-api',
  about: 'The web app is told the private name under which the API registers itself',
  check(platform) {
    const [namespace] = resources(platform, 'AWS::ServiceDiscovery::PrivateDnsNamespace');
    const [service] = resources(platform, 'AWS::ServiceDiscovery::Service');
    const wanted = `http://${text(service?.get('Name'))}.${text(namespace?.get('Name'))}:5000`;
    return resources(platform, 'AWS::ECS::TaskDefinition').flatMap((task) => {
      const told = environment(task.get('ContainerDefinitions.0') ?? null).API_URL;
      return told === undefined || told === wanted ? [] : [task.says(`asks ${text(told)}, not ${wanted}`)];
    });
  },
};

const scalingTargets = eachResource(
  'tasks/scaling-range',
  'Web and API scale from at least 2 to 10 tasks',
  'AWS::ApplicationAutoScaling::ScalableTarget',
  (found) => [
    // What nobody visits may rest on one, and needs no more than it takes to roll.
    Number(found.get('MinCapacity')) < (isProduction ? 2 : 1) && 'fewer than two tasks at rest',
    found.get('MaxCapacity') !== (isProduction ? 10 : 2) && `at most ${text(found.get('MaxCapacity'))} tasks`,
  ],
);

const scalingAlarms: Rule = {
  id: 'tasks/scaling-steps',
  about: 'Scale up above 70 % CPU for 2 minutes, down below 30 % for 5 minutes, each in the right direction',
  check: (platform) =>
    resources(platform, 'AWS::ApplicationAutoScaling::ScalingPolicy').flatMap((policy) => {
      if (policy.get('PolicyType') !== 'StepScaling') return [];
      const steps = policy.list('StepScalingPolicyConfiguration.StepAdjustments');
      const up = steps.every((step) => Number(dig(step, 'ScalingAdjustment')) > 0);
      const alarm = resources(platform, 'AWS::CloudWatch::Alarm').find((one) =>
        one.list('AlarmActions').some((action) => target(action) === policy.id),
      );
      if (!alarm) return [policy.says('nothing triggers it')];
      const wanted = up ? ['GreaterThanThreshold', 70, 2, 60] : ['LessThanThreshold', 30, 5, 60];
      const found = ['ComparisonOperator', 'Threshold', 'EvaluationPeriods', 'Period'].map(
        (path) => alarm.get(path) ?? null,
      );
      return text(found) === text(wanted)
        ? []
        : [alarm.says(`scales ${up ? 'up' : 'down'} at ${text(found)}, not ${text(wanted)}`)];
    }),
};

const connectionBudget: Rule = {
  id: 'tasks/connection-budget',
  about: 'Pools of all tasks, also while a deployment rolls, fit into max_connections',
  check: (platform) => {
    const pools = apiTasks(platform) * 1.5 + 3;
    return resources(platform, 'AWS::RDS::DBParameterGroup').flatMap((group) => {
      const parameters = group.get('Parameters');
      const limit = Number(dig(parameters, 'max_connections'));
      const needed = pools * poolSize(platform);
      return needed <= limit * 0.9 ? [] : [group.says(`${needed} connections needed, ${limit} allowed`)];
    });
  },
};

function apiTasks(platform: Platform): number {
  const api = resources(platform, 'AWS::ApplicationAutoScaling::ScalableTarget').find(({ id }) =>
    id.startsWith('Api'),
  );
  return Number(api?.get('MaxCapacity') ?? 10);
}

function poolSize(platform: Platform): number {
  const sizes = resources(platform, 'AWS::ECS::TaskDefinition').map((task) =>
    Number(environment(task.get('ContainerDefinitions.0') ?? null).DATABASE_POOL_SIZE ?? 0),
  );
  return Math.max(0, ...sizes);
}

export const taskRules: Rule[] = [
  exists('tasks/three-services', 'Web, API and worker are services', 'AWS::ECS::Service', 3),
  definitions,
  taskSecrets,
  services,
  servicePlace,
  matchingPorts,
  healthPaths,
  webReachesApi,
  exists('tasks/scales', 'Web and API scale', 'AWS::ApplicationAutoScaling::ScalableTarget', 2),
  scalingTargets,
  scalingAlarms,
  connectionBudget,
];
