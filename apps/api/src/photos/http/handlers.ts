import type { imageOperations } from '@thulubazaar/contract';
import { langOf } from '../../kernel/http/lang.ts';
import type { Handlers } from '../../kernel/http/mount.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { completeImage, createImage, deleteImage, findOwnImage } from '../uploads.ts';

/** Uploads, as their owner sees them. */
export function imageHandlers(context: Kernel): Handlers<typeof imageOperations> {
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
