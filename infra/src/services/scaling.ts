import { Duration } from 'aws-cdk-lib';
import * as scaling from 'aws-cdk-lib/aws-applicationautoscaling';
import * as cloudwatch from 'aws-cdk-lib/aws-cloudwatch';
import * as ecs from 'aws-cdk-lib/aws-ecs';
import { Construct } from 'constructs';
import type { Scaling as Policy, ScaledService } from '../phases.ts';
import { alarmNameOf, handbook, names } from '../site.ts';

export interface ScalingProps {
  readonly name: 'web' | 'api';
  readonly service: ecs.FargateService;
  readonly size: ScaledService;
  readonly policy: Policy;
}

/** The guide's rule: above 70 % for two minutes adds tasks, below 30 % for five minutes removes one. */
export const stepRule = {
  up: { threshold: 70, minutes: 2 },
  down: { threshold: 30, minutes: 5 },
};

/** Scales a service between its two counts, by the guide's steps or by tracking a target on 20-second metrics. */
export class Scaling extends Construct {
  private readonly target: scaling.CfnScalableTarget;
  private readonly props: ScalingProps;

  constructor(scope: Construct, id: string, props: ScalingProps) {
    super(scope, id);
    this.props = props;
    this.target = new scaling.CfnScalableTarget(this, 'Target', {
      serviceNamespace: 'ecs',
      scalableDimension: 'ecs:service:DesiredCount',
      resourceId: `service/${names.cluster}/${props.service.serviceName}`,
      minCapacity: props.size.min,
      maxCapacity: props.size.max,
    });
    if (props.policy === 'step') this.addSteps();
    else this.addTargetTracking();
  }

  private addSteps(): void {
    // A jump well above the threshold is a crowd, so it adds two at once.
    this.addStep('up', 60, [
      { metricIntervalLowerBound: 0, metricIntervalUpperBound: 15, scalingAdjustment: 1 },
      { metricIntervalLowerBound: 15, scalingAdjustment: 2 },
    ]);
    this.addStep('down', 300, [{ metricIntervalUpperBound: 0, scalingAdjustment: -1 }]);
  }

  private addStep(
    direction: 'up' | 'down',
    cooldown: number,
    stepAdjustments: scaling.CfnScalingPolicy.StepAdjustmentProperty[],
  ): void {
    const { name } = this.props;
    const policyName = `${name}-scale-${direction}`;
    const { threshold, minutes } = stepRule[direction];
    const policy = new scaling.CfnScalingPolicy(this, `Policy-${direction}`, {
      policyName,
      policyType: 'StepScaling',
      scalingTargetId: this.target.ref,
      stepScalingPolicyConfiguration: {
        adjustmentType: 'ChangeInCapacity',
        metricAggregationType: 'Average',
        cooldown,
        stepAdjustments,
      },
    });
    const alarm = new cloudwatch.Alarm(this, `Alarm-${direction}`, {
      alarmName: alarmNameOf(policyName),
      alarmDescription: `Scales ${name} ${direction}; normal by itself. See ${handbook(policyName)}`,
      metric: this.cpu(),
      threshold,
      evaluationPeriods: minutes,
      comparisonOperator:
        direction === 'up'
          ? cloudwatch.ComparisonOperator.GREATER_THAN_THRESHOLD
          : cloudwatch.ComparisonOperator.LESS_THAN_THRESHOLD,
      treatMissingData: cloudwatch.TreatMissingData.MISSING,
    });
    alarm.addAlarmAction({ bind: () => ({ alarmActionArn: policy.ref }) });
  }

  /** Application Auto Scaling makes the alarms of such a policy itself. */
  private addTargetTracking(): void {
    const service = this.props.service.node.defaultChild;
    if (!(service instanceof ecs.CfnService)) throw new Error('A Fargate service has no CfnService');
    service.monitoring = {
      metricConfigurations: [{ metricNames: ['CPUUtilization'], resolutionSeconds: 20 }],
    };
    new scaling.CfnScalingPolicy(this, 'Policy-target', {
      policyName: `${this.props.name}-target-tracking`,
      policyType: 'TargetTrackingScaling',
      scalingTargetId: this.target.ref,
      targetTrackingScalingPolicyConfiguration: {
        predefinedMetricSpecification: {
          predefinedMetricType: 'ECSServiceAverageCPUUtilizationHighResolution',
        },
        targetValue: 60,
        scaleOutCooldown: 30,
        scaleInCooldown: 300,
      },
    });
  }

  private cpu(): cloudwatch.Metric {
    return new cloudwatch.Metric({
      namespace: 'AWS/ECS',
      metricName: 'CPUUtilization',
      dimensionsMap: { ClusterName: names.cluster, ServiceName: this.props.name },
      statistic: cloudwatch.Stats.AVERAGE,
      period: Duration.minutes(1),
    });
  }
}
