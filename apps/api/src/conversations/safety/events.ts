import { defineFact } from '../../kernel/events/events.ts';

/** Somebody has shown something to the moderators, or said anew what is wrong with it. */
export const reportMade = defineFact<{
  reportId: string;
  personId: string;
  /** The listing, where it is what was reported. */
  adId: number | null;
}>('report.made');
