import type { BulkUpload, bulkOperations } from '@thulubazaar/contract';
import { transaction } from '../kernel/db/transaction.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { isOldEnough, shopsOf } from './allowed.ts';
import type { bulkPolicies } from './policies.ts';
import { startPosting } from './post-upload.ts';
import { readRows, toBulkRow, updateRow } from './rows.ts';
import { toBulkUpload, uploadsOf } from './upload-row.ts';
import {
  completeBulkUpload,
  completePhotos,
  createBulkUpload,
  createPhotos,
  discardBulkUpload,
} from './uploads.ts';

/** Files of listings, as who sent them sees them. They read from the primary, so that they see what they just did. */
export function bulkHandlers(context: Context): Handlers<typeof bulkOperations, typeof bulkPolicies> {
  const { pool, store } = context;
  return {
    createBulkUpload: ({ tx, actor, body }) => createBulkUpload(tx, context, actor, body),
    listBulkUploads: async ({ actor }) => {
      const rows = await uploadsOf(pool, actor.id);
      const items: BulkUpload[] = [];
      for (const row of rows) items.push(await toBulkUpload(pool, store, row));
      const shops = await shopsOf(pool, actor.id);
      return {
        items,
        allowed: {
          self: await isOldEnough(pool, actor.id),
          shops: shops.map(({ slug, name }) => ({ slug, name })),
        },
      };
    },
    getBulkUpload: ({ subject }) => toBulkUpload(pool, store, subject),
    completeBulkUpload: ({ tx, actor, params }) => completeBulkUpload(tx, context, actor, params.id),
    createBulkPhotos: ({ tx, actor, params, body }) => createPhotos(tx, context, actor, params.id, body),
    completeBulkPhotos: ({ tx, actor, params }) => completePhotos(tx, context, actor, params.id),
    listBulkRows: async ({ params, query }) => {
      const { limit, cursor: after = 0 } = query;
      const rows = await readRows(pool, params.id, {
        after,
        limit: limit + 1,
        faulty: query.problems === '1',
      });
      const page = rows.slice(0, limit);
      return {
        items: page.map((row) => toBulkRow(context.reference, row)),
        nextCursor: rows.length > limit ? (page.at(-1)?.no ?? null) : null,
      };
    },
    updateBulkRow: ({ tx, actor, params, body }) => updateRow(tx, context.reference, actor, params, body),
    postBulkUpload: ({ tx, actor, params, body }) => startPosting(tx, context, actor, params.id, body),
    discardBulkUpload: async ({ actor, params }) => {
      await transaction(pool, (tx) => discardBulkUpload(tx, actor, params.id));
      return null;
    },
  };
}
