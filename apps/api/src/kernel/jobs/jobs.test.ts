import { expect, it } from 'vitest';
import { useApi } from '../../../test/harness.ts';
import { transaction } from '../db/transaction.ts';
import { defineJob, enqueue, work } from './jobs.ts';

const holder = useApi();

async function queued(name: string) {
  const { rows } = await holder.api.context.pool.query(
    `select j.payload, j.key, j.priority, j.max_attempts from graphile_worker._private_jobs j
       join graphile_worker._private_tasks t on t.id = j.task_id where t.identifier = $1 order by j.id`,
    [name],
  );
  return rows;
}

it('queues in the transaction that makes the job necessary', async () => {
  const { pool } = holder.api.context;
  const job = defineJob<{ no: number }>({ name: 'job_of_a_test' });
  await expect(
    transaction(pool, async (tx) => {
      await enqueue(tx, job, { no: 1 });
      throw new Error('rolled back');
    }),
  ).rejects.toThrow('rolled back');
  await enqueue(pool, job, { no: 2 });
  expect(await queued(job.name)).toEqual([{ payload: { no: 2 }, key: null, priority: 0, max_attempts: 25 }]);
});

it('keeps one of those with the same key', async () => {
  const { pool } = holder.api.context;
  const job = defineJob<{ id: string }>({
    name: 'keyed_job_of_a_test',
    priority: 7,
    maxAttempts: 4,
    keyOf: ({ id }) => `test ${id}`,
  });
  for (const id of ['a', 'b', 'a']) await enqueue(pool, job, { id });
  expect(await queued(job.name)).toEqual([
    { payload: { id: 'a' }, key: 'test a', priority: 7, max_attempts: 4 },
    { payload: { id: 'b' }, key: 'test b', priority: 7, max_attempts: 4 },
  ]);
});

it('writes the line of a crontab for what runs by the clock', () => {
  const run = async () => {};
  expect(work(defineJob({ name: 'nightly', cron: '1 2 * * *', maxAttempts: 3 }), run).cron).toBe(
    '1 2 * * * nightly ?max=3',
  );
  expect(work(defineJob({ name: 'asked_for' }), run).cron).toBeNull();
});
