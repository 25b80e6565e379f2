import type pg from 'pg';
import { transaction } from '../kernel/db/transaction.ts';
import { audit } from './audit.ts';

/**
 * Forgets the rows of the audit that are older than five years, but never the last one. How far is a checkpoint, which the chain
 * goes on from, and a row of the audit itself, so that a checkpoint cannot be put in later.
 * @returns how many rows are gone
 */
export async function purgeAudit(pool: pg.Pool): Promise<number> {
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query<{ number: number | null; row_count: number; seal: Buffer }>(
      'select number, row_count, seal from purge_audit()',
    );
    const made = rows[0];
    if (!made || made.number === null) return 0;
    await audit(tx, {
      actorId: null,
      action: 'audit.purge',
      subject: `audit:${made.number}`,
      details: { rows: made.row_count, seal: made.seal.toString('hex') },
    });
    return made.row_count;
  });
}
