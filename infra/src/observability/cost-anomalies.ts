import * as ce from 'aws-cdk-lib/aws-ce';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import { project } from '../site.ts';

/**
 * Says within a day that something costs more than it used to, long before the budget does. By the project's tag, because an
 * account has one monitor of all services and new accounts come with it.
 */
export function watchCost(scope: Construct, topic: sns.ITopic): void {
  const monitor = new ce.CfnAnomalyMonitor(scope, 'CostMonitor', {
    monitorName: `${project}-cost`,
    monitorType: 'CUSTOM',
    monitorSpecification: JSON.stringify({ Tags: { Key: 'project', Values: [project] } }),
  });
  new ce.CfnAnomalySubscription(scope, 'CostAnomalies', {
    subscriptionName: `${project}-cost-anomalies`,
    frequency: 'IMMEDIATE',
    monitorArnList: [monitor.attrMonitorArn],
    subscribers: [{ type: 'SNS', address: topic.topicArn }],
    thresholdExpression: JSON.stringify({
      Dimensions: {
        Key: 'ANOMALY_TOTAL_IMPACT_ABSOLUTE',
        MatchOptions: ['GREATER_THAN_OR_EQUAL'],
        Values: ['5'],
      },
    }),
  });
}
