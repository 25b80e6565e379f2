import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { cleanLine } from '@thulubazaar/nepal/clean-text';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import type pg from 'pg';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { spendOnVerify } from './budgets.ts';
import { networkKey, type Sender, senderKey } from './devices.ts';

export const codeSeconds = 300;
const maxTries = 5;
// Tries of strangers are not begun anew by another code: whoever could ask for one would have five more.
const triesSeconds = 3600;

/** What a code is for; it works for nothing else. An account's codes are for that account alone. */
export type Purpose = 'sign-in' | `account ${string}`;

/** Whom codes are sent to, and for what. `to` is a phone number in E.164 or an e-mail address. */
export interface Recipient {
  to: string;
  purpose: Purpose;
}

interface Issuing {
  pool: pg.Pool;
  config: Pick<Kernel['config'], 'authSecret'>;
}

/** The keyed hashes that the tables hold instead of what they are about. */
function hashing({ config }: Pick<Issuing, 'config'>) {
  const hash = (text: string) => createHmac('sha256', config.authSecret).update(text).digest();
  return {
    recipient: ({ to, purpose }: Recipient) => hash(`recipient\0${purpose}\0${to}`),
    code: ({ to, purpose }: Recipient, code: string) => hash(`${purpose} code\0${to}\0${code}`),
    asker: (key: string) => hash(`asker\0${key}`),
  };
}

// All who have not asked for any of the codes are one.
const strangers = Buffer.alloc(0);

/**
 * Makes a code of six digits. Those on their way to the same recipient keep working, and all that one browser has asked
 * for share their tries: only when these are used up, or no code is left, do they begin anew.
 */
export async function issueCode(context: Issuing, to: Recipient, sender: Sender): Promise<string> {
  const { pool } = context;
  const hash = hashing(context);
  const code = String(randomInt(1_000_000)).padStart(6, '0');
  const recipient = hash.recipient(to);
  const askers = [senderKey(sender), ...(sender.isNew ? [networkKey(sender)] : [])].map(hash.asker);
  await pool.query(
    `delete from code_tries t where recipient = $1 and guesser = any($2) and (tries >= $3 or not exists (
       select from codes c where c.recipient = $1 and c.expires_at > now() and t.guesser in (c.asker, c.network)))`,
    [recipient, askers, maxTries],
  );
  await pool.query(
    `insert into codes (recipient, asker, network, code_hash, expires_at)
     values ($1, $2, $3, $4, now() + make_interval(secs => $5))`,
    [recipient, askers[0], askers[1] ?? null, hash.code(to, code), codeSeconds],
  );
  return code;
}

/** Spends a code that was found right; throws `wrong_code` when another request has spent it. */
export type SpendCode = (tx: pg.PoolClient) => Promise<void>;

interface CodeRow {
  id: number;
  asker: Buffer;
  network: Buffer | null;
  code_hash: Buffer;
}

/**
 * Checks a code and counts the try. The count stands whatever happens next; the code itself is spent, with all others
 * on their way to its recipient, in the transaction it is for, so that a failure there does not cost the person the code.
 *
 * Who asked for codes has five tries at them, which nobody else can use up. All others together have five an hour at
 * whatever is on its way; the asker too, for a code that was asked for elsewhere.
 * @throws AppError wrong_code when there is none, it is over, tried too often, or not this one; too_many_requests
 */
export async function checkCode(
  context: Pick<Kernel, 'pool' | 'config' | 'limits'>,
  to: Recipient,
  sender: Sender,
  typed: string,
): Promise<SpendCode> {
  const { pool } = context;
  const hash = hashing(context);
  const recipient = hash.recipient(to);
  const wanted = hash.code(to, toLatinDigits(cleanLine(typed)).replace(/[\s-]/g, ''));
  const { rows } = await pool.query<CodeRow>(
    'select id, asker, network, code_hash from codes where recipient = $1 and expires_at > now()',
    [recipient],
  );
  const guesser = [senderKey(sender), networkKey(sender)]
    .map(hash.asker)
    .find((key) => rows.some(({ asker, network }) => key.equals(asker) || network?.equals(key)));
  if (!guesser) await spendOnVerify(context, sender.address);
  const own = guesser
    ? rows.filter(({ asker, network }) => guesser.equals(asker) || network?.equals(guesser))
    : [];
  const found =
    (guesser && (await tryOne(pool, recipient, guesser, own, wanted))) ??
    (await tryOne(pool, recipient, strangers, rows, wanted));
  if (!found) throw new AppError('wrong_code');
  return async (tx) => {
    const spent = await tx.query<{ id: number }>('delete from codes where recipient = $1 returning id', [
      recipient,
    ]);
    if (!spent.rows.some(({ id }) => id === found.id)) throw new AppError('wrong_code');
    await tx.query('delete from code_tries where recipient = $1', [recipient]);
  };
}

/** Counts a try, before anything is compared, and finds the code where there are tries left. */
async function tryOne(
  pool: pg.Pool,
  recipient: Buffer,
  guesser: Buffer,
  codes: CodeRow[],
  wanted: Buffer,
): Promise<CodeRow | undefined> {
  const { rowCount } = await pool.query(
    `insert into code_tries as t (recipient, guesser, tries, expires_at)
     values ($1, $2, 1, now() + make_interval(secs => $4))
     on conflict (recipient, guesser) do update
       set tries = case when t.expires_at > now() then t.tries + 1 else 1 end,
           expires_at = case when t.expires_at > now() then t.expires_at else excluded.expires_at end
     where t.tries < $3 or t.expires_at <= now()`,
    [recipient, guesser, maxTries, triesSeconds],
  );
  return rowCount === 1 ? codes.find(({ code_hash }) => timingSafeEqual(code_hash, wanted)) : undefined;
}
