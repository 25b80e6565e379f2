import type { PhaseName } from '../src/phases.ts';
import { type Found, type Json, resources } from '../src/rules/platform.ts';
import { platformOf } from './synth.ts';

/** Short ways to a phase's resources; synthesis waits for the first look. */
export function viewOf(phase: PhaseName) {
  const all = (type: string): Found[] => resources(platformOf(phase), type);
  const one = (type: string, id = ''): Found => {
    const found = all(type).find((each) => each.id.includes(id));
    if (!found) throw new Error(`No ${type} ${id}`);
    return found;
  };
  return {
    all,
    one,
    primary: () => one('AWS::RDS::DBInstance', 'Primary'),
    container: (name: string): Json =>
      one('AWS::ECS::TaskDefinition', name).get('ContainerDefinitions.0') ?? null,
    /** Operator, threshold, period in seconds and periods of an alarm. */
    alarm: (name: string): Json[] => {
      const found = all('AWS::CloudWatch::Alarm').find((each) => each.get('AlarmName') === name);
      return ['ComparisonOperator', 'Threshold', 'Period', 'EvaluationPeriods'].map(
        (path) => found?.get(path) ?? null,
      );
    },
  };
}
