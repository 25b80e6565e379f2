import { z } from 'zod';
import { operation, roles } from './operation.ts';
import { restriction } from './restriction.ts';
import { handle, sellerCard } from './users.ts';

const holder = z.object({ person: sellerCard, role: z.enum(roles), restriction }).openapi('RoleHolder');
export type RoleHolder = z.output<typeof holder>;

export const listRoles = operation({
  id: 'listRoles',
  method: 'get',
  path: '/api/admin/roles',
  tag: 'Admin',
  summary: 'Who is an admin or a moderator',
  access: 'role',
  right: 'role.give',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(holder) }).openapi('RoleHolders') },
});

export const setRole = operation({
  id: 'setRole',
  method: 'put',
  path: '/api/admin/roles/{handle}',
  tag: 'Admin',
  summary: 'Give somebody a role, or take theirs (user); they are told. There is always an admin who can act',
  access: 'role',
  right: 'role.give',
  recent: true,
  params: z.strictObject({ handle }),
  body: z.strictObject({ role: z.enum(roles) }),
  response: { status: 200, body: holder },
  errors: ['not_found', 'last_admin'],
});

export const roleOperations = [listRoles, setRole] as const;
