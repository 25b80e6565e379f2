import { dataRules } from './data.ts';
import { edgeRules } from './edge.ts';
import { modelRules } from './model/model.ts';
import { sharingWorld } from './model/world.ts';
import { networkRules } from './network.ts';
import type { Platform, Rule } from './platform.ts';
import { taskRules } from './tasks.ts';
import { templateRules } from './template.ts';
import { watchRules } from './watch.ts';

/** What CloudFormation's schema and the public linters do not notice, but the guide or AWS would. */
export const rules: readonly Rule[] = [
  ...networkRules,
  ...dataRules,
  ...taskRules,
  ...edgeRules,
  ...watchRules,
  ...templateRules,
  ...modelRules,
];

/** Checks a platform against every rule: the ids of the broken ones, with their findings. */
export function check(platform: Platform): Record<string, string[]> {
  const entries = sharingWorld(platform, () =>
    rules.map((rule): [string, string[]] => [rule.id, rule.check(platform)]),
  );
  return Object.fromEntries(entries.filter(([, findings]) => findings.length > 0));
}
