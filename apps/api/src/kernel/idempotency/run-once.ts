import { createHash } from 'node:crypto';
import { type Input, idempotencyKey, type Operation } from '@thulubazaar/contract';
import type { Request } from 'express';
import type pg from 'pg';
import { transaction } from '../db/transaction.ts';
import { AppError, invalidField } from '../errors.ts';
import { clientAddress } from '../http/client-address.ts';
import { defineJob } from '../jobs/jobs.ts';

/** A success as it goes out. */
export interface Answer {
  status: number;
  /** JSON; empty for an answer without a body. */
  text: string;
}

/** Who asks for what under which key. */
export interface Claim {
  owner: string;
  key: string;
  hash: Buffer;
}

/**
 * The claim a request makes with its Idempotency-Key, or null without one. Keys are apart for every person, and for
 * every address where nobody is signed in.
 * @throws AppError invalid_input for a key that is not 1-200 visible ASCII characters
 */
export function claimOf(
  op: Operation,
  req: Request,
  { params, query, body }: Input<Operation>,
  internalSecret: string,
): Claim | null {
  const key = req.headers['idempotency-key'];
  if (key === undefined) return null;
  const parsed = idempotencyKey.safeParse(key);
  if (!parsed.success) throw invalidField('Idempotency-Key', 'invalid_value');
  return {
    owner: req.actor ? `user:${req.actor.id}` : `address:${clientAddress(req, internalSecret)}`,
    key: parsed.data,
    // What was understood of the request, not its bytes: white space and the order of names do not matter.
    hash: createHash('sha256').update(op.id).update(JSON.stringify({ params, query, body })).digest(),
  };
}

/**
 * Runs `work` in a transaction and, with a claim, at most once: the answer is stored under the key by the same
 * commit as its effect, so a process that dies leaves both or neither. A failure leaves nothing and may be retried.
 * @throws AppError request_in_progress while the same key is worked on, idempotency_conflict when it was used for
 *   another request
 */
export function runOnce(
  pool: pg.Pool,
  claim: Claim | null,
  work: (tx: pg.PoolClient) => Promise<Answer>,
): Promise<Answer & { replayed: boolean }> {
  return transaction(pool, async (tx) => {
    const stored = claim ? await claimKey(tx, claim) : null;
    if (stored) return { ...stored, replayed: true };
    const answer = await work(tx);
    if (claim) {
      await tx.query(
        'insert into idempotency_keys (owner, key, request_hash, status, response) values ($1, $2, $3, $4, $5)',
        [claim.owner, claim.key, claim.hash, answer.status, answer.text],
      );
    }
    return { ...answer, replayed: false };
  });
}

// A lock that is tried rather than waited for: waiting requests would each hold a connection of the pool. It goes
// with the transaction, however that ends.
async function claimKey(tx: pg.PoolClient, { owner, key, hash }: Claim): Promise<Answer | null> {
  const lock = await tx.query<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
    [`idempotency ${owner} ${key}`],
  );
  if (!lock.rows[0]?.free) throw new AppError('request_in_progress', undefined, { retryAfter: 1 });
  // A statement of its own, so that it sees what the holder before us committed.
  const { rows } = await tx.query<{ request_hash: Buffer; status: number; response: string }>(
    'select request_hash, status, response from idempotency_keys where owner = $1 and key = $2',
    [owner, key],
  );
  const row = rows[0];
  if (!row) return null;
  if (!row.request_hash.equals(hash)) throw new AppError('idempotency_conflict');
  return { status: row.status, text: row.response };
}

export const purgeIdempotencyKeysJob = defineJob({
  name: 'purge_idempotency_keys',
  cron: '23 * * * *',
  maxAttempts: 3,
});

/** Forgets keys older than a day. */
export async function purgeIdempotencyKeys(pool: pg.Pool): Promise<void> {
  await pool.query(`delete from idempotency_keys where created_at < now() - interval '1 day'`);
}
