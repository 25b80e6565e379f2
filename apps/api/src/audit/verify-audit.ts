import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { noSeal, type Sealed, sealOf } from './seal.ts';

const atOnce = 1000;

interface AuditRow extends Omit<Sealed, 'actorId'> {
  actor_id: string | null;
  seal: Buffer;
}

/**
 * Of a chain that is whole: its length, how many rows at its beginning are gone after five years, and the last seal. Of one that
 * is not: the first number that is wrong.
 */
export type Verified =
  | { whole: true; rows: number; forgotten: number; seal: string }
  | { whole: false; broken: number };

/**
 * Follows the chain of the audit from its first row, or from the last checkpoint where rows are gone. Rows that were taken off its end
 * leave a chain that is whole: the number and seal it had before tell.
 */
export async function verifyAudit(pool: pg.Pool): Promise<Verified> {
  return transaction(pool, async (tx) => {
    // A checkpoint that is made meanwhile is not seen, and neither is what it takes.
    await tx.query('set transaction isolation level repeatable read read only');
    const { rows } = await tx.query<{ number: number; seal: Buffer }>(
      'select number, seal from audit_checkpoints order by number desc limit 1',
    );
    const from = rows[0] ?? { number: 0, seal: noSeal };
    const left = await tx.query<{ number: number }>(
      'select number from audit where number <= $1 order by number limit 1',
      [from.number],
    );
    if (left.rows[0]) return { whole: false, broken: left.rows[0].number };
    return follow(tx, from);
  });
}

async function follow(tx: pg.PoolClient, from: { number: number; seal: Buffer }): Promise<Verified> {
  let { number, seal } = from;
  for (;;) {
    const { rows } = await tx.query<AuditRow>(
      `select number, ${isoTime('at')} as at, actor_id, action, subject, details, seal
         from audit where number > $1 order by number limit $2`,
      [number, atOnce],
    );
    for (const { actor_id: actorId, seal: written, ...row } of rows) {
      number++;
      if (row.number !== number || !sealOf(seal, { ...row, actorId }).equals(written))
        return { whole: false, broken: number };
      seal = written;
    }
    if (rows.length < atOnce) break;
  }
  // A purge leaves the last row: without one the end was cut off.
  if (number === from.number && number > 0) return { whole: false, broken: number + 1 };
  return { whole: true, rows: number, forgotten: from.number, seal: seal.toString('hex') };
}
