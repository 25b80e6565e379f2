import { awayRegion, edgeRegion, handbookNameOf, region as mumbai, stackIds } from '../../site.ts';
import { dig, type Found, type Json, type Rule, text } from '../platform.ts';
import { between, same, trueOf, type World } from './world.ts';

/** The topic of a stack's region that mails the operator: an alarm can tell no other. */
function topic(world: World, { stack }: Found): string {
  return world.id(world.one('AWS::SNS::Topic', (each) => each.stack.region === stack.region));
}

/** How a metric must be put together over a period, where its average would hide what the alarm is for. */
const statistics: Readonly<Record<string, string>> = {
  HTTPCode_Target_5XX_Count: 'Sum',
  HTTPCode_ELB_5XX_Count: 'Sum',
  UnHealthyHostCount: 'Maximum',
  StatusCheckFailed: 'Maximum',
  NetworkPacketsOut: 'Sum',
  HealthCheckStatus: 'Minimum',
  '5xxErrorRate': 'Average',
  TargetResponseTime: 'p95',
  CPUUtilization: 'Average',
  MemoryUtilization: 'Average',
};

const alarmed = trueOf('alarmed', 'Alarms see what they are for, and a person hears of them', (world) => {
  const scaling = world.all('AWS::ApplicationAutoScaling::ScalingPolicy').map((each) => world.id(each));
  return [
    ...world
      .all('AWS::SNS::Subscription')
      .flatMap((one) => [
        same(one.says('goes by'), text(one.get('Protocol')), 'email'),
        same(one.says('goes to'), world.plain(one, 'Endpoint'), `${one.stack.name}/OperatorEmail`),
      ]),
    ...world
      .all('AWS::SNS::Topic')
      .map(
        (each) =>
          !world
            .all('AWS::SNS::Subscription')
            .some((one) => world.plain(one, 'TopicArn') === world.id(each)) &&
          each.says('is heard by nobody'),
      ),
    ...world.all('AWS::CloudWatch::Alarm').flatMap((alarm) => {
      const actions = alarm.list('AlarmActions').map((one) => world.text(alarm, one));
      const scales = actions.some((action) => scaling.includes(action));
      const name = handbookNameOf(text(alarm.get('AlarmName')));
      const heartbeat = /^(worker-stopped|site-unreachable|nat-forwarding-\d)$/.test(name);
      const metric = text(alarm.get('MetricName'));
      const wanted = name === 'worker-stopped' ? 'SampleCount' : statistics[metric];
      const given = text(alarm.get('Statistic') ?? alarm.get('ExtendedStatistic'));
      return [
        !scales && !actions.includes(topic(world, alarm)) && alarm.says('reaches no person'),
        !scales &&
          same(
            alarm.says('silence is'),
            text(alarm.get('TreatMissingData')),
            heartbeat ? 'breaching' : 'notBreaching',
          ),
        wanted !== undefined && same(alarm.says('takes'), given, wanted),
        alarm.get('DatapointsToAlarm') !== undefined && alarm.says('needs fewer points than the guide says'),
        /^(web|api|worker)-/.test(name) &&
          metric !== 'UnHealthyHostCount' &&
          !text(alarm.get('Dimensions')).includes(`"${name.split('-')[0]}"`) &&
          alarm.says('watches another service'),
        ...dimensions(world, alarm.list('Dimensions'), (one) => world.text(alarm, one), name),
      ];
    }),
    ...world.all('AWS::Budgets::Budget').flatMap((budget) =>
      budget.list('NotificationsWithSubscribers').map((one) => {
        const first = dig(one, 'Subscribers.0.Address');
        return same('the budget tells', world.text(budget, first), topic(world, budget));
      }),
    ),
  ];
});

function dimensions(
  world: World,
  all: readonly Json[],
  read: (value: Json | undefined) => string,
  name: string,
): (string | false)[] {
  const value = (of: string) =>
    read(
      dig(
        all.find((one) => dig(one, 'Name') === of),
        'Value',
      ),
    );
  const group = world.at(value('TargetGroup'));
  const wanted = name.startsWith('web') ? 3333 : 5000;
  return [
    value('LoadBalancer') !== '' &&
      same(`${name} watches`, value('LoadBalancer'), world.id(world.balancer, 'LoadBalancerFullName')),
    value('TargetGroup') !== '' && group?.get('Port') !== wanted && `${name} watches ${value('TargetGroup')}`,
    value('InstanceId') !== '' && world.at(value('InstanceId')) === undefined && `${name} watches nothing`,
    value('CacheClusterId') !== '' &&
      same(
        `${name} watches`,
        value('CacheClusterId'),
        `${text(world.all('AWS::ElastiCache::ReplicationGroup')[0]?.get('ReplicationGroupId'))}-001`,
      ),
    name.startsWith('database-') &&
      same(`${name} watches`, value('DBInstanceIdentifier'), text(world.primary.get('DBInstanceIdentifier'))),
  ];
}

