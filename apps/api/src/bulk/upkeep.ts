import { bulkDays } from '@thulubazaar/contract';
import type pg from 'pg';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { bulkIdOf } from '../kernel/store/keys.ts';
import { postBulkJob, readBulkJob, takeBulkPhotosJob } from './jobs.ts';
import { settle } from './settle.ts';

/** Goes on with files that wait for a time that has come, and with those whose job was lost with its process. */
export async function continueBulk({ pool }: Pick<Kernel, 'pool'>): Promise<void> {
  await settleAll(pool);
  await giveUp(pool);
  const { rows } = await pool.query<{ id: string; state: 'reading' | 'posting'; is_read: boolean }>(
    `select id, state, columns <> '{}' as is_read from bulk_uploads
      where state in ('reading', 'posting') and (arrived_at is not null)
        and case when waits_until is not null then waits_until <= now() else touched_at < now() - interval '2 minutes' end
      order by touched_at limit 200`,
  );
  for (const { id, state, is_read } of rows) {
    await pool.query('update bulk_uploads set touched_at = now(), waits_until = null where id = $1', [id]);
    const of = { uploadId: id };
    if (state === 'posting') await enqueue(pool, postBulkJob, of);
    else if (!is_read) await enqueue(pool, readBulkJob, of);
    else if (!(await settle(pool, id))) await enqueue(pool, takeBulkPhotosJob, of);
  }
}

// One that no try could read is given up, and said to be.
async function giveUp(pool: pg.Pool): Promise<void> {
  await pool.query(
    `update bulk_uploads set state = 'failed', problem = '{"code": "file_unreadable"}', finished_at = now()
      where state = 'reading' and columns = '{}' and arrived_at < now() - interval '1 hour'`,
  );
}

// Nobody says of a photo that it could not be prepared.
async function settleAll(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from bulk_uploads where state = 'reading' and columns <> '{}' order by touched_at limit 200`,
  );
  for (const { id } of rows) await settle(pool, id);
}

/**
 * Forgets files after thirty days, those that never arrived and were thrown away after one, and deletes what the store has of files
 * that nobody waits for.
 */
export async function purgeBulk({ pool, store }: Pick<Kernel, 'pool' | 'store'>): Promise<void> {
  await pool.query(
    `delete from bulk_uploads
      where created_at < now() - make_interval(days => $1)
         or (created_at < now() - interval '1 day' and (arrived_at is null or state = 'discarded'))`,
    [bulkDays],
  );
  for await (const keys of store.list('private/')) {
    const ids = keys.flatMap((key) => bulkIdOf(key) ?? []);
    if (ids.length === 0) continue;
    const { rows } = await pool.query<{ id: string }>(
      `select file_id as id from bulk_uploads where file_id = any($1) and state = 'reading'
       union all
       select zip_id from bulk_uploads
        where zip_id = any($1) and state not in ('discarded', 'failed')
          and (state <> 'posted' or finished_at > now() - interval '2 days')`,
      [ids],
    );
    const awaited = new Set(rows.map(({ id }) => id));
    await store.delete(keys.filter((key) => bulkIdOf(key) !== null && !awaited.has(bulkIdOf(key) ?? '')));
  }
}
