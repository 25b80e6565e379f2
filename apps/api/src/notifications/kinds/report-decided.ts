import { z } from 'zod';
import { defineKind } from '../kind.ts';

/** What came of what somebody reported: never what was decided, nor about whom. */
export const reportDecided = defineKind({
  group: 'decisions',
  data: z.object({ acted: z.boolean(), title: z.string().nullable() }),
  text: ({ acted, title }) =>
    `notifications.report_${acted ? 'acted' : 'nothing'}${title === null ? '' : '_listing'}` as const,
  values: ({ title }) => ({ title: title ?? '' }),
  path: () => null,
});
