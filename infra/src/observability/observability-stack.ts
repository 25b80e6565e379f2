import { Stack, type StackProps } from 'aws-cdk-lib';
import * as budgets from 'aws-cdk-lib/aws-budgets';
import type * as sns from 'aws-cdk-lib/aws-sns';
import type { Construct } from 'constructs';
import type { FoundationStack } from '../foundation/foundation-stack.ts';
import type { Phase } from '../phases.ts';
import type { ServicesStack } from '../services/services-stack.ts';
import { isProduction, project } from '../site.ts';
import { addAlarm } from './alarm.ts';
import { alarms } from './alarms.ts';
import { watchCost } from './cost-anomalies.ts';
import { dashboard } from './dashboard.ts';
import { countCodeAlerts, metricsOf } from './metrics.ts';
import { saveQueries } from './saved-queries.ts';

export interface ObservabilityProps extends StackProps {
  readonly phase: Phase;
  readonly foundation: FoundationStack;
  readonly services: ServicesStack;
}

/** Everything that tells the operator something: alarms, a dashboard, and a budget. */
export class ObservabilityStack extends Stack {
  constructor(scope: Construct, id: string, props: ObservabilityProps) {
    super(scope, id, props);
    const { phase, foundation, services } = props;
    const metrics = metricsOf(services.loadBalancer.balancer, services.targets);
    countCodeAlerts(this);
    for (const alarm of alarms(phase, metrics)) addAlarm(this, foundation.alarms, alarm);
    dashboard(this, metrics);
    monthlyBudget(this, phase, foundation.alarms);
    watchCost(this, foundation.alarms);
    saveQueries(this);
  }
}

/** Warns at 80 % of the budget spent, and as soon as the forecast for the month exceeds it. */
function monthlyBudget(scope: Construct, phase: Phase, topic: sns.ITopic): void {
  const subscribers = [{ subscriptionType: 'SNS', address: topic.topicArn }];
  const above = { comparisonOperator: 'GREATER_THAN', thresholdType: 'PERCENTAGE' };
  new budgets.CfnBudget(scope, 'Budget', {
    budget: {
      budgetName: `${project}-monthly`,
      budgetType: 'COST',
      timeUnit: 'MONTHLY',
      budgetLimit: { amount: phase.monthlyBudgetUsd, unit: 'USD' },
      // That of the site itself sees the whole account, whatever somebody has made there by hand.
      ...(isProduction ? {} : { costFilters: { TagKeyValue: [`user:project$${project}`] } }),
    },
    notificationsWithSubscribers: [
      { notification: { ...above, notificationType: 'ACTUAL', threshold: 80 }, subscribers },
      { notification: { ...above, notificationType: 'FORECASTED', threshold: 100 }, subscribers },
    ],
  });
}
