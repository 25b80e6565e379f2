import type { imageOperations } from '@thulubazaar/contract';
import type { Context } from '../context.ts';
import { langOf } from '../http/lang.ts';
import type { Handlers } from '../http/mount.ts';
import { completeImage, createImage, deleteImage, findOwnImage } from './uploads.ts';

/** Uploads, as their owner sees them. */
export function imageHandlers(context: Context): Handlers<typeof imageOperations> {
  const { pool, store } = context;
  return {
    createImage: ({ tx, userId, body }) => createImage(tx, context, userId, body.byteCount),
    completeImage: ({ tx, userId, params, req }) => completeImage(tx, store, userId, params.id, langOf(req)),
    getImage: ({ userId, params, req }) => findOwnImage(pool, store, userId, params.id, langOf(req)),
    deleteImage: async ({ tx, userId, params }) => {
      await deleteImage(tx, userId, params.id);
      return null;
    },
  };
}
