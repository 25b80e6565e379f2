import type { RecoveryReason, RecoveryState } from '@thulubazaar/contract';
import type pg from 'pg';
import type { EncryptedColumn } from '../kernel/encryption/encrypted-columns.ts';
import type { Kernel } from '../kernel/kernel.ts';

export type Db = pg.Pool | pg.PoolClient;

/** How somebody names their account, and what shows that it is theirs: papers, numbers, names of others. */
export const saidColumn: EncryptedColumn = {
  field: 'recoveries.said',
  table: 'recoveries',
  key: ['id'],
  column: 'said_encrypted',
};

export interface Said {
  account: string;
  text: string;
}

export function sealSaid({ encryption }: Pick<Kernel, 'encryption'>, id: string, said: Said): Buffer {
  return encryption.encrypt({ field: saidColumn.field, row: id }, JSON.stringify(said));
}

/** What was written; null once it is gone. */
export function openSaid(
  { encryption }: Pick<Kernel, 'encryption'>,
  id: string,
  sealed: Buffer | null,
): Said | null {
  return sealed && (JSON.parse(encryption.decrypt({ field: saidColumn.field, row: id }, sealed)) as Said);
}

/** A request that a transaction holds. */
export interface HeldRecovery {
  id: string;
  requester_id: string;
  account_id: string | null;
  reason: RecoveryReason;
  state: RecoveryState;
}

export async function lockRecovery(tx: pg.PoolClient, id: string): Promise<HeldRecovery | null> {
  const { rows } = await tx.query<HeldRecovery>(
    'select id, requester_id, account_id, reason, state from recoveries where id = $1 for update',
    [id],
  );
  return rows[0] ?? null;
}

/** Brings a request to its end. */
export async function settle(
  tx: pg.PoolClient,
  id: string,
  state: Exclude<RecoveryState, 'open' | 'waiting'>,
  note: string | null = null,
): Promise<void> {
  await tx.query(
    `update recoveries set state = $2, note = $3, settled_at = clock_timestamp(), carry_out_at = null where id = $1`,
    [id, state, note],
  );
}
