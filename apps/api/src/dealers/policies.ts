import { canAs } from '../kernel/policy/policy.ts';

/** What may be done about the label, and by whom. */
export const dealerPolicies = {
  'appeal.decide': canAs('moderator', 'admin'),
};
