import type { Stack } from 'aws-cdk-lib';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as ec2 from 'aws-cdk-lib/aws-ec2';
import type * as sns from 'aws-cdk-lib/aws-sns';
import { addAlarm } from '../observability/alarm.ts';

/** A machine that runs is not yet one that forwards, so each has an alarm for either. */
export function watchNat(stack: Stack, instances: readonly ec2.Instance[], topic: sns.ITopic): void {
  for (const [index, { instanceId: InstanceId }] of instances.entries()) {
    const metric = { namespace: 'AWS/EC2', dimensionsMap: { InstanceId } };
    addAlarm(stack, topic, {
      name: `nat-instance-${index + 1}`,
      says: 'The NAT instance fails its status checks: tasks cannot reach the internet.',
      metric: new cloudwatch.Metric({
        ...metric,
        metricName: 'StatusCheckFailed',
        statistic: cloudwatch.Stats.MAXIMUM,
      }),
      above: 0,
      minutes: 3,
    });
    addAlarm(stack, topic, {
      name: `nat-forwarding-${index + 1}`,
      says: 'The NAT instance runs and sends next to nothing on: the log lines of the tasks alone are more.',
      metric: new cloudwatch.Metric({
        ...metric,
        metricName: 'NetworkPacketsOut',
        statistic: cloudwatch.Stats.SUM,
      }),
      // Tasks send their log lines every few seconds, at night too. Five minutes is how often an instance reports without charge.
      below: 300,
      minutes: 15,
      every: 5,
      missingIsBad: true,
    });
  }
}
