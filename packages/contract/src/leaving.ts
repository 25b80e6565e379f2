import { z } from 'zod';
import { me } from './auth.ts';
import { confirmsDeletion } from './limits.ts';
import { operation } from './operation.ts';

export const deactivateAccount = operation({
  id: 'deactivateAccount',
  method: 'post',
  path: '/api/me/deactivate',
  tag: 'Own data',
  summary:
    'Go out of sight with everything one shows, until keepAccount. Ends the other sessions; whoever is away only reads (away)',
  access: 'user',
  whileRestricted: true,
  recent: true,
  response: { status: 200, body: me },
});

export const deleteAccount = operation({
  id: 'deleteAccount',
  method: 'post',
  path: '/api/me/delete',
  tag: 'Own data',
  summary:
    'Go out of sight at once, and have everything deleted in 30 days that the law does not want kept; keepAccount takes it back until then',
  access: 'user',
  whileRestricted: true,
  recent: true,
  body: z.strictObject({
    confirm: z.enum([confirmsDeletion.en, confirmsDeletion.ne]).openapi({
      description: 'The word that the person typed, in either language',
    }),
  }),
  response: { status: 200, body: me },
  errors: ['role_first', 'shop_first'],
});

export const keepAccount = operation({
  id: 'keepAccount',
  method: 'post',
  path: '/api/me/keep',
  tag: 'Own data',
  summary: 'Be here again: what was out of sight comes back, and nothing is deleted; again is no error',
  access: 'user',
  whileRestricted: true,
  response: { status: 200, body: me },
});
