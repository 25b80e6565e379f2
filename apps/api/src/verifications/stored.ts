import type {
  IdentityDocument,
  VerificationEnd,
  VerificationFacts,
  VerificationKind,
  VerificationState,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { EncryptedColumn } from '../kernel/encryption/encrypted-columns.ts';
import type { Kernel } from '../kernel/kernel.ts';

export type Db = pg.Pool | pg.PoolClient;

/** What somebody says of a paper: a name, where it is from, the end of its number. */
export const factsColumn: EncryptedColumn = {
  field: 'verifications.facts',
  table: 'verifications',
  key: ['id'],
  column: 'facts_encrypted',
};

export const noFacts: VerificationFacts = {
  legalName: null,
  issuedIn: null,
  lastTwo: null,
  registeredName: null,
  registrationNumber: null,
  pan: null,
};

export function sealFacts(
  { encryption }: Pick<Kernel, 'encryption'>,
  id: string,
  facts: VerificationFacts,
): Buffer {
  return encryption.encrypt({ field: factsColumn.field, row: id }, JSON.stringify(facts));
}

/** What was said; null once it is gone. */
export function openFacts(
  { encryption }: Pick<Kernel, 'encryption'>,
  id: string,
  sealed: Buffer | null,
): VerificationFacts | null {
  return (
    sealed &&
    (JSON.parse(encryption.decrypt({ field: factsColumn.field, row: id }, sealed)) as VerificationFacts)
  );
}

/** A request that a transaction holds. */
export interface HeldVerification {
  id: string;
  kind: VerificationKind;
  user_id: string;
  shop_id: string | null;
  document: IdentityDocument | null;
  state: VerificationState;
}

const heldColumns = 'id, kind, user_id, shop_id, document, state';

export async function lockVerification(tx: pg.PoolClient, id: string): Promise<HeldVerification | null> {
  const { rows } = await tx.query<HeldVerification>(
    `select ${heldColumns} from verifications where id = $1 for update`,
    [id],
  );
  return rows[0] ?? null;
}

/** As lockVerification, of all that a condition finds. */
export async function lockVerifications(
  tx: pg.PoolClient,
  condition: string,
  values: unknown[],
): Promise<HeldVerification[]> {
  const { rows } = await tx.query<HeldVerification>(
    `select ${heldColumns} from verifications where ${condition} order by id for update`,
    values,
  );
  return rows;
}

/** Ends a mark that was granted. */
export async function endMark(
  tx: pg.PoolClient,
  id: string,
  state: 'revoked' | 'expired',
  by: VerificationEnd,
  why: { reason?: string | undefined; note?: string | undefined; successorId?: string } = {},
): Promise<void> {
  await tx.query(
    `update verifications set state = $2, ended_at = now(), ended_by = $3, reason = $4, note = $5, successor_id = $6 where id = $1`,
    [id, state, by, why.reason ?? null, why.note ?? null, why.successorId ?? null],
  );
}
