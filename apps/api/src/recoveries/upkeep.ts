import { transaction } from '../kernel/db/transaction.ts';
import { defineJob, enqueue } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { deleteImageFiles } from '../photos/image-jobs.ts';

export const purgeEvidenceJob = defineJob({ name: 'purge_evidence', cron: '47 20 * * *', maxAttempts: 3 });

/** For so many days after all is settled a decision can be looked into; then what it was made by is gone. */
const keptDays = 90;

/** Forgets what people wrote and sent to show whose an account is. That they asked, and what came of it, stays. */
export async function purgeEvidence({ pool }: Pick<Kernel, 'pool'>): Promise<number> {
  return transaction(pool, async (tx) => {
    // By recoveries_settled.
    const { rows } = await tx.query<{ id: string }>(
      `update recoveries set said_encrypted = null
        where said_encrypted is not null and settled_at < now() - make_interval(days => $1) returning id`,
      [keptDays],
    );
    const photos = await tx.query<{ image_id: string }>(
      'delete from recovery_photos where recovery_id = any($1) returning image_id',
      [rows.map(({ id }) => id)],
    );
    const images = await tx.query<{ id: string; media_key: string | null; widths: number[] | null }>(
      `delete from images i where id = any($1) and not exists (select from messages m where m.image_id = i.id)
          and not exists (select from recovery_photos p where p.image_id = i.id)
       returning id, media_key, widths`,
      [photos.rows.map(({ image_id }) => image_id)],
    );
    for (const { id: imageId, media_key: mediaKey, widths } of images.rows)
      await enqueue(tx, deleteImageFiles, { imageId, mediaKey, widths: widths ?? [] });
    return rows.length;
  });
}
