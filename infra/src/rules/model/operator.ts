import vm from 'node:vm';
import { builtPaths, healthPaths, isProduction, names, project } from '../../site.ts';
import { isRedirect } from '../edge.ts';
import { dig, type Rule, text } from '../platform.ts';
import { policiesOf } from './secrets.ts';
import { between, same, trueOf, type World } from './world.ts';

/** Milliseconds; a script that does not end is found, a machine that is busy is not. */
const longestRun = 10_000;

const named = trueOf('operator-names', 'What the operator’s commands name is called so', (world) => [
  same('the cluster', text(world.one('AWS::ECS::Cluster').get('ClusterName')), names.cluster),
  same('the database', text(world.primary.get('DBInstanceIdentifier')), names.database),
  same('its first database', text(world.primary.get('DBName')), names.databaseName),
  same('the load balancer', text(world.balancer.get('Name')), names.loadBalancer),
  same('photos', world.plain(world.bucket('images'), 'BucketName'), `${project}-images-ACCOUNT`),
  same('files', world.plain(world.bucket('files'), 'BucketName'), `${project}-files-ACCOUNT`),
  same(
    'repositories',
    world
      .all('AWS::ECR::Repository')
      .map((each) => text(each.get('RepositoryName')))
      .sort()
      .join(),
    isProduction ? Object.values(names.repositories).sort().join() : '',
  ),
  ...Object.entries(names.secrets)
    .filter(([purpose]) => purpose !== 'supplied' && purpose !== 'cache')
    .map(
      ([, name]) =>
        !world.all('AWS::SecretsManager::Secret').some((each) => each.get('Name') === name) &&
        `no secret ${name}`,
    ),
]);

const asked = trueOf('parameters', 'What a deployment must say has no value that stands in for it', (world) =>
  world.platform.flatMap(({ name, template }) =>
    ['ImageTag', 'HostedZoneId', 'OperatorEmail'].map((parameter) => {
      const found = template.Parameters?.[parameter];
      return (
        found !== undefined && dig(found, 'Default') !== undefined && `${name}: ${parameter} has a default`
      );
    }),
  ),
);

const healthy = trueOf('health', 'Health is asked of what needs nothing else to answer', (world) =>
  world.all('AWS::ElasticLoadBalancingV2::TargetGroup').flatMap((group) => {
    const name = group.get('Port') === 3333 ? 'web' : 'api';
    const sticky = group
      .list('TargetGroupAttributes')
      .find((one) => dig(one, 'Key') === 'stickiness.enabled');
    return [
      same(group.says('asks'), text(group.get('HealthCheckPath')), healthPaths[name]),
      dig(sticky, 'Value') === 'true' &&
        group.says('keeps visitors at one task, so that new ones help nobody'),
    ];
  }),
);

/** What ECS does for a task before it runs. */
const starting = trueOf('starting', 'ECS may pull the image of each task and write its log', (world) =>
  world.containers.flatMap(({ name, task, json }) => {
    const statements = policiesOf(world, world.plain(task, 'ExecutionRoleArn').replace(/\.Arn$/, '')).flatMap(
      (policy) =>
        policy.list('PolicyDocument.Statement').map((one) => ({
          actions: [dig(one, 'Action') ?? ''].flat().map(text),
          resource: world.text(policy, dig(one, 'Resource')),
        })),
    );
    const image = world.text(task, dig(json, 'Image'));
    const [, shared] = /\.amazonaws\.com\/([\w-]+):/.exec(image) ?? [];
    const repository =
      /part 4 of (\S+?)\.dkr/.exec(image)?.[1] ??
      `arn:aws:ecr:${task.stack.region}:ACCOUNT:repository/${shared}`;
    const log = `${world.text(task, dig(json, 'LogConfiguration.Options.awslogs-group'))}.Arn`;
    const needed: [string, string][] = [
      ['ecr:BatchCheckLayerAvailability', repository],
      ['ecr:BatchGetImage', repository],
      ['ecr:GetDownloadUrlForLayer', repository],
      ['ecr:GetAuthorizationToken', '*'],
      ['logs:CreateLogStream', log],
      ['logs:PutLogEvents', log],
    ];
    return needed.map(
      ([action, on]) =>
        !statements.some(({ actions, resource }) => actions.includes(action) && resource === on) &&
        `${name} may not ${action} on ${on}`,
    );
  }),
);

const wayOut = trueOf(
  'way-out',
  'Each NAT instance keeps its address, and S3 is reached past it',
  (world) => {
    const [endpoint] = world.all('AWS::EC2::VPCEndpoint');
    const tables = endpoint?.list('RouteTableIds').map((one) => world.text(endpoint, one)) ?? [];
    const addressed = world.all('AWS::EC2::EIPAssociation').map((each) => world.plain(each, 'InstanceId'));
    return [
      !world.plain(endpoint ?? world.balancer, 'ServiceName').endsWith('.s3') && 'S3 is reached through NAT',
      ...world
        .all('AWS::EC2::RouteTable')
        .map((each) => !tables.includes(world.id(each)) && each.says('knows no way to S3')),
      ...world
        .all('AWS::EC2::Instance')
        .map((each) => !addressed.includes(world.id(each)) && each.says('has an address that changes')),
    ];
  },
);

