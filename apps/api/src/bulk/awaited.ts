import type { Kernel } from '../kernel/kernel.ts';
import { bulkIdOf } from '../kernel/store/keys.ts';
import type { Awaited } from '../photos/http/upload-receiver.ts';
import { bulkBytesPerDay } from './uploads.ts';

/** Files of listings and zips that were announced. */
export function awaitedBulk({ pool }: Pick<Kernel, 'pool'>): Awaited {
  return {
    idOf: bulkIdOf,
    senderOf: async (id) => {
      const { rows } = await pool.query<{ sender: string }>(
        `select user_id as sender from bulk_uploads
          where (file_id = $1 and state = 'reading' and arrived_at is null) or (zip_id = $1 and zip_state = 'awaited')`,
        [id],
      );
      return rows[0]?.sender ?? null;
    },
    isWanted: async (id) => {
      const { rowCount } = await pool.query(
        `select from bulk_uploads where (file_id = $1 and state = 'reading') or zip_id = $1`,
        [id],
      );
      return Boolean(rowCount);
    },
    budget: bulkBytesPerDay,
  };
}
