import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** The account was signed in to from a browser or an app that it did not know. */
export const newSignIn = defineKind({
  group: 'security',
  data: z.object({
    /** What its User-Agent says: `Chrome, Android`; null where that is none of the usual. */
    device: z.string().nullable(),
  }),
  text: ({ device }) => `notifications.new_sign_in${device === null ? '_unknown' : ''}` as const,
  values: ({ device }) => ({ device: device ?? '' }),
  path: () => '/profile#sessions',
});
