import { type Mutation, set } from './draft.ts';

const service = 'AWS::ECS::Service';
const task = 'AWS::ECS::TaskDefinition';
const alarm = 'AWS::CloudWatch::Alarm';

/** Mistakes in services, tasks, scaling and alarms. */
export const taskMutations: Mutation[] = [
  set(
    'missing circuit breaker',
    service,
    'ApiService',
    'DeploymentConfiguration.DeploymentCircuitBreaker',
    undefined,
  ),
  set(
    'circuit breaker without rollback',
    service,
    'WebService',
    'DeploymentConfiguration.DeploymentCircuitBreaker.Rollback',
    false,
  ),
  set('desired count in the template', service, 'WebService', 'DesiredCount', 2),
  set('web wholly on Spot', service, 'WebService', 'CapacityProviderStrategy', [
    { CapacityProvider: 'FARGATE_SPOT', Weight: 1 },
  ]),
  set(
    'tasks with public addresses',
    service,
    'ApiService',
    'NetworkConfiguration.AwsvpcConfiguration.AssignPublicIp',
    'ENABLED',
  ),
  set(
    'container port that is not the target port',
    service,
    'ApiService',
    'LoadBalancers.0.ContainerPort',
    3333,
  ),
  set('x86 image on an ARM price', task, 'WebTask', 'RuntimePlatform.CpuArchitecture', 'X86_64'),
  set('task size that Fargate does not offer', task, 'ApiTask', 'Memory', '9216'),
  {
    mistake: 'plain-text secret in a task',
    plant: (draft) =>
      draft.push(task, 'ApiTask', 'ContainerDefinitions.0.Environment', {
        Name: 'AUTH_SECRET',
        Value: 'not-so-secret-at-all',
      }),
  },
  {
    mistake: 'plain-text key of personal values in a task',
    plant: (draft) =>
      draft.push(task, 'ApiTask', 'ContainerDefinitions.0.Environment', {
        Name: 'PERSONAL_DATA_KEYS',
        Value: 'k1:bm90IHNvIHNlY3JldCBhdCBhbGwgYnV0IGxvbmcgZW5vdWdo',
      }),
  },
  {
    mistake: 'database address with its password in a task',
    plant: (draft) =>
      draft.push(task, 'WebTask', 'ContainerDefinitions.0.Environment', {
        Name: 'REPORTING_DB',
        Value: 'postgresql://reader:hunter2@db.example:5432/app',
      }),
  },
  set('secrets left out of the worker', task, 'WorkerTask', 'ContainerDefinitions.0.Secrets', undefined),
  set('API without a health check', task, 'ApiTask', 'ContainerDefinitions.0.HealthCheck', undefined),
  set('log group without retention', 'AWS::Logs::LogGroup', 'WebTask', 'RetentionInDays', undefined),
  {
    mistake: 'database log group misnamed, so that RDS makes its own',
    plant: (draft) =>
      draft.set('AWS::Logs::LogGroup', 'Database', 'LogGroupName', '/aws/rds/thulubazaar-db/postgresql'),
  },
  set('misspelt metric', alarm, 'database-connections', 'MetricName', 'DatabaseConnection'),
  set('metric of another namespace', alarm, 'target-5xx', 'Namespace', 'AWS/ELB'),
  set(
    'alarm on a metric that nothing makes',
    'AWS::Logs::MetricFilter',
    'CodeAlerts',
    'MetricTransformations.0.MetricName',
    'CodeAlert',
  ),
  set(
    'filter of a log that is not there',
    'AWS::Logs::MetricFilter',
    'CodeAlerts',
    'LogGroupName',
    '/ecs/api',
  ),
  set('alarm on a service that does not exist', alarm, 'api-cpu', 'Dimensions.1.Value', 'thulubazaar-api'),
  set('alarm that tells nobody', alarm, 'database-cpu', 'AlarmActions', []),
  set('alarm without its paragraph', alarm, 'web-memory', 'AlarmDescription', 'Memory is high'),
  set('storage alarm in gigabytes instead of bytes', alarm, 'database-storage', 'Threshold', 4),
  set(
    'storage alarm the wrong way round',
    alarm,
    'database-storage',
    'ComparisonOperator',
    'GreaterThanThreshold',
  ),
  {
    mistake: 'no alarm on errors of the load balancer',
    plant: (draft) => draft.drop(alarm, 'load-balancer-5xx'),
  },
  set('scale-up waits ten minutes', alarm, 'web-scale-up', 'EvaluationPeriods', 10),
  set('scale-down at 70 %', alarm, 'api-scale-down', 'Threshold', 70),
  set(
    'scaling down that adds a task',
    'AWS::ApplicationAutoScaling::ScalingPolicy',
    'ApiScalingPolicydown',
    'StepScalingPolicyConfiguration.StepAdjustments.0.ScalingAdjustment',
    1,
  ),
  set('one task at rest', 'AWS::ApplicationAutoScaling::ScalableTarget', 'Web', 'MinCapacity', 1),
  set('pools larger than the database', task, 'ApiTask', 'ContainerDefinitions.0.Environment.4.Value', '60'),
];