const www = trueOf('www', 'www leads every request to the same address of the site', (world) => {
  const redirect = world.one('AWS::CloudFront::Distribution', isRedirect);
  const association = 'DistributionConfig.DefaultCacheBehavior.FunctionAssociations.0';
  const code = text(world.at(world.plain(redirect, `${association}.FunctionARN`))?.get('FunctionCode'));
  const event = { request: { method: 'POST', uri: '/ne/a', querystring: { q: { value: 'b' } } } };
  const answer = vm.runInNewContext(`${code}; handler(event)`, { event }, { timeout: longestRun });
  return [
    same('it is asked', text(redirect.get(`${association}.EventType`)), 'viewer-request'),
    same('it answers', String(answer.statusCode), '308'),
    same('it leads to', String(answer.headers?.location?.value), `https://${world.siteHost}/ne/a?q=b`),
  ];
});

const releases = trueOf(
  'releases',
  'Files of earlier releases are looked for first, and then asked of the tasks',
  (world) => {
    const [group] = world.site.list('DistributionConfig.OriginGroups.Items');
    return [
      same(
        'what the tasks are asked for',
        text(dig(group, 'FailoverCriteria.StatusCodes.Items')),
        '[403,404]',
      ),
      ...builtPaths.map(
        (path) =>
          !world.site
            .list('DistributionConfig.CacheBehaviors')
            .some(
              (one) => dig(one, 'PathPattern') === path && dig(one, 'TargetOriginId') === dig(group, 'Id'),
            ) && `${path} is not looked for there`,
      ),
    ];
  },
);

/** Bytes of memory of a database class, and of one connection as RDS reckons. */
const memory: Readonly<Record<string, number>> = { micro: 1, small: 2, medium: 4, large: 8, xlarge: 16 };
const bytesOfConnection = 9_531_392;

const fits = trueOf(
  'fits',
  'Connections fit into the memory of the database, tasks that Spot leaves into those at rest',
  (world) => {
    const size = memory[text(world.primary.get('DBInstanceClass')).split('.')[2] ?? ''] ?? 0;
    const group = world.one('AWS::RDS::DBParameterGroup');
    const most = Math.floor((size * 1024 ** 3) / bytesOfConnection);
    return [
      between('connections', dig(group.get('Parameters'), 'max_connections'), 50, most),
      ...world.all('AWS::ApplicationAutoScaling::ScalableTarget').flatMap((target) => {
        const service = world.at(world.plain(target, 'ResourceId').replace(/^service\/[\w-]+\//, ''));
        const base = service
          ?.list('CapacityProviderStrategy')
          .find((one) => dig(one, 'CapacityProvider') === 'FARGATE');
        return [
          between(target.says('base on demand'), dig(base, 'Base'), 1, Number(target.get('MinCapacity'))),
        ];
      }),
    ];
  },
);

const order = trueOf(
  'order',
  'A service waits for the rule that leads to it, the database for its log',
  (world) => {
    const waits = (found: { resource: { DependsOn?: string | string[] } }) =>
      [found.resource.DependsOn ?? []].flat();
    const rules = world.all('AWS::ElasticLoadBalancingV2::ListenerRule');
    return world
      .all('AWS::ECS::Service')
      .filter((service) => service.list('LoadBalancers').length > 0)
      .map((service) => {
        const group = world.plain(service, 'LoadBalancers.0.TargetGroupArn');
        const leading = rules
          .filter((rule) => world.plain(rule, 'Actions.0.TargetGroupArn') === group)
          .map(({ id }) => id);
        return (
          !leading.some((id) => waits(service).includes(id)) &&
          service.says('is made before anything leads to it')
        );
      });
  },
);

const release = trueOf('release-task', 'The release finds its task, its cluster and its network', (world) => {
  const stack = world.platform.find(({ name }) => name.endsWith('Migrations'));
  const task = world.one('AWS::ECS::TaskDefinition', (each) => each.stack === stack);
  const told = (output: string) => world.text(task, stack?.template.Outputs?.[output]?.Value);
  const api = world.service('api');
  const network = 'NetworkConfiguration.AwsvpcConfiguration';
  return [
    same('its task', told('TaskDefinition'), world.id(task)),
    same('its cluster', told('Cluster'), world.plain(api, 'Cluster')),
    same('its subnets', told('Subnets'), world.plain(api, `${network}.Subnets`)),
    same('its public address', told('AssignPublicIp'), world.plain(api, `${network}.AssignPublicIp`)),
  ];
});

const access = trueOf('access-logs', 'The load balancer’s log has a bucket that takes it', (world: World) => {
  const attribute = (key: string) =>
    world.text(
      world.balancer,
      dig(
        world.balancer.list('LoadBalancerAttributes').find((one) => dig(one, 'Key') === key),
        'Value',
      ),
    );
  const bucket = world.at(attribute('access_logs.s3.bucket'));
  const policy = world
    .all('AWS::S3::BucketPolicy')
    .find((each) => bucket && world.plain(each, 'Bucket') === world.id(bucket));
  const prefix = attribute('access_logs.s3.prefix');
  return [
    bucket?.get('BucketName') !== undefined && 'it goes to a bucket with another purpose',
    !(prefix && text(policy?.get('PolicyDocument')).includes(`/${prefix}/AWSLogs/`)) &&
      `nobody may write ${prefix} there`,
  ];
});

export const operatorRules: Rule[] = [
  named,
  asked,
  healthy,
  starting,
  wayOut,
  www,
  releases,
  fits,
  order,
  release,
  access,
];
