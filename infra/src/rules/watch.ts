import { alarmNameOf, handbookNameOf, ownMetrics } from '../site.ts';
import { dig, eachResource, exists, type Found, type Rule, resources, text } from './platform.ts';

const ecs = ['ClusterName', 'ServiceName'];
const balancer = ['LoadBalancer'];
const database = ['DBInstanceIdentifier'];

/** Metrics that exist, with the dimensions that CloudWatch publishes them under. A misspelt alarm never fires. */
const metrics: Record<string, string[]> = {
  'AWS/ECS CPUUtilization': ecs,
  'AWS/ECS MemoryUtilization': ecs,
  'AWS/ApplicationELB HTTPCode_Target_5XX_Count': balancer,
  'AWS/ApplicationELB HTTPCode_ELB_5XX_Count': balancer,
  'AWS/ApplicationELB TargetResponseTime': balancer,
  'AWS/ApplicationELB RequestCount': balancer,
  'AWS/ApplicationELB UnHealthyHostCount': ['LoadBalancer', 'TargetGroup'],
  'AWS/RDS CPUUtilization': database,
  'AWS/RDS DatabaseConnections': database,
  'AWS/RDS FreeStorageSpace': database,
  'AWS/RDS CPUCreditBalance': database,
  'AWS/RDS CPUSurplusCreditsCharged': database,
  'AWS/RDS ReplicaLag': database,
  'AWS/ElastiCache DatabaseMemoryUsagePercentage': ['CacheClusterId'],
  'AWS/EC2 StatusCheckFailed': ['InstanceId'],
  'AWS/EC2 NetworkPacketsOut': ['InstanceId'],
  'AWS/Route53 HealthCheckStatus': ['HealthCheckId'],
  'AWS/CloudFront 5xxErrorRate': ['DistributionId', 'Region'],
  [`${ownMetrics} CodeAlerts`]: [],
};

/** Metrics of our own, which only a filter of a log makes. */
const countedMetrics: Rule = {
  id: 'watch/own-metrics',
  about: 'An alarm on a metric of our own has a filter that makes it, over a log that exists',
  check(platform) {
    const groups = resources(platform, 'AWS::Logs::LogGroup').map((one) => text(one.get('LogGroupName')));
    const filters = resources(platform, 'AWS::Logs::MetricFilter');
    const made = filters.flatMap((filter) =>
      filter
        .list('MetricTransformations')
        .map((one) => `${text(dig(one, 'MetricNamespace'))} ${text(dig(one, 'MetricName'))}`),
    );
    return [
      ...resources(platform, 'AWS::CloudWatch::Alarm').flatMap((alarm) => {
        const name = `${text(alarm.get('Namespace'))} ${text(alarm.get('MetricName'))}`;
        return name.startsWith('AWS/') || made.includes(name) ? [] : [alarm.says(`nothing makes ${name}`)];
      }),
      ...filters.flatMap((filter) => {
        const group = text(filter.get('LogGroupName'));
        return groups.includes(group) ? [] : [filter.says(`no log group ${group}`)];
      }),
    ];
  },
};

const knownMetrics = eachResource(
  'watch/known-metrics',
  'Every alarm watches a metric that exists, under the dimensions it is published with',
  'AWS::CloudWatch::Alarm',
  (alarm) => {
    const name = `${text(alarm.get('Namespace'))} ${text(alarm.get('MetricName'))}`;
    const given = alarm.list('Dimensions').map((one) => text(dig(one, 'Name')));
    const wanted = metrics[name];
    if (!wanted) return [`no metric ${name}`];
    return [
      text(given.sort()) !== text([...wanted].sort()) &&
        `${name} has dimensions ${wanted.join(', ')}, not ${given.join(', ')}`,
    ];
  },
);

