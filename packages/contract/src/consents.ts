import { z } from 'zod';
import { me } from './auth.ts';
import { agreedDocuments } from './document-versions.ts';
import { operation } from './operation.ts';

export const giveConsent = operation({
  id: 'giveConsent',
  method: 'post',
  path: '/api/me/consents',
  tag: 'Own data',
  summary: 'Agree to a version of the terms and of the privacy policy; again is no error',
  access: 'user',
  whileRestricted: true,
  body: z.strictObject({
    documents: z
      .array(
        z.strictObject({
          document: z.enum(agreedDocuments),
          version: z.iso
            .date()
            .openapi({ description: 'The day from which it holds, as consentNeeded has it' }),
        }),
      )
      .min(1)
      .max(agreedDocuments.length),
  }),
  response: { status: 200, body: me },
  errors: ['conflict'],
});
