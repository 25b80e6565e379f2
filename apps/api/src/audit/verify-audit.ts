import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import { noSeal, type Sealed, sealOf } from './seal.ts';

const atOnce = 1000;

interface AuditRow extends Omit<Sealed, 'actorId'> {
  actor_id: string | null;
  seal: Buffer;
}

/** Of a chain that is whole: how many rows, and the last seal. Of one that is not: the first number that is wrong. */
export type Verified = { whole: true; rows: number; seal: string } | { whole: false; broken: number };

/**
 * Follows the chain of the audit from its first row. Rows that were taken off its end leave a chain that is whole: the number and
 * seal it had before tell.
 */
export async function verifyAudit(pool: pg.Pool): Promise<Verified> {
  let number = 0;
  let seal: Buffer = noSeal;
  for (;;) {
    const { rows } = await pool.query<AuditRow>(
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
    if (rows.length < atOnce) return { whole: true, rows: number, seal: seal.toString('hex') };
  }
}
