import { readFileSync } from 'node:fs';
import { isProduction, logGroupOf, names, project } from '../../site.ts';
import { dig, type Rule, text } from '../platform.ts';
import { between, type Container, same, trueOf, type World } from './world.ts';

const root = new URL('../../../../', import.meta.url);
const file = (path: string) => readFileSync(new URL(path, root), 'utf8');

/** What each container runs of which image; null leaves it to the image. */
const runs: Readonly<Record<string, { image: 'web' | 'api'; command: string[] | null }>> = {
  web: { image: 'web', command: null },
  api: { image: 'api', command: null },
  worker: { image: 'api', command: ['node', 'dist/worker.js'] },
  migrate: { image: 'api', command: ['node', 'dist/migrate.js'] },
};

/** The programs that the API's build makes. */
function built(): string[] {
  return [...file('apps/api/build.mjs').matchAll(/'entry\/([\w-]+)'/g)].map(([, name]) => `dist/${name}.js`);
}

const commands = trueOf('commands', 'Every task runs a program that its image has', (world) => [
  same(
    'containers',
    world.containers
      .map(({ name }) => name)
      .sort()
      .join(),
    Object.keys(runs).sort().join(),
  ),
  ...world.containers.flatMap((container) => {
    const { name, task, json } = container;
    const wanted = runs[name];
    const command = dig(json, 'Command');
    const program = Array.isArray(command) ? text(command[1]) : undefined;
    return [
      same(`${name} runs`, text(command), text(wanted?.command ?? null)),
      program !== undefined && !built().includes(program) && `${name} runs ${program}, which no build makes`,
      same(
        `the image of ${name}`,
        world.text(task, dig(json, 'Image')),
        image(world, container, wanted?.image ?? name),
      ),
      ...['EntryPoint', 'User', 'WorkingDirectory', 'Privileged'].map(
        (each) => dig(json, each) !== undefined && `${name} has a ${each} of its own`,
      ),
      dig(json, 'Essential') !== true && `${name} may end without anybody noticing`,
      same(`${name} runs on`, text(task.get('RuntimePlatform.OperatingSystemFamily')), 'LINUX'),
      ...checked(container),
    ];
  }),
]);

function image(world: World, { task }: Container, name: string): string {
  // Another site of the account runs the images of the first.
  const shared = name === 'web' ? names.repositories.web : names.repositories.api;
  if (!isProduction)
    return `ACCOUNT.dkr.ecr.${task.stack.region}.amazonaws.com/${shared}:${task.stack.name}/ImageTag`;
  const repository = world.one('AWS::ECR::Repository', (each) =>
    text(each.get('RepositoryName')).endsWith(`-${name}`),
  );
  const arn = world.id(repository, 'Arn');
  return `part 4 of ${arn}.dkr.ecr.part 3 of ${arn}.amazonaws.com/${world.id(repository)}:${task.stack.name}/ImageTag`;
}

/** A health check may use what the image has, which is Node and no shell tools. */
function checked({ name, json }: Container): (string | false)[] {
  const check = dig(json, 'HealthCheck');
  if (check === undefined) return [];
  const command = dig(check, 'Command');
  const script = Array.isArray(command) ? text(command[3]) : '';
  return [
    same(
      `the check of ${name} begins`,
      Array.isArray(command) ? command.slice(0, 3).map(text).join(' ') : '',
      'CMD node -e',
    ),
    !script.includes('process.exit(r.ok ? 0 : 1)') && `the check of ${name} does not look at the answer`,
    between(`${name} is checked every`, dig(check, 'Interval'), 5, 60),
    between(`a check of ${name} may take`, dig(check, 'Timeout'), 2, Number(dig(check, 'Interval')) - 1),
    between(`checks of ${name} may fail`, dig(check, 'Retries'), 2, 5),
    // A process takes 5 to 20 seconds to start on half a core.
    between(`${name} may start for`, dig(check, 'StartPeriod'), 20, 300),
  ];
}

