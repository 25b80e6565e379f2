import { z } from 'zod';
import { giveConsent } from './consents.ts';
import { deactivateAccount, deleteAccount, keepAccount } from './leaving.ts';
import { operation } from './operation.ts';
import { timestamp } from './primitives.ts';

/** A copy of everything that is the caller's. */
export const dataExport = z
  .object({
    state: z.enum(['none', 'waiting', 'ready', 'failed', 'expired']),
    askedAt: timestamp.nullable(),
    askAgainAt: timestamp
      .nullable()
      .openapi({ description: 'Before this no other one is made (too_many_requests); null: at once' }),
    photos: z
      .object({ done: z.int(), all: z.int() })
      .nullable()
      .openapi({ description: 'How far it is, while it waits; null before it has begun' }),
    file: z
      .object({
        path: z.string().openapi({
          description: "A ZIP, on the API's own host: for a day, and with the session of whom it is about",
        }),
        byteCount: z.int(),
        expiresAt: timestamp,
      })
      .nullable(),
  })
  .openapi('DataExport');
export type DataExport = z.output<typeof dataExport>;

export const askForExport = operation({
  id: 'askForExport',
  method: 'post',
  path: '/api/me/export',
  tag: 'Own data',
  summary:
    'Have a copy made of everything that is the caller’s: JSON, a page to read and the photos; once a day',
  access: 'user',
  whileRestricted: true,
  recent: true,
  response: { status: 202, body: dataExport },
});

export const getExport = operation({
  id: 'getExport',
  method: 'get',
  path: '/api/me/export',
  tag: 'Own data',
  summary: 'How far the copy is that was asked for last, and where it is',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: dataExport },
});

export const ownDataOperations = [
  giveConsent,
  askForExport,
  getExport,
  deactivateAccount,
  deleteAccount,
  keepAccount,
] as const;
