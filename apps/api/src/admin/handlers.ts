import type {
  categorySettingsOperations,
  placeAliasOperations,
  roleOperations,
  switchOperations,
} from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { getCategorySettings, listCategorySettings, setCategorySettings } from './category-settings.ts';
import { addPlaceAlias, listPlaceAliases, removePlaceAlias } from './place-aliases.ts';
import type { adminPolicies } from './policies.ts';
import { listRoles, setRole } from './roles.ts';
import { listSwitches, setSwitch } from './switches.ts';

/** What admins do with the house itself. */
export function adminHandlers(
  context: Context,
): Handlers<
  readonly [
    ...typeof roleOperations,
    ...typeof switchOperations,
    ...typeof placeAliasOperations,
    ...typeof categorySettingsOperations,
  ],
  typeof adminPolicies
> {
  const { pool } = context;
  return {
    listRoles: async () => ({ items: await listRoles(pool) }),
    setRole: ({ actor, params, body }) => setRole(context, actor.id, params.handle, body.role),
    listSwitches: async () => ({ items: await listSwitches(pool) }),
    setSwitch: ({ actor, params, body }) => setSwitch(pool, actor.id, params.code, body.isOn),
    listCategorySettings: async () => ({ items: await listCategorySettings(pool, context.reference) }),
    getCategorySettings: ({ query }) => getCategorySettings(pool, query.category),
    setCategorySettings: ({ actor, body }) => setCategorySettings(pool, actor.id, body),
    listPlaceAliases: async ({ query }) => ({
      items: await listPlaceAliases(pool, context.reference, query.limit),
    }),
    addPlaceAlias: ({ tx, actor, body }) => addPlaceAlias(tx, context.reference, actor.id, body),
    removePlaceAlias: async ({ actor, params }) => {
      await removePlaceAlias(pool, actor.id, params.id);
      return null;
    },
  };
}
