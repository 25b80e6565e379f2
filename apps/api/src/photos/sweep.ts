import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob, enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { deleteImageFiles, enqueuePreparation, imageJobKey } from './image-jobs.ts';

interface SweptRow {
  id: string;
  media_key: string | null;
  widths: number[] | null;
  part_ends: number[];
}

const unused = `not exists (select from ad_images ai where ai.image_id = i.id)
     and not exists (select from messages m where m.image_id = i.id)
     and not exists (select from recovery_photos r where r.image_id = i.id)
     and not exists (select from verification_papers v where v.image_id = i.id)
     and not exists (select from shops s where s.logo_image_id = i.id)
     and not exists (select from shops s where s.cover_image_id = i.id)
     and not exists (select from users u where u.avatar_image_id = i.id)
     and not exists (select from bulk_photos b where b.image_id = i.id)
     and (i.kept_until is null or i.kept_until <= now())`;

// A day is enough to go on with a draft; what was put into a listing, even a draft, stays with it.
const abandonedSql = `
  select id from images i
   where state in ('pending', 'failed') and created_at < now() - interval '1 day'
     and ${unused}
   limit 1000`;

// What was meant for a message is sent at once or not at all, and so is a photo of oneself. What a moderator took away stays as long as
// they can give it back.
const unusedSql = `
  select id from images i
   where state = 'ready'
     and (processed_at < now() - case purpose when 'listing' then interval '2 days' else interval '1 day' end
          or i.kept_until <= now())
     and ${unused}
   limit 1000`;

// The queue gives the job of a process that was killed to another after four hours: too late for who waits for a photo.
const stuckSql = `
  select id from images i
   where state = 'uploaded' and created_at < now() - interval '2 minutes'
     and not exists (
       select 1 from graphile_worker.jobs j
        where j.key = '${imageJobKey('')}' || i.id and j.attempts < j.max_attempts
          and (j.locked_at is null or j.locked_at > now() - interval '2 minutes'))
   limit 1000`;

export const sweepImagesJob = defineJob({ name: 'sweep_images', cron: '17 * * * *', maxAttempts: 3 });
export const requeueImagesJob = defineJob({ name: 'requeue_images', cron: '* * * * *', maxAttempts: 1 });

/**
 * Deletes uploads that were begun and never finished, photos that are in no listing, no message and no shop, and their objects. May run at any
 * time, in several processes at once.
 * @returns how many images were deleted
 */
export async function sweepImages({ pool, store }: Pick<Kernel, 'pool' | 'store'>): Promise<number> {
  let deleted = 0;
  for (const sql of [abandonedSql, unusedSql]) {
    for (const id of await idsOf(pool, sql)) {
      if (await transaction(pool, (tx) => deleteIfUnused(tx, id))) deleted++;
    }
  }
  await store.sweep();
  return deleted;
}

/**
 * Queues again the photos that wait without a job, or whose job has been with one process for minutes. A process that
 * is only slow is no harm: a photo may be prepared twice.
 * @returns how many were queued
 */
export async function requeueImages({ pool }: Pick<Kernel, 'pool'>): Promise<number> {
  const ids = await idsOf(pool, stuckSql);
  for (const id of ids) await enqueuePreparation(pool, id);
  return ids.length;
}

async function idsOf(pool: pg.Pool, sql: string): Promise<string[]> {
  const { rows } = await pool.query<{ id: string }>(sql);
  return rows.map(({ id }) => id);
}

// Looks again under a lock: a listing or a message may have taken the photo since, or be taking it.
async function deleteIfUnused(tx: pg.PoolClient, id: string): Promise<boolean> {
  await tx.query('select 1 from images where id = $1 for update', [id]);
  const { rows } = await tx.query<SweptRow>(
    `delete from images i where id = $1 and state <> 'uploaded'
        and ${unused}
     returning id, media_key, widths, part_ends`,
    [id],
  );
  const row = rows[0];
  if (!row) return false;
  await enqueue(tx, deleteImageFiles, {
    imageId: id,
    mediaKey: row.media_key,
    widths: row.widths ?? [],
    partEnds: row.part_ends,
  });
  return true;
}
