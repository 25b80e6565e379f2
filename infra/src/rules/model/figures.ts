import { isRedirect, isSite } from '../edge.ts';
import { dig, type Rule, text } from '../platform.ts';
import { dailyWindow } from '../windows.ts';
import { between, same, trueOf } from './world.ts';

/** Memory of a database class in GiB. */
const memory: Readonly<Record<string, number>> = { micro: 1, small: 2, medium: 4, large: 8, xlarge: 16 };

const money = trueOf('money', 'Somebody hears of money before it is gone', (world) => [
  ...world
    .all('AWS::Budgets::Budget')
    .flatMap((budget) => [
      same(budget.says('counts'), text(budget.get('Budget.TimeUnit')), 'MONTHLY'),
      ...budget
        .list('NotificationsWithSubscribers')
        .map((one) => between(budget.says('speaks at'), dig(one, 'Notification.Threshold'), 50, 100)),
    ]),
  ...world.all('AWS::CE::AnomalySubscription').map((one) => {
    const usd = /"Values":\["(\d+)"\]/.exec(text(one.get('ThresholdExpression')))?.[1];
    return between(one.says('speaks at'), Number(usd), 1, 20);
  }),
]);

const copies = trueOf(
  'copies-keep-up',
  'A replica has at least half of the memory of what it copies',
  (world) => {
    const size = (name: string) => memory[name.split('.')[2] ?? ''] ?? 0;
    const primary = size(text(world.primary.get('DBInstanceClass')));
    return world
      .all('AWS::RDS::DBInstance')
      .filter((each) => each.get('SourceDBInstanceIdentifier') !== undefined)
      .map((each) =>
        between(
          each.says('GiB'),
          size(text(each.get('DBInstanceClass'))),
          primary / 2,
          Number.POSITIVE_INFINITY,
        ),
      );
  },
);

const archive = trueOf('archive-time', 'The archive is made when the daily backup is done', (world) => {
  const window = dailyWindow(text(world.primary.get('PreferredBackupWindow')));
  const [rule] = world.one('AWS::Backup::BackupPlan').list('BackupPlan.BackupPlanRule');
  const [, minute = '', hour = ''] = /^cron\((\d+) (\d+) /.exec(text(dig(rule, 'ScheduleExpression'))) ?? [];
  const since = (Number(hour) * 60 + Number(minute) - (window?.start ?? 0) + 1440) % 1440;
  return [
    !(since >= (window?.minutes ?? 1440)) && `it begins at ${hour}:${minute} UTC, with the daily backup`,
  ];
});

const status = trueOf('status-page', 'The status page is one page, and says what is so now', (world) => {
  const page = world.one('AWS::CloudFront::Distribution', (each) => !isSite(each) && !isRedirect(each));
  const policy = world.at(world.plain(page, 'DistributionConfig.DefaultCacheBehavior.CachePolicyId'));
  return [
    same('it is', text(page.get('DistributionConfig.DefaultRootObject')), 'index.html'),
    ...['DefaultTTL', 'MaxTTL'].map((each) =>
      between(`its ${each}`, policy?.get(`CachePolicyConfig.${each}`), 0, 300),
    ),
    between('its MinTTL', policy?.get('CachePolicyConfig.MinTTL'), 0, 60),
  ];
});

export const figureRules: Rule[] = [money, copies, archive, status];
