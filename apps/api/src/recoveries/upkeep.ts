import { forgetEvidence } from '../evidence/photos.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { defineJob } from '../kernel/jobs/jobs.ts';
import type { Kernel } from '../kernel/kernel.ts';

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
    await forgetEvidence(
      tx,
      photos.rows.map(({ image_id }) => image_id),
    );
    return rows.length;
  });
}
