import type pg from 'pg';
import { partKeys } from '../kernel/store/keys.ts';
import type { Store } from '../kernel/store/store.ts';

/** Where a photo is sent in several goes. */
export function resumePath(imageId: string): string {
  return `/api/uploads/${imageId}`;
}

interface Part {
  imageId: string;
  /** Where the parts before it end. */
  ends: readonly number[];
  bytes: Buffer;
}

/**
 * Keeps the next part of a photo: it counts once the store has it. Where another try got further meanwhile, or the photo is
 * awaited no more, nothing of it stays.
 * @returns where the parts end now; null where this one does not go on from them any more
 */
export async function keepPart(
  { pool, store }: { pool: pg.Pool; store: Store },
  { imageId, ends, bytes }: Part,
): Promise<number[] | null> {
  const next = [...ends, (ends.at(-1) ?? 0) + bytes.length];
  // Its key says where it ends as well: a try that was given up, and does not know it, overwrites nothing.
  const key = partKeys(imageId, next).at(-1) ?? '';
  await store.put(key, bytes, { contentType: 'application/octet-stream' });
  const { rowCount } = await pool.query(
    `update images set part_ends = $2 where id = $1 and part_ends = $3 and state = 'pending'`,
    [imageId, next, ends],
  );
  if (rowCount === 1) return next;
  const { rows } = await pool.query<{ part_ends: number[] }>('select part_ends from images where id = $1', [
    imageId,
  ]);
  if (!partKeys(imageId, rows[0]?.part_ends ?? []).includes(key)) await store.delete([key]);
  return null;
}