const archived = trueOf('archived', 'The archive holds the database itself', (world) => {
  const selection = world.one('AWS::Backup::BackupSelection');
  const plan = world.one('AWS::Backup::BackupPlan');
  const [rule] = plan.list('BackupPlan.BackupPlanRule');
  const vault = world.one('AWS::Backup::BackupVault', (each) => each.stack === plan.stack);
  const role = world.at(world.plain(selection, 'BackupSelection.IamRoleArn').replace(/\.Arn$/, ''));
  return [
    !world.plain(selection, 'BackupSelection.Resources').includes(`:db:${world.id(world.primary)}`) &&
      'the archive does not hold the database',
    same('its plan', world.plain(selection, 'BackupPlanId'), world.id(plan, 'BackupPlanId')),
    same('its vault', world.text(plan, dig(rule, 'TargetBackupVault')), world.id(vault, 'BackupVaultName')),
    !text(role?.get('AssumeRolePolicyDocument')).includes('backup.amazonaws.com') && 'nobody may make it',
    between('it may take', dig(rule, 'CompletionWindowMinutes'), 120, 1440),
    ...copiedAway(world, world.text(plan, dig(rule, 'CopyActions.0.DestinationBackupVaultArn'))),
  ];
});

/** Another region keeps what this one loses, and nobody can take it away from there. */
function copiedAway(world: World, copiedTo: string): (string | false)[] {
  const vault = world.one('AWS::Backup::BackupVault', (each) => each.stack.region !== 'ap-south-1');
  const bucket = world.bucket('away');
  const { region, template } = vault.stack;
  const images = world.bucket('images');
  const rules = images.list('ReplicationConfiguration.Rules');
  const first = world.platform.some((each) => each.template.Metadata?.established === false);
  return [
    same(
      'copies go to',
      copiedTo,
      `arn:aws:backup:${region}:ACCOUNT:backup-vault:${text(vault.get('BackupVaultName'))}`,
    ),
    !first && between('they stay at least', vault.get('LockConfiguration.MinRetentionDays'), 30, 365),
    !first && between('the lock is for ever after', vault.get('LockConfiguration.ChangeableForDays'), 3, 30),
    bucket.get('VersioningConfiguration.Status') !== 'Enabled' &&
      'photos are copied to where no version stays',
    template.Resources[bucket.id] === undefined && 'photos and rows are kept in different places',
    same('photos copied', rules.map((rule) => text(dig(rule, 'Filter.Prefix'))).join(), 'media/,private/'),
    ...rules.flatMap((rule) => [
      same(
        'photos go to',
        world.text(images, dig(rule, 'Destination.Bucket')),
        `arn:aws:s3:::${world.plain(bucket, 'BucketName')}`,
      ),
      same('copying is', text(dig(rule, 'Status')), 'Enabled'),
      same('deleting there', text(dig(rule, 'DeleteMarkerReplication.Status')), 'Disabled'),
    ]),
  ];
}

const roles = trueOf('roles', 'Roles of tasks are taken by tasks alone', (world) =>
  world.containers.flatMap(({ task }) =>
    ['TaskRoleArn', 'ExecutionRoleArn'].map((each) => {
      const role = world.at(world.plain(task, each).replace(/\.Arn$/, ''));
      const trust = role?.list('AssumeRolePolicyDocument.Statement') ?? [];
      const who = trust.map((one) => text(dig(one, 'Principal.Service'))).join();
      return same(task.says(`${each} is taken by`), who, 'ecs-tasks.amazonaws.com');
    }),
  ),
);

const images = trueOf(
  'images',
  'Enough images stay to go back to, and rows and photos are never thrown away with a stack',
  (world) =>
    world.all('AWS::ECR::Repository').map((each) => {
      const policy = text(each.get('LifecyclePolicy.LifecyclePolicyText'));
      const count = /"countNumber":(\d+)/.exec(policy)?.[1];
      return between(each.says('images kept'), Number(count), 5, 100);
    }),
);

/** Stacks that are not in Mumbai. */
const where: Readonly<Record<string, string>> = {
  [stackIds.edge]: edgeRegion,
  [stackIds.away]: awayRegion,
};

const regions = trueOf(
  'regions',
  'CloudFront’s stack is in us-east-1, copies in Singapore, all others in Mumbai',
  (world) => world.platform.map(({ name, region }) => same(`${name} is in`, region, where[name] ?? mumbai)),
);

export const keptRules: Rule[] = [alarmed, archived, roles, images, regions];
