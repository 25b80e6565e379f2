import { Logger, run } from 'graphile-worker';
import { purgeExpired } from '../accounts/upkeep.ts';
import { purgeIdempotencyKeys } from '../kernel/idempotency/run-once.ts';
import { purgeEmptyDrafts, releaseRemovedPhotos } from '../listings/upkeep.ts';
import { type Deletion, deleteImageFiles } from '../photos/image-jobs.ts';
import { paced } from '../photos/pace.ts';
import { processImage } from '../photos/process.ts';
import { requeueImages, sweepImages } from '../photos/sweep.ts';
import { recountSearchTerms } from '../search/recount.ts';
import type { Context } from './context.ts';

/**
 * What runs by the clock (UTC; Nepal is 5:45 ahead), once whatever the number of processes. The heavy ones run in
 * Nepal's small hours.
 */
export const crontab = `
* * * * * requeue_images ?max=1
17 * * * * sweep_images ?max=3
23 * * * * purge_idempotency_keys ?max=3
29 * * * * purge_expired ?max=3
10 20 * * * purge_empty_drafts ?max=3
20 20 * * * release_removed_photos ?max=3
30 20 * * * recount_search_terms ?max=3
`;

/** Every kind of job and what does it. */
export function tasksOf(context: Context) {
  const tasks = {
    process_image: ({ imageId }: { imageId: string }) => processImage(context, imageId),
    delete_image_files: (deletion: Deletion) => deleteImageFiles(context, deletion),
    requeue_images: async () => void (await requeueImages(context)),
    sweep_images: async () => void (await sweepImages(context)),
    purge_idempotency_keys: () => purgeIdempotencyKeys(context.pool),
    purge_expired: () => purgeExpired(context.pool),
    purge_empty_drafts: () => purgeEmptyDrafts(context.pool),
    release_removed_photos: () => releaseRemovedPhotos(context.pool),
    recount_search_terms: () => recountSearchTerms(context.pool),
  } satisfies Record<string, (payload: never) => Promise<void>>;
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [name, counted(context, name, task as Task)]),
  ) as Record<keyof typeof tasks, Task>;
}

// The queue hands over what was enqueued under the task's name.
type Task = (payload: unknown) => Promise<void>;

function counted(context: Context, task: string, work: (payload: unknown) => Promise<void>) {
  return async (payload: unknown) => {
    try {
      await work(payload);
      context.metrics.jobs.inc({ task, outcome: 'done' });
    } catch (error) {
      context.metrics.jobs.inc({ task, outcome: 'failed' });
      context.log.error({ err: error, task }, 'job failed');
      throw error;
    }
  };
}

// The queue's own lines, in our log; its news about single jobs is counted in the metrics already.
function queueLog({ log }: Context): Logger {
  return new Logger(() => (level, message) => {
    if (level === 'error') log.error({ queue: true }, message);
    else if (level === 'warning') log.warn({ queue: true }, message);
    else log.debug({ queue: true }, message);
  });
}

// Seconds: a listing's worth of photos, twelve of 12 megapixels, goes through without a rest on a busy machine too.
const photoCredit = 30;

/**
 * Starts taking jobs from the queue. Photos have a runner of their own: one at a time, since each may use a core and
 * much memory, and with rests between many, which nothing else waits for.
 */
export async function startJobs(context: Context): Promise<{ stop(): Promise<void> }> {
  const { process_image: processPhoto, ...others } = tasksOf(context);
  const stopping = new AbortController();
  const common = { pgPool: context.pool, noHandleSignals: true, logger: queueLog(context) };
  const photoPace = { rest: context.config.photoRest, credit: photoCredit };
  const runners = [
    await run({ ...common, taskList: others, concurrency: 2, crontab }),
    await run({
      ...common,
      taskList: { process_image: paced(processPhoto, photoPace, stopping.signal) },
      concurrency: 1,
    }),
  ];
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(runners.map((runner) => runner.stop()));
    },
  };
}
