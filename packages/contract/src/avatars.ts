import { z } from 'zod';
import { me } from './auth.ts';
import { operation } from './operation.ts';
import { uuid } from './primitives.ts';

export const setAvatar = operation({
  id: 'setAvatar',
  method: 'put',
  path: '/api/me/photo',
  tag: 'Accounts',
  summary:
    'Show a photo of oneself, uploaded for that (purpose avatar), in place of the one before; or none any more',
  access: 'user',
  body: z.strictObject({ imageId: uuid.nullable() }),
  response: { status: 200, body: me },
});

export const avatarOperations = [setAvatar] as const;
