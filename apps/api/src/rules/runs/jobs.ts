import { defineJob } from '../../kernel/jobs/jobs.ts';

/** Behind all else: nobody waits for it. */
export const lookAgainJob = defineJob<{ runId: string }>({
  name: 'look_again',
  priority: 30,
  maxAttempts: 3,
  keyOf: ({ runId }) => `look again ${runId}`,
});

/** Goes on with a run whose process was killed. */
export const continueLookingJob = defineJob({ name: 'continue_looking', cron: '* * * * *', maxAttempts: 1 });
