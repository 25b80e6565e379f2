import { defineJob } from '../kernel/jobs/jobs.ts';

interface Of {
  uploadId: string;
}

// Behind all else: nobody waits for a file of five hundred as they wait for one listing.
const behind = 20;

/** Reads and checks a file that has arrived. */
export const readBulkJob = defineJob<Of>({
  name: 'read_bulk',
  priority: 5,
  maxAttempts: 4,
  keyOf: ({ uploadId }) => `read bulk ${uploadId}`,
});

/** Brings some of the photos that a file names. */
export const takeBulkPhotosJob = defineJob<Of>({
  name: 'take_bulk_photos',
  priority: behind,
  maxAttempts: 4,
  keyOf: ({ uploadId }) => `bulk photos ${uploadId}`,
});

/** Posts some rows of a file. */
export const postBulkJob = defineJob<Of>({
  name: 'post_bulk',
  priority: behind,
  maxAttempts: 4,
  keyOf: ({ uploadId }) => `post bulk ${uploadId}`,
});

/** Goes on with what waited, or whose process was killed. */
export const continueBulkJob = defineJob({ name: 'continue_bulk', cron: '* * * * *', maxAttempts: 1 });
export const purgeBulkJob = defineJob({ name: 'purge_bulk', cron: '41 * * * *', maxAttempts: 3 });
