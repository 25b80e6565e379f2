import type pg from 'pg';
import { isSilence } from './silence.ts';

/** Runs `work` in a transaction: committed when it returns, rolled back when it throws. */
export async function transaction<T>(pool: pg.Pool, work: (tx: pg.PoolClient) => Promise<T>): Promise<T> {
  const tx = await pool.connect();
  let isLost = false;
  try {
    await tx.query('begin');
    const result = await work(tx);
    await tx.query('commit');
    return result;
  } catch (error) {
    // Whoever says nothing is not asked once more: the server undoes what it hears no end of.
    isLost = isSilence(error);
    if (!isLost)
      await tx.query('rollback').catch(() => {
        isLost = true;
      });
    throw error;
  } finally {
    tx.release(isLost);
  }
}
