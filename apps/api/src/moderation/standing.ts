import type { AdState, CaseDecision, CaseKind } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../kernel/errors.ts';
import { lockAd, type OwnRow } from '../listings/owner-ad.ts';
import { verificationOfCase } from './case-row.ts';
import { whyNot } from './claim.ts';

/** A case that a transaction holds, with the listing it is about. */
export interface HeldCase {
  id: string;
  kind: CaseKind;
  person_id: string;
  ad_id: number | null;
  version: number;
  appealed_id: string | null;
  recovery_id: string | null;
  /** Also of an appeal against what was decided of one. */
  verification_id: string | null;
  closed: boolean;
  listing: OwnRow | null;
}

/** Where a decision moved a listing from and to; what puts it back. */
interface ListingMoved {
  from: AdState;
  to: AdState;
  /** The version that the move left; what came before versions were kept has none. */
  version?: number;
  /** Where its owner had removed it from, and when. */
  removed?: { from: AdState | null; at: string | null };
  /** ISO 8601; null where nobody had seen it. */
  publishedAt: string | null;
  firstPublishedAt: string | null;
}

interface Words {
  /** Of the reviews. */
  ids: string[];
  removed: boolean;
}

export interface Was {
  listing?: ListingMoved;
  /** Reviews that were removed, or put back. */
  reviews?: Words;
  /** Answers to reviews, likewise. */
  answers?: Words;
  /** A photo of the person, likewise. */
  photo?: { imageId: string; removed: boolean };
  /** A mark that was given on appeal. */
  mark?: true;
}

/** A decision that a transaction holds. */
export interface HeldDecision {
  id: string;
  decision: CaseDecision;
  ad_id: number | null;
  moderator_id: string;
  was: Was;
  late: boolean;
}

type CaseColumns = Omit<HeldCase, 'listing'> & { theirs: boolean };

/**
 * Holds a case and its listing until the transaction ends: the listing first, as all who change listings do, then the decision that
 * an appeal is against, which whoever takes that back holds before the appeal.
 * @returns also whether no other moderator has it
 * @throws AppError not_found
 */
export async function lockCase(tx: pg.PoolClient, callerId: string, id: string) {
  const found = await tx.query<{ ad_id: number | null; appealed_id: string | null }>(
    'select ad_id, appealed_id from cases where id = $1',
    [id],
  );
  if (!found.rows[0]) throw notFound();
  const { ad_id: adId, appealed_id: appealedId } = found.rows[0];
  const listing = adId === null ? null : await lockAd(tx, adId);
  if (appealedId) await tx.query('select from case_decisions where id = $1 for update', [appealedId]);
  const { rows } = await tx.query<CaseColumns>(
    `select id, kind, person_id, ad_id, version, appealed_id, recovery_id, ${verificationOfCase} as verification_id,
            closed_at is not null as closed, claimed_by is null or claimed_by = $2 or claimed_until <= now() as theirs
       from cases c where id = $1 for update`,
    [id, callerId],
  );
  if (!rows[0]) throw notFound();
  const { theirs, ...held } = rows[0];
  return { theirs, held: { ...held, listing } satisfies HeldCase };
}

/**
 * As lockCase, of a case that is open and that this moderator may decide.
 * @throws AppError not_found, own_case, admin_decides, case_decided, case_taken, conflict for another version than the one looked at
 */
export async function lockToDecide(
  tx: pg.PoolClient,
  callerId: string,
  id: string,
  version: number,
): Promise<HeldCase> {
  const { held, theirs } = await lockCase(tx, callerId, id);
  const refused = await whyNot(tx, callerId, id);
  if (refused.code !== 'case_taken' || !theirs) throw refused;
  if (held.version !== version) throw new AppError('conflict');
  return held;
}

/** Closes a case that this transaction holds: it waits for nobody any more. */
export async function closeCase(tx: pg.PoolClient, id: string): Promise<void> {
  await tx.query(
    `update cases set closed_at = now(), version = version + 1, claimed_by = null, claimed_until = null where id = $1`,
    [id],
  );
}
