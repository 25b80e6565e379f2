import { dig, type Found, type Json, type Platform, resources } from '../../../infra/src/rules/platform.ts';
import { alarmNameOf } from '../../../infra/src/site.ts';
import { Fault } from '../fault.ts';

interface Step {
  /** Percent above (or below) the threshold. */
  readonly from: number;
  readonly to: number;
  readonly change: number;
}

export interface StepRule {
  readonly threshold: number;
  /** Datapoints of a minute that must all breach. */
  readonly datapoints: number;
  readonly cooldown: number;
  readonly steps: readonly Step[];
}

export type Policy =
  | { readonly kind: 'step'; readonly up: StepRule; readonly down: StepRule }
  | {
      readonly kind: 'target';
      readonly target: number;
      readonly scaleOutCooldown: number;
      readonly scaleInCooldown: number;
    };

/** The scaling of a service as its templates say it. */
export function readPolicy(platform: Platform, service: 'web' | 'api'): Policy {
  const policies = resources(platform, 'AWS::ApplicationAutoScaling::ScalingPolicy').filter((policy) =>
    String(policy.get('PolicyName')).startsWith(`${service}-`),
  );
  const tracking = policies.find((policy) => policy.get('PolicyType') === 'TargetTrackingScaling');
  if (tracking) {
    const own = (key: string) => Number(tracking.get(`TargetTrackingScalingPolicyConfiguration.${key}`));
    return {
      kind: 'target',
      target: own('TargetValue'),
      scaleOutCooldown: own('ScaleOutCooldown'),
      scaleInCooldown: own('ScaleInCooldown'),
    };
  }
  return {
    kind: 'step',
    up: stepRule(platform, policies, `${service}-scale-up`),
    down: stepRule(platform, policies, `${service}-scale-down`),
  };
}

function stepRule(platform: Platform, policies: readonly Found[], name: string): StepRule {
  const policy = policies.find((each) => each.get('PolicyName') === name);
  const alarm = resources(platform, 'AWS::CloudWatch::Alarm').find(
    (each) => each.get('AlarmName') === alarmNameOf(name),
  );
  if (!policy || !alarm) throw new Fault(`The templates have no scaling policy ${name} with its alarm`);
  const configuration = 'StepScalingPolicyConfiguration';
  return {
    threshold: Number(alarm.get('Threshold')),
    datapoints: Number(alarm.get('EvaluationPeriods')),
    cooldown: Number(policy.get(`${configuration}.Cooldown`)),
    steps: policy.list(`${configuration}.StepAdjustments`).map((step) => ({
      from: bound(step, 'MetricIntervalLowerBound', Number.NEGATIVE_INFINITY),
      to: bound(step, 'MetricIntervalUpperBound', Number.POSITIVE_INFINITY),
      change: Number(dig(step, 'ScalingAdjustment')),
    })),
  };
}

function bound(step: Json, key: string, otherwise: number): number {
  const value = dig(step, key);
  return value === undefined ? otherwise : Number(value);
}
