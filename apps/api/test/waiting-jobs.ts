import type { Context } from '../src/entry/context.ts';
import { tasksOf } from '../src/entry/jobs.ts';

/** Does what waits in the queue, in its order, as a worker would; of these kinds alone. */
export async function runWaitingJobs(context: Context, ...kinds: string[]): Promise<void> {
  const tasks = tasksOf(context);
  for (;;) {
    const { rows } = await context.pool.query<{ id: string; identifier: string; payload: unknown }>(
      `delete from graphile_worker._private_jobs j using graphile_worker._private_tasks t
        where t.id = j.task_id and t.identifier = any($1)
        returning j.id, t.identifier, j.payload`,
      [kinds],
    );
    if (rows.length === 0) return;
    rows.sort((a, b) => Number(a.id) - Number(b.id));
    for (const { identifier, payload } of rows) await tasks[identifier]?.(payload);
  }
}
