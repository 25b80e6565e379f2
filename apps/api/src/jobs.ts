import { type Runner, run, type TaskList } from 'graphile-worker';
import type { Context } from './context.ts';
import { type Deletion, deleteImageFiles } from './images/image-jobs.ts';
import { processImage } from './images/process.ts';
import { sweepImages } from './images/sweep.ts';

/** Every kind of job and what does it. */
export function tasksOf(context: Context): TaskList {
  const tasks: Record<string, (payload: never) => Promise<void>> = {
    process_image: ({ imageId }: { imageId: string }) => processImage(context, imageId),
    delete_image_files: (deletion: Deletion) => deleteImageFiles(context, deletion),
    sweep_images: async () => void (await sweepImages(context)),
  };
  return Object.fromEntries(
    Object.entries(tasks).map(([name, task]) => [
      name,
      counted(context, name, task as (payload: unknown) => Promise<void>),
    ]),
  );
}

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

/** Starts taking jobs from the queue; photos one at a time, since each may use a core and much memory. */
export function startJobs(context: Context): Promise<Runner> {
  return run({
    pgPool: context.pool,
    taskList: tasksOf(context),
    concurrency: 2,
    noHandleSignals: true,
    crontab: '17 * * * * sweep_images ?max=3',
  });
}
