import type { avatarOperations } from '@thulubazaar/contract';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { setAvatar } from './set-avatar.ts';

/** Photos of people. */
export function avatarHandlers(context: Context): Handlers<typeof avatarOperations> {
  return { setAvatar: ({ actor, body }) => setAvatar(context, actor.id, body.imageId) };
}
