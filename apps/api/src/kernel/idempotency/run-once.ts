import { createHash } from 'node:crypto';
import { type Input, idempotencyKey, type Operation } from '@thulubazaar/contract';
import type { Request } from 'express';
import type pg from 'pg';
import { transaction } from '../db/transaction.ts';
import { undeadlocked } from '../db/undeadlocked.ts';
import type { EncryptedColumn } from '../encryption/encrypted-columns.ts';
import { AppError, invalidField } from '../errors.ts';
import { defineJob } from '../jobs/jobs.ts';
import type { Kernel } from '../kernel.ts';

/** Answers may hold what only the person they are for may see. */
export const keptAnswerColumn: EncryptedColumn = {
  field: 'idempotency_keys.response',
  table: 'idempotency_keys',
  key: ['owner', 'key'],
  column: 'response_encrypted',
  plain: 'response',
};

/** A success as it goes out. */
export interface Answer {
  status: number;
  /** JSON; empty for an answer without a body. */
  text: string;
}

/** An answer to be kept under its key. */
export interface NewAnswer extends Answer {
  /** Nothing was changed: the key is kept without the text, and what it is about is read anew for whoever asks again. */
  unchanged?: boolean;
}

/**
 * What one person may leave here in a day. Somebody who writes all day saves every ten seconds; a listing's answer has
 * 4 KB, or 17 with the longest description and all photos.
 */
const budget = { keys: 5000, bytes: 20_000_000 };

/** Who asks for what under which key. */
export interface Claim {
  owner: string;
  key: string;
  hash: Buffer;
}

/**
 * The claim a request makes with its Idempotency-Key, or null without one. Keys are apart for every person, and for
 * every address where nobody is signed in.
 * @param addressOf the address the request came from
 * @throws AppError invalid_input for a key that is not 1-200 visible ASCII characters
 */
export function claimOf(
  op: Operation,
  req: Request,
  { params, query, body }: Input<Operation>,
  addressOf: (req: Request) => string,
  { encryption }: Pick<Kernel, 'encryption'>,
): Claim | null {
  const key = req.headers['idempotency-key'];
  if (key === undefined) return null;
  const parsed = idempotencyKey.safeParse(key);
  if (!parsed.success) throw invalidField('Idempotency-Key', 'invalid_value');
  return {
    owner: req.actor
      ? `user:${req.actor.id}`
      : `address:${encryption.blindIndex('idempotency_keys.owner', addressOf(req)).toString('base64url')}`,
    key: parsed.data,
    // What was understood of the request, not its bytes: white space and the order of names do not matter.
    hash: createHash('sha256').update(op.id).update(JSON.stringify({ params, query, body })).digest(),
  };
}

/**
 * Runs `work` in a transaction and, with a claim, at most once: the answer is stored under the key by the same
 * commit as its effect, so a process that dies leaves both or neither. A failure leaves nothing and may be retried.
 * Where another transaction and this one waited for each other, it is begun anew.
 * @param work is told whether it did this before and changed nothing: then it only reads
 * @throws AppError request_in_progress while the same key is worked on, idempotency_conflict when it was used for
 *   another request, too_many_requests when the day's budget of keys is spent
 */
export function runOnce(
  { pool, encryption, config }: Keeping,
  claim: Claim | null,
  work: (tx: pg.PoolClient, again: boolean) => Promise<NewAnswer>,
): Promise<Answer & { replayed: boolean }> {
  const once = async (tx: pg.PoolClient): Promise<Answer & { replayed: boolean }> => {
    const stored = claim ? await claimKey(tx, encryption, claim) : null;
    if (stored) {
      const { status, text } = stored.unchanged ? await work(tx, true) : stored;
      return { status, text, replayed: true };
    }
    if (claim) await requireBudget(tx, claim.owner);
    const { unchanged, ...answer } = await work(tx, false);
    if (claim) {
      const text = unchanged ? '' : answer.text;
      const encrypted = text === '' ? null : encryption.encrypt(placeOf(claim), text);
      await tx.query(
        `insert into idempotency_keys (owner, key, request_hash, status, response, response_encrypted)
         values ($1, $2, $3, $4, $5, $6)`,
        [
          claim.owner,
          claim.key,
          claim.hash,
          answer.status,
          encrypted && !config.keepPlain ? null : text,
          encrypted,
        ],
      );
    }
    return { ...answer, replayed: false };
  };
  return undeadlocked(() => transaction(pool, once));
}

type Keeping = Pick<Kernel, 'pool' | 'encryption' | 'config'>;

const placeOf = ({ owner, key }: Claim) => ({ field: keptAnswerColumn.field, row: `${owner}\0${key}` });

// Counted from what is there: exact over all processes, and a request that is sent again costs nothing.
async function requireBudget(tx: pg.PoolClient, owner: string): Promise<void> {
  const { rows } = await tx.query<{ keys: number; bytes: number; over_in: number }>(
    `select count(*)::int as keys, coalesce(sum(coalesce(octet_length(response_encrypted), octet_length(response))), 0)::float8 as bytes,
            ceil(86400 - extract(epoch from now() - min(created_at)))::int as over_in
       from idempotency_keys where owner = $1 and created_at > now() - interval '1 day'`,
    [owner],
  );
  const used = rows[0];
  if (used && (used.keys >= budget.keys || used.bytes >= budget.bytes))
    throw new AppError('too_many_requests', undefined, { retryAfter: Math.max(1, used.over_in) });
}

// A lock that is tried rather than waited for: waiting requests would each hold a connection of the pool. It goes
// with the transaction, however that ends.
async function claimKey(
  tx: pg.PoolClient,
  encryption: Kernel['encryption'],
  claim: Claim,
): Promise<NewAnswer | null> {
  const { owner, key, hash } = claim;
  const lock = await tx.query<{ free: boolean }>(
    'select pg_try_advisory_xact_lock(hashtextextended($1, 0)) as free',
    [`idempotency ${owner} ${key}`],
  );
  if (!lock.rows[0]?.free) throw new AppError('request_in_progress', undefined, { retryAfter: 1 });
  // A statement of its own, so that it sees what the holder before us committed.
  const { rows } = await tx.query<{
    request_hash: Buffer;
    status: number;
    response: string | null;
    response_encrypted: Buffer | null;
  }>(
    `select request_hash, status, response, response_encrypted from idempotency_keys where owner = $1 and key = $2`,
    [owner, key],
  );
  const row = rows[0];
  if (!row) return null;
  if (!row.request_hash.equals(hash)) throw new AppError('idempotency_conflict');
  const text = row.response_encrypted
    ? encryption.decrypt(placeOf(claim), row.response_encrypted)
    : (row.response ?? '');
  // An answer without a body has a status of its own.
  return { status: row.status, text, unchanged: text === '' && row.status !== 204 };
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
