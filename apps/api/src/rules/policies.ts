import { canAs } from '../kernel/policy/policy.ts';

/** What may be done with rules, and by whom. */
export const rulePolicies = {
  'rule.read': canAs('moderator', 'admin'),
  'rule.change': canAs('admin'),
  'rule.run': canAs('admin'),
};