const files = trueOf('files', 'Files that addresses name are in the image', (world) => {
  const composed = world.plain(world.secret('connections'), 'SecretString');
  const named = [...composed.matchAll(/sslrootcert=([^"&]+)/g)].map(([, path]) => path ?? '');
  const dockerfile = file('apps/api/Dockerfile');
  return [
    named.length === 0 && 'the database is not checked by a certificate',
    ...named.map((path) => !dockerfile.includes(` ${path}\n`) && `${path} is not in apps/api/Dockerfile`),
    !dockerfile.includes(`rds-${world.primary.stack.region}.pem`) && 'the certificates are of another region',
  ];
});

const logs = trueOf('logs', 'Each task writes to its own log, where its commands look', (world) =>
  world.containers.flatMap(({ name, task, json }) => {
    const options = dig(json, 'LogConfiguration.Options');
    const group = world.at(world.text(task, dig(options, 'awslogs-group')));
    return [
      same(`the log of ${name}`, text(group?.get('LogGroupName')), logGroupOf(name)),
      same(`the region of its log`, text(dig(options, 'awslogs-region')), task.stack.region),
      same(`what ${name} does when nobody takes its lines`, text(dig(options, 'mode')), 'non-blocking'),
      same(`the family of ${name}`, text(task.get('Family')), `${project}-${name}`),
    ];
  }),
);

const scaled = trueOf('scaled', 'Web and API are scaled by their own load', (world) =>
  world.all('AWS::ApplicationAutoScaling::ScalableTarget').flatMap((target) => {
    const resource = world.plain(target, 'ResourceId');
    const service = world.at(resource.replace(`service/${names.cluster}/`, ''));
    const name = text(service?.get('ServiceName'));
    const policies = world
      .all('AWS::ApplicationAutoScaling::ScalingPolicy')
      .filter((each) => world.plain(each, 'ScalingTargetId') === world.id(target));
    const alarms = policies.flatMap((policy) =>
      world
        .all('AWS::CloudWatch::Alarm')
        .filter((alarm) =>
          alarm.list('AlarmActions').some((one) => world.text(alarm, one) === world.id(policy)),
        ),
    );
    return [
      !(target.id.toLowerCase().startsWith(name) && ['web', 'api'].includes(name)) &&
        target.says(`scales ${resource}`),
      same(target.says('scales'), text(target.get('ScalableDimension')), 'ecs:service:DesiredCount'),
      policies.length === 0 && target.says('has no policy'),
      ...alarms.flatMap((alarm) => [
        !text(alarm.get('Dimensions')).includes(`"Value":"${name}"`) &&
          alarm.says(`scales ${name} by another's load`),
        same(alarm.says('watches'), text(alarm.get('MetricName')), 'CPUUtilization'),
        same(alarm.says('takes'), text(alarm.get('Statistic')), 'Average'),
      ]),
      ...policies
        .filter((policy) => policy.get('PolicyType') === 'StepScaling')
        .flatMap((policy) => [
          between(policy.says('waits'), policy.get('StepScalingPolicyConfiguration.Cooldown'), 30, 600),
          same(
            policy.says('changes'),
            text(policy.get('StepScalingPolicyConfiguration.AdjustmentType')),
            'ChangeInCapacity',
          ),
        ]),
    ];
  }),
);

const services = trueOf(
  'services',
  'Each service runs its own task, in the cluster, behind its own targets',
  (world) => {
    const cluster = world.id(world.one('AWS::ECS::Cluster'));
    const providers = world.one('AWS::ECS::ClusterCapacityProviderAssociations');
    return [
      same('providers', world.plain(providers, 'CapacityProviders'), 'FARGATE,FARGATE_SPOT'),
      ...world.all('AWS::ECS::Service').flatMap((service) => {
        const name = text(service.get('ServiceName'));
        const task = world.at(world.plain(service, 'TaskDefinition'));
        const served = service.list('LoadBalancers');
        return [
          same(`the task of ${name}`, text(task?.get('ContainerDefinitions.0.Name')), name),
          same(`${name} is in`, world.plain(service, 'Cluster'), cluster),
          ...served.map((one) => same(`the targets of ${name} are`, text(dig(one, 'ContainerName')), name)),
          same(`${name} is behind the load balancer`, String(served.length), name === 'worker' ? '0' : '1'),
          between(
            `tasks of ${name} while it rolls`,
            service.get('DeploymentConfiguration.MaximumPercent'),
            name === 'worker' ? 100 : 101,
            // The next worker begins when the last has ended: a release may change what jobs mean.
            name === 'worker' ? 100 : 200,
          ),
          same(`a shell in ${name}`, text(service.get('EnableExecuteCommand')), String(name === 'worker')),
        ];
      }),
    ];
  },
);

export const runRules: Rule[] = [commands, files, logs, scaled, services];
