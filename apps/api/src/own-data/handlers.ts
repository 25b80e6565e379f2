import type { ownDataOperations } from '@thulubazaar/contract';
import { agree } from '../accounts/consents.ts';
import { getMeById } from '../accounts/profile.ts';
import { transaction } from '../kernel/db/transaction.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { askForExport, getExportOf } from './exports.ts';
import { askForDeletion, comeBack, deactivate } from './leave.ts';

/** What somebody agreed to, and what they may have of what is kept of them. */
export function ownDataHandlers(context: Context): Handlers<typeof ownDataOperations> {
  const { pool } = context;
  return {
    giveConsent: ({ actor, body }) =>
      transaction(pool, async (tx) => {
        await agree(tx, actor.id, body.documents);
        return getMeById(tx, context, actor.id);
      }),
    askForExport: ({ actor }) => transaction(pool, (tx) => askForExport(tx, context, actor.id)),
    getExport: ({ actor }) => getExportOf(pool, context, actor.id),
    deactivateAccount: (call) => deactivate(context, call),
    deleteAccount: (call) => askForDeletion(context, call),
    keepAccount: (call) => comeBack(context, call),
  };
}
