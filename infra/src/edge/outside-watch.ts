import type { Stack } from 'aws-cdk-lib';
import type * as cloudfront from 'aws-cdk-lib/aws-cloudfront';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as route53 from 'aws-cdk-lib/aws-route53';
import { addAlarm } from '../observability/alarm.ts';
import { alarmTopic } from '../observability/topic.ts';
import type { Hostnames } from '../site.ts';

/**
 * What Mumbai cannot see of itself: whether the site is reached from elsewhere, and what CloudFront answers. Both report to
 * us-east-1, where an alarm can only tell a topic of the same region.
 */
export function watchFromOutside(
  stack: Stack,
  hosts: Hostnames,
  distribution: cloudfront.Distribution,
): void {
  const topic = alarmTopic(stack, 'edge-alarms');
  const check = new route53.CfnHealthCheck(stack, 'Reachable', {
    healthCheckConfig: {
      type: 'HTTPS',
      fullyQualifiedDomainName: hosts.site,
      // A page, so that CloudFront, load balancer, web and what the page was made of take part.
      resourcePath: '/en',
      port: 443,
      enableSni: true,
      requestInterval: 30,
      failureThreshold: 3,
    },
  });
  addAlarm(stack, topic, {
    name: 'site-unreachable',
    says: 'The front page is not reached from other continents.',
    metric: new cloudwatch.Metric({
      namespace: 'AWS/Route53',
      metricName: 'HealthCheckStatus',
      dimensionsMap: { HealthCheckId: check.attrHealthCheckId },
      statistic: cloudwatch.Stats.MINIMUM,
    }),
    below: 1,
    minutes: 3,
    missingIsBad: true,
  });
  addAlarm(stack, topic, {
    name: 'edge-5xx',
    says: 'More than one answer in a hundred that CloudFront gives is an error.',
    metric: new cloudwatch.Metric({
      namespace: 'AWS/CloudFront',
      metricName: '5xxErrorRate',
      dimensionsMap: { DistributionId: distribution.distributionId, Region: 'Global' },
      statistic: cloudwatch.Stats.AVERAGE,
    }),
    above: 1,
    minutes: 5,
  });
}
