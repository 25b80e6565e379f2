import { canAs } from '../kernel/policy/policy.ts';

/** Who tells everybody something. */
export const announcementPolicies = { 'announcement.write': canAs('admin') };
