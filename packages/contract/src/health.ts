import { z } from 'zod';
import { deliveryChannels, identityProviders } from './limits.ts';
import { operation } from './operation.ts';

export const getHealth = operation({
  id: 'getHealth',
  method: 'get',
  path: '/api/health',
  tag: 'Health',
  summary: 'Liveness: the process answers',
  access: 'public',
  query: z.strictObject({}),
  response: {
    status: 200,
    body: z.object({ status: z.literal('ok'), version: z.string() }).openapi('Health'),
  },
});

const check = z.enum(['ok', 'failing']);

export const readiness = z
  .object({
    status: z.enum(['ready', 'unavailable']),
    checks: z.object({
      database: check,
      migrations: check,
      storage: check,
      cache: check,
      replica: z
        .enum(['ok', 'behind', 'failing'])
        .optional()
        .openapi({ description: 'Where reads have a standby; without it the primary answers them' }),
    }),
    signInWith: z
      .array(z.enum(identityProviders))
      .openapi({ description: 'Whose accounts people can sign in with, as it is configured' }),
    notifiesBy: z
      .array(z.enum(deliveryChannels))
      .openapi({ description: 'How notifications leave, as it is configured' }),
  })
  .openapi('Readiness');

export const getReady = operation({
  id: 'getReady',
  method: 'get',
  path: '/api/ready',
  tag: 'Health',
  summary: 'Readiness: database, migrations, storage and cache can be used; 503 with the same body when not',
  access: 'public',
  query: z.strictObject({}),
  response: { status: 200, body: readiness },
});
