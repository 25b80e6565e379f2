import type pg from 'pg';
import { isoTime } from '../kernel/db/iso-time.ts';
import { noSeal, sealOf } from './seal.ts';

/** Something that was decided or looked at, as it is written down for good. */
interface Deed {
  /** Null is the house. */
  actorId: string | null;
  /** What was done: `case.decide`. */
  action: string;
  /** With what: `case:1b4e…`. */
  subject: string;
  /** Ids and codes, never what a person wrote or how they are reached. */
  details?: Record<string, string | number | boolean | null>;
}

/** Any number that nothing else locks by: one row at a time. */
const lock = 6_105_032;

/**
 * Writes a row of the audit, sealed with the one before. Rows are written one at a time, by whoever holds a lock until the
 * transaction ends: call it as the last thing in one.
 */
export async function audit(
  tx: pg.PoolClient,
  { actorId, action, subject, details = {} }: Deed,
): Promise<void> {
  await tx.query('select pg_advisory_xact_lock($1)', [lock]);
  // Read only now, so that it is what the one before us left.
  const { rows } = await tx.query<{ number: number | null; seal: Buffer | null; at: string }>(
    `select last.number, last.seal, ${isoTime('clock_timestamp()')} as at
       from (values (1)) as one left join (select number, seal from audit order by number desc limit 1) as last on true`,
  );
  const before = rows[0];
  if (!before) throw new Error('the audit was not read');
  const row = { number: (before.number ?? 0) + 1, at: before.at, actorId, action, subject, details };
  await tx.query(
    `insert into audit (number, at, actor_id, action, subject, details, seal) values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      row.number,
      row.at,
      actorId,
      action,
      subject,
      JSON.stringify(details),
      sealOf(before.seal ?? noSeal, row),
    ],
  );
}
