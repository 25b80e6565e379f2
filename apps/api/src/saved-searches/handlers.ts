import type { savedSearchOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import type { savedSearchPolicies } from './policies.ts';
import { listSaved, remove, save, update } from './saved.ts';

/** What somebody wants to hear of. It is read from the primary, so that they see what they just did. */
export function savedSearchHandlers(
  context: Context,
): Handlers<typeof savedSearchOperations, typeof savedSearchPolicies> {
  const { pool } = context;
  return {
    listSearches: async ({ actor }) => ({ items: await listSaved(pool, actor.id) }),
    saveSearch: ({ actor, body }) => save(context, actor.id, body),
    updateSearch: ({ params, body }) => update(pool, params.id, body),
    removeSearch: async ({ params }) => {
      await remove(pool, params.id);
      return null;
    },
  };
}
