import type { imageOperations } from '@thulubazaar/contract';
import { langOf } from '../../kernel/http/lang.ts';
import type { Handlers } from '../../kernel/http/mount.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import type { photoPolicies } from '../policies.ts';
import { completeImage, createImage, deleteImage, toImage } from '../uploads.ts';

/** Uploads, as their owner sees them. */
export function imageHandlers(context: Kernel): Handlers<typeof imageOperations, typeof photoPolicies> {
  const { store } = context;
  return {
    createImage: ({ tx, actor, body }) => createImage(tx, context, actor.id, body),
    completeImage: ({ tx, actor, params, req }) => completeImage(tx, store, actor, params.id, langOf(req)),
    getImage: ({ subject, req }) => toImage(subject, store, langOf(req)),
    deleteImage: async ({ tx, actor, params }) => {
      await deleteImage(tx, actor, params.id);
      return null;
    },
  };
}
