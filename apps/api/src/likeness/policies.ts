import { canAs } from '../kernel/policy/policy.ts';

/** What may be done about copies, and by whom. */
export const likenessPolicies = {
  'finding.decide': canAs('moderator', 'admin'),
};
