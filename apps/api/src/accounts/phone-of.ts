import type pg from 'pg';
import type { Kernel } from '../kernel/kernel.ts';

/**
 * The number a person has proved to be theirs, in E.164; null where there is none. It is for who may see it alone: whoever
 * calls this has asked for the right, counted it and logged it.
 */
export async function phoneOf(
  db: pg.Pool | pg.PoolClient,
  _context: Kernel,
  userId: string,
): Promise<string | null> {
  const { rows } = await db.query<{ phone_number: string | null }>(
    'select phone_number from users where id = $1 and phone_number_verified',
    [userId],
  );
  return rows[0]?.phone_number ?? null;
}
