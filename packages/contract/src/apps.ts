import { z } from 'zod';
import { appPlatforms, appUpdates, appVersionPattern } from './app-versions.ts';
import { identityProviders } from './limits.ts';
import { operation } from './operation.ts';
import { fieldIssue } from './primitives.ts';
import { switchCodes } from './switch-codes.ts';

const version = z.string().regex(appVersionPattern).openapi({ description: 'Up to three numbers: 1.4.0' });

const release = z
  .object({
    oldest: version.nullable().openapi({
      description: 'An older one asks for an update and does nothing else; null: none is too old',
    }),
    newest: version.nullable().openapi({ description: 'What the store has; null where it has none yet' }),
    storeUrl: z
      .url()
      .nullable()
      .openapi({ description: 'Where it is had; null where it is in no store yet' }),
  })
  .openapi('AppRelease');

const app = z
  .object({
    android: release,
    ios: release,
    update: z
      .enum(appUpdates)
      .nullable()
      .openapi({ description: 'What the version of the query is to do; null where it names none' }),
    off: z.array(z.enum(switchCodes)).openapi({
      description: 'What is switched off now, so that an app says so before somebody begins with it',
    }),
    signInWith: z
      .array(z.enum(identityProviders))
      .openapi({ description: 'Whose accounts people can sign in with, as it is configured' }),
  })
  .openapi('AppStatus');
export type AppStatus = z.output<typeof app>;

export const getApp = operation({
  id: 'getApp',
  method: 'get',
  path: '/api/app',
  tag: 'Apps',
  summary: 'What an app asks when it starts: whether it is too old, and what is switched off',
  access: 'public',
  query: z
    .strictObject({ platform: z.enum(appPlatforms).optional(), version: version.optional() })
    .refine(({ platform, version: given }) => (platform === undefined) === (given === undefined), {
      ...fieldIssue('required'),
      path: ['platform'],
    }),
  response: { status: 200, body: app },
  // As late as an admin's switch may be.
  cache: 'public, max-age=30, stale-while-revalidate=300',
  etag: true,
});

export const appOperations = [getApp] as const;
