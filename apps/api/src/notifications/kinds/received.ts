import { formatDate } from '@thulubazaar/nepal/calendar';
import { z } from 'zod';
import { defineKind } from '../kind.ts';

const promised = z.object({ due: z.string() });
const byWhen = ({ due }: z.output<typeof promised>, lang: 'en' | 'ne') => ({
  date: formatDate(new Date(due), lang),
});

/** What somebody reported has come in, and by when it is promised to be decided. */
export const reportReceived = defineKind({
  group: 'decisions',
  data: promised,
  text: 'notifications.report_received',
  values: byWhen,
  path: () => null,
});

/** The same of an appeal. */
export const appealReceived = defineKind({
  group: 'decisions',
  data: promised,
  text: 'notifications.appeal_received',
  values: byWhen,
  path: () => '/decisions',
});
