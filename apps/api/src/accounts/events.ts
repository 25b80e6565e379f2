import { defineFact } from '../kernel/events/events.ts';

/** What others see of a person has changed. */
export const accountChanged = defineFact<{ userId: string; handle: string; renamed: boolean }>(
  'account.changed',
);
