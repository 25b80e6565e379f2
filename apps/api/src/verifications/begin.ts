import { randomUUID } from 'node:crypto';
import {
  type beginVerification as beginOperation,
  type OwnVerification,
  renewableDays,
} from '@thulubazaar/contract';
import { toLatinDigits } from '@thulubazaar/nepal/digits';
import pg from 'pg';
import type { z } from 'zod';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { ownBusiness } from './business.ts';
import { ownVerification } from './own.ts';
import { noFacts, sealFacts } from './stored.ts';

type Body = z.output<typeof beginOperation.body>;

/**
 * Begins a request, which nobody sees yet.
 * @throws AppError phone_needed; conflict while there is another one, or a mark that is valid for long; invalid_input
 */
export async function beginVerification(
  context: Pick<Kernel, 'pool' | 'encryption'>,
  userId: string,
  body: Body,
): Promise<OwnVerification> {
  return transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<{ proved: boolean }>(
      'select phone_number_verified as proved from users where id = $1 for no key update',
      [userId],
    );
    if (!rows[0]?.proved) throw new AppError('phone_needed');
    const shop = body.kind === 'business' ? await ownBusiness(tx, userId, { slug: body.shop ?? '' }) : null;
    const { legalName = null, issuedIn = null, lastTwo } = body;
    const facts = shop?.facts ?? {
      ...noFacts,
      legalName,
      issuedIn,
      lastTwo: lastTwo ? toLatinDigits(lastTwo) : null,
    };
    const shopId = shop?.id ?? null;
    await requireDue(tx, userId, shopId);
    const id = randomUUID();
    await oneAtATime(
      tx.query(
        `insert into verifications (id, kind, user_id, shop_id, document, facts_encrypted) values ($1, $2, $3, $4, $5, $6)`,
        [id, body.kind, userId, shopId, shop ? null : (body.document ?? null), sealFacts(context, id, facts)],
      ),
    );
    return ownVerification(tx, id);
  });
}

/** A mark that is valid for long needs no other one. */
async function requireDue(tx: pg.PoolClient, userId: string, shopId: string | null): Promise<void> {
  const { rowCount } = await tx.query(
    `select from verifications
      where state = 'granted' and granted_until > now() + make_interval(days => $3)
        and case when $2::uuid is null then kind = 'person' and user_id = $1 else shop_id = $2 end`,
    [userId, shopId, renewableDays],
  );
  if (rowCount) throw new AppError('conflict');
}

async function oneAtATime(inserting: Promise<unknown>): Promise<void> {
  try {
    await inserting;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.constraint?.endsWith('_open'))
      throw new AppError('conflict');
    throw error;
  }
}