/** Fixed names in the alarms, which no reference checks. */
const namedThings: Rule = {
  id: 'watch/named-things',
  about: 'An alarm that names a service, a database or the cluster names one that exists',
  check(platform) {
    const names = (type: string, path: string) => resources(platform, type).map((one) => text(one.get(path)));
    const existing: Record<string, string[]> = {
      ServiceName: names('AWS::ECS::Service', 'ServiceName'),
      ClusterName: names('AWS::ECS::Cluster', 'ClusterName'),
      DBInstanceIdentifier: names('AWS::RDS::DBInstance', 'DBInstanceIdentifier'),
      CacheClusterId: names('AWS::ElastiCache::ReplicationGroup', 'ReplicationGroupId').map(
        (id) => `${id}-001`,
      ),
    };
    return resources(platform, 'AWS::CloudWatch::Alarm').flatMap((alarm) =>
      alarm.list('Dimensions').flatMap((one) => {
        const known = existing[text(dig(one, 'Name'))];
        const value = text(dig(one, 'Value'));
        return known && !known.includes(value) ? [alarm.says(`nothing is called ${value}`)] : [];
      }),
    );
  },
};

const alarms = eachResource(
  'watch/alarms',
  'Every alarm does something, has a period CloudWatch accepts, and links its paragraph in the handbook',
  'AWS::CloudWatch::Alarm',
  (alarm) => [
    alarm.list('AlarmActions').length === 0 && 'tells nobody',
    alarm.get('ActionsEnabled') === false && 'is switched off',
    Number(alarm.get('Period')) % 60 !== 0 && `period ${text(alarm.get('Period'))} s`,
    !text(alarm.get('AlarmDescription')).includes(
      `docs/operate.md#${handbookNameOf(text(alarm.get('AlarmName')))}`,
    ) && 'does not link docs/operate.md',
  ],
);

/** The guide's table, and what infrastructure needs beside it: alarm, operator, threshold, periods. */
const guide: [name: string, operator: '>' | '<', threshold: number | null, periods: number][] = [
  ['web-cpu', '>', 80, 5],
  ['api-cpu', '>', 80, 5],
  ['web-memory', '>', 85, 5],
  ['api-memory', '>', 85, 5],
  ['web-unhealthy', '>', 0, 5],
  ['api-unhealthy', '>', 0, 5],
  ['target-5xx', '>', 10, 1],
  ['load-balancer-5xx', '>', 10, 1],
  ['slow-responses', '>', 2, 3],
  ['database-cpu', '>', 80, 5],
  ['database-connections', '>', null, 5],
  ['database-storage', '<', 0.2 * 20 * 1024 ** 3, 5],
  ['database-credits', '<', 30, 10],
  ['database-surplus-credits', '>', 0, 15],
  ['worker-stopped', '<', 1, 10],
  ['site-unreachable', '<', 1, 3],
  ['edge-5xx', '>', 1, 5],
  ['odd-code-requests', '>', 0, 1],
];

/** Those that only some phases have, by the beginning of their names; a forwarding NAT is looked at every five minutes. */
const others: readonly (readonly [
  name: RegExp,
  operator: '>' | '<',
  threshold: number,
  periods: number,
  seconds: number,
])[] = [
  [/^replica-lag-\d$/, '>', 30, 5, 60],
  [/^cache-memory$/, '>', 80, 5, 60],
  [/^nat-instance-\d$/, '>', 0, 3, 60],
  [/^nat-forwarding-\d$/, '<', 300, 3, 300],
  [/^(web|api)-scale-up$/, '>', 70, 2, 60],
  [/^(web|api)-scale-down$/, '<', 30, 5, 60],
];

const otherAlarms: Rule = {
  id: 'watch/other-alarms',
  about: 'Every other alarm is one that the handbook knows, with its figures',
  check: (platform) =>
    resources(platform, 'AWS::CloudWatch::Alarm').flatMap((alarm) => {
      const name = handbookNameOf(text(alarm.get('AlarmName')));
      if (guide.some(([known]) => known === name)) return [];
      const row = others.find(([pattern]) => pattern.test(name));
      if (!row) return [alarm.says(`nobody has said when ${name} fires`)];
      const [, operator, ...figures] = row;
      const given = ['Threshold', 'EvaluationPeriods', 'Period'].map((each) => alarm.get(each));
      const way = operator === '>' ? 'GreaterThanThreshold' : 'LessThanThreshold';
      return problems(alarm, [
        alarm.get('ComparisonOperator') !== way && `does not fire ${operator}`,
        given.join() !== figures.join() && `fires at ${given.join()}, not ${figures.join()}`,
      ]);
    }),
};

