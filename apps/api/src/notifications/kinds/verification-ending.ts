import { formatDate } from '@thulubazaar/nepal/calendar';
import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** The mark of a verified person or business ends in a month; it can be asked for anew. */
export const verificationEnding = defineKind({
  group: 'account',
  data: z.object({ shop: z.string().nullable(), until: z.string() }),
  text: ({ shop }) =>
    shop === null ? 'notifications.verification_ending_person' : 'notifications.verification_ending_business',
  values: ({ shop, until }, lang) => ({ shop: shop ?? '', date: formatDate(new Date(until), lang) }),
  path: () => '/my/verification',
});
