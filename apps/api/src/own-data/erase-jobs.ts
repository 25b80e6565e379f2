import { defineJob } from '../kernel/jobs/jobs.ts';

/** Looks whose month is over. */
export const eraseDueJob = defineJob({ name: 'erase_due', cron: '*/10 * * * *', maxAttempts: 1 });

/** Deletes one of them: one after the other, over all processes. */
export const eraseAccountJob = defineJob<{ userId: string }>({
  name: 'erase_account',
  priority: 20,
  queue: 'erasing',
  keyOf: ({ userId }) => `erase ${userId}`,
});
