import { canAs } from '../kernel/policy/policy.ts';

/** What may be done with the house itself, and by whom. */
export const adminPolicies = {
  'role.give': canAs('admin'),
  'switch.set': canAs('admin'),
  'alias.write': canAs('admin'),
  'category.set': canAs('admin'),
};
