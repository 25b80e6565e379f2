import { Duration } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { alarmNameOf, handbook } from '../site.ts';

interface AlarmProps {
  /** Also the heading of the alarm's paragraph in docs/operate.md. */
  readonly name: string;
  /** One sentence: what is wrong when it fires. */
  readonly says: string;
  readonly metric: cloudwatch.Metric;
  readonly minutes: number;
  /** Minutes between two points of the metric; one, where it is left out. */
  readonly every?: 5;
  /** Most metrics of a sleeping service are absent, which is fine; a heartbeat is not. */
  readonly missingIsBad?: boolean;
}

export type Alarm = AlarmProps & ({ readonly above: number } | { readonly below: number });

/** Adds an alarm that mails the operator and points to its paragraph in the handbook. */
export function addAlarm(scope: Construct, topic: sns.ITopic, alarm: Alarm): cloudwatch.Alarm {
  const above = 'above' in alarm;
  const every = alarm.every ?? 1;
  const made = new cloudwatch.Alarm(scope, alarm.name, {
    alarmName: alarmNameOf(alarm.name),
    alarmDescription: `${alarm.says} What to do: ${handbook(alarm.name)}`,
    metric: alarm.metric.with({ period: Duration.minutes(every) }),
    threshold: above ? alarm.above : alarm.below,
    comparisonOperator: above
      ? cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD
      : cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
    evaluationPeriods: alarm.minutes / every,
    treatMissingData: alarm.missingIsBad
      ? cloudwatch.TreatMissingData.BREACHING
      : cloudwatch.TreatMissingData.NOT_BREACHING,
  });
  made.addAlarmAction(new SnsAction(topic));
  made.addOkAction(new SnsAction(topic));
  return made;
}
