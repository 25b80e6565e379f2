import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** An admin has given somebody a role, or taken it. */
export const roleChanged = defineKind({
  group: 'account',
  data: z.object({ role: z.enum(['user', 'moderator', 'admin']) }),
  text: ({ role }) => `notifications.role_${role}` as const,
  values: () => ({}),
  path: ({ role }) => ({ user: null, moderator: '/moderation', admin: '/admin' })[role],
});
