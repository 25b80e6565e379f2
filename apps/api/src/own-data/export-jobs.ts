import { defineJob } from '../kernel/jobs/jobs.ts';

/** Writes the copy that somebody has asked for: one at a time, over all processes, so that everything else goes on. */
export const makeExportJob = defineJob<{ exportId: string }>({
  name: 'make_export',
  priority: 20,
  maxAttempts: 3,
  queue: 'exports',
  keyOf: ({ exportId }) => `export ${exportId}`,
});

/** Removes files whose day is over. */
export const purgeExportsJob = defineJob({ name: 'purge_exports', cron: '*/20 * * * *', maxAttempts: 3 });

/** Removes the file of a copy whose row is gone. */
export const deleteExportFileJob = defineJob<{ exportId: string }>({
  name: 'delete_export_file',
  priority: 20,
});