const guideAlarms: Rule = {
  id: 'watch/guide-alarms',
  about: "The guide's alarms exist with the guide's thresholds and periods",
  check(platform) {
    const all = resources(platform, 'AWS::CloudWatch::Alarm');
    return guide.flatMap(([name, operator, threshold, periods]) => {
      const alarm = all.find((one) => one.get('AlarmName') === alarmNameOf(name));
      if (!alarm) return [`no alarm ${name}`];
      const wanted = operator === '>' ? 'GreaterThanThreshold' : 'LessThanThreshold';
      return problems(alarm, [
        alarm.get('ComparisonOperator') !== wanted && `does not fire ${operator}`,
        threshold !== null &&
          alarm.get('Threshold') !== threshold &&
          `threshold ${text(alarm.get('Threshold'))}, not ${threshold}`,
        alarm.get('EvaluationPeriods') !== periods &&
          `${text(alarm.get('EvaluationPeriods'))} periods, not ${periods}`,
        alarm.get('Period') !== 60 && `period ${text(alarm.get('Period'))} s, not 60`,
      ]);
    });
  },
};

const connections: Rule = {
  id: 'watch/connections',
  about: 'The connection alarm fires at 80 % of the max_connections that the database really has',
  check: (platform) =>
    resources(platform, 'AWS::CloudWatch::Alarm').flatMap((alarm) => {
      if (alarm.get('AlarmName') !== alarmNameOf('database-connections')) return [];
      const limit = Number(
        resources(platform, 'AWS::RDS::DBParameterGroup')[0]?.get('Parameters.max_connections'),
      );
      return alarm.get('Threshold') === Math.floor(limit * 0.8)
        ? []
        : [alarm.says(`threshold is not 80 % of ${limit}`)];
    }),
};

function problems(found: Found, list: (string | false)[]): string[] {
  return list.flatMap((problem) => (problem ? [found.says(problem)] : []));
}

const retention = eachResource(
  'watch/log-retention',
  'No log is kept for ever',
  'AWS::Logs::LogGroup',
  (group) => [![14, 30, 60].includes(Number(group.get('RetentionInDays'))) && 'has no retention'],
);

const exported: Rule = {
  id: 'watch/exported-logs',
  about:
    'The log group of an exported database log is made here, with a retention, before RDS makes it without one',
  check: (platform) => {
    const groups = resources(platform, 'AWS::Logs::LogGroup').map((one) => text(one.get('LogGroupName')));
    return resources(platform, 'AWS::RDS::DBInstance').flatMap((database) =>
      database.list('EnableCloudwatchLogsExports').flatMap((log) => {
        const name = `/aws/rds/instance/${text(database.get('DBInstanceIdentifier'))}/${text(log)}`;
        return groups.includes(name) ? [] : [database.says(`no log group ${name}`)];
      }),
    );
  },
};

const budget = eachResource(
  'watch/budget',
  'The budget warns of money spent and of money forecast',
  'AWS::Budgets::Budget',
  (found) => {
    const kinds = found
      .list('NotificationsWithSubscribers')
      .map((one) => text(dig(one, 'Notification.NotificationType')));
    return [
      !kinds.includes('ACTUAL') && 'does not warn of money spent',
      !kinds.includes('FORECASTED') && 'does not warn of the forecast',
      !(Number(found.get('Budget.BudgetLimit.Amount')) > 0) && 'has no limit',
    ];
  },
);

const topic = eachResource(
  'watch/topic',
  'The operator is subscribed, and CloudWatch and Budgets may publish',
  'AWS::SNS::TopicPolicy',
  (policy) =>
    ['cloudwatch.amazonaws.com', 'budgets.amazonaws.com', 'costalerts.amazonaws.com'].map(
      (service) => !text(policy.get('PolicyDocument')).includes(service) && `${service} may not publish`,
    ),
);

export const watchRules: Rule[] = [
  otherAlarms,
  knownMetrics,
  countedMetrics,
  namedThings,
  alarms,
  guideAlarms,
  connections,
  retention,
  exported,
  exists('watch/has-budget', 'There is a budget', 'AWS::Budgets::Budget'),
  budget,
  exists('watch/subscribed', 'Somebody gets the alarms', 'AWS::SNS::Subscription'),
  topic,
  exists('watch/dashboard', 'There is a dashboard', 'AWS::CloudWatch::Dashboard'),
];
