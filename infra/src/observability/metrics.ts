import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import type * as elb from 'aws-cdk-lib/aws-elasticloadbalancingv2';
import * as logs from 'aws-cdk-lib/aws-logs';
import type { Construct } from 'constructs';
import { cacheId } from '../foundation/cache.ts';
import { logGroupOf, names, ownMetrics } from '../site.ts';

const codeAlerts = 'CodeAlerts';

/** Counts the lines in which the API tells the operator that codes are asked for at an odd rate. */
export function countCodeAlerts(scope: Construct): void {
  new logs.MetricFilter(scope, codeAlerts, {
    logGroup: logs.LogGroup.fromLogGroupName(scope, 'ApiLog', logGroupOf('api')),
    filterPattern: logs.FilterPattern.stringValue('$.alert', '=', 'codes'),
    metricNamespace: ownMetrics,
    metricName: codeAlerts,
    metricValue: '1',
  });
}

export type Metrics = ReturnType<typeof metricsOf>;

/**
 * Every metric that is watched, by the names CloudWatch knows. Databases, cache and services are named by their fixed
 * identifiers, so this stack imports nothing that a change of phase could take away.
 */
export function metricsOf(
  balancer: elb.ApplicationLoadBalancer,
  targets: Record<'web' | 'api', elb.ApplicationTargetGroup>,
) {
  const loadBalancer = { LoadBalancer: balancer.loadBalancerFullName };
  const sum = { statistic: cloudwatch.Stats.SUM };
  const maximum = { statistic: cloudwatch.Stats.MAXIMUM };
  return {
    ecs: (service: string, metricName: string, options: cloudwatch.MetricOptions = {}) =>
      metric('AWS/ECS', metricName, { ClusterName: names.cluster, ServiceName: service }, options),
    rds: (metricName: string, identifier: string = names.database) =>
      metric('AWS/RDS', metricName, { DBInstanceIdentifier: identifier }),
    cache: (metricName: string) =>
      metric('AWS/ElastiCache', metricName, { CacheClusterId: `${cacheId}-001` }),
    target5xx: metric('AWS/ApplicationELB', 'HTTPCode_Target_5XX_Count', loadBalancer, sum),
    balancer5xx: metric('AWS/ApplicationELB', 'HTTPCode_ELB_5XX_Count', loadBalancer, sum),
    codeAlerts: metric(ownMetrics, codeAlerts, {}, sum),
    requests: metric('AWS/ApplicationELB', 'RequestCount', loadBalancer, sum),
    responseTime: metric('AWS/ApplicationELB', 'TargetResponseTime', loadBalancer, {
      statistic: cloudwatch.Stats.percentile(95),
    }),
    unhealthy: (service: 'web' | 'api') =>
      metric(
        'AWS/ApplicationELB',
        'UnHealthyHostCount',
        { ...loadBalancer, TargetGroup: targets[service].targetGroupFullName },
        maximum,
      ),
  };
}

function metric(
  namespace: string,
  metricName: string,
  dimensionsMap: Record<string, string>,
  options: cloudwatch.MetricOptions = {},
): cloudwatch.Metric {
  return new cloudwatch.Metric({
    namespace,
    metricName,
    dimensionsMap,
    statistic: cloudwatch.Stats.AVERAGE,
    ...options,
  });
}
