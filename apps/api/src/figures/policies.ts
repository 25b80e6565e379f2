import { canAs } from '../kernel/policy/policy.ts';

/** Who reads what is counted. Which figures moderators see is said where they are read. */
export const figurePolicies = {
  'figure.read': canAs('moderator', 'admin'),
  'gap.read': canAs('admin'),
};
