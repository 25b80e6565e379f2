import { type CaseKind, claimSeconds, type ModerationCase } from '@thulubazaar/contract';
import type pg from 'pg';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { verificationOfCase } from './case-row.ts';
import { viewCase } from './case-view.ts';

type Viewing = Pick<Kernel, 'pool' | 'encryption'>;

/** SQL that is true of a case that somebody may see: it is neither about them nor do they ask for something by it. */
export const isOfOthers = (caller: string) => `c.person_id <> ${caller}::uuid and not exists (
  select from recoveries y where y.id = c.recovery_id and y.requester_id = ${caller}::uuid)`;

/** SQL that is true of a case about a moderator or an admin: admins alone decide it. */
const ofStaff = `exists (select from users p where p.id = c.person_id and p.role <> 'user')`;

/**
 * SQL that is true of a case that is somebody's own: about them, against a decision of theirs, or about what they reported, be that decided
 * and appealed against, or for what they ask.
 */
const isOwn = (caller: string) => `(c.person_id = ${caller}::uuid
  or exists (select from case_decisions x where x.id = c.appealed_id and x.moderator_id = ${caller}::uuid)
  or exists (select from recoveries y where y.id = c.recovery_id and y.requester_id = ${caller}::uuid)
  or exists (select from verifications v join shop_members s on s.shop_id = v.shop_id
              where v.id = ${verificationOfCase} and s.user_id = ${caller}::uuid)
  or exists (select from reports r where r.case_id = c.id and r.reporter_id = ${caller}::uuid)
  or exists (select from case_decisions x join reports r on r.case_id = x.case_id
              where x.id = c.appealed_id and r.reporter_id = ${caller}::uuid))`;

const isAdmin = (caller: string) =>
  `exists (select from users me where me.id = ${caller}::uuid and me.role = 'admin')`;

/** SQL that is true of a case that this moderator may decide. */
const mayDecide = (caller: string) => `not ${isOwn(caller)} and (not ${ofStaff} or ${isAdmin(caller)})`;

const isFree = (caller: string) =>
  `(c.claimed_by is null or c.claimed_by = ${caller}::uuid or c.claimed_until <= now())`;

const claimSql = `
  update cases c set claimed_by = $1, claimed_until = now() + interval '${claimSeconds} seconds'
   where c.id = $2 and c.closed_at is null and ${isFree('$1')} and ${mayDecide('$1')}`;

// By cases_open or cases_open_of_kind. Whoever else takes one at this moment takes another.
const nextSql = `
  with next as (
    select c.id from cases c
     where c.closed_at is null and ($2::text is null or c.kind = $2) and ${isFree('$1')} and ${mayDecide('$1')}
       and c.id <> all($3::uuid[])
     order by c.due_at, c.id limit 1 for update of c skip locked
  )
  update cases c set claimed_by = $1, claimed_until = now() + interval '${claimSeconds} seconds'
    from next where c.id = next.id
  returning c.id`;

/**
 * Has a case for a moderator alone: of two at once one gets it.
 * @throws AppError not_found, case_decided, case_taken, own_case, admin_decides
 */
export async function claimCase(context: Viewing, callerId: string, id: string): Promise<ModerationCase> {
  return transaction(context.pool, async (tx) => {
    const { rowCount } = await tx.query(claimSql, [callerId, id]);
    if (rowCount === 0) throw await whyNot(tx, callerId, id);
    return taken(tx, context, callerId, id);
  });
}

/**
 * The case with the oldest promise that nobody else has and the moderator may decide; null where there is none.
 * @param except cases that it is not to be
 */
export async function takeNextCase(
  context: Viewing,
  callerId: string,
  kind: CaseKind | undefined,
  except: string[],
): Promise<ModerationCase | null> {
  return transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<{ id: string }>(nextSql, [callerId, kind ?? null, except]);
    return rows[0] ? taken(tx, context, callerId, rows[0].id) : null;
  });
}

/** Leaves a case to the others; one that the caller does not have stays as it is. */
export async function releaseCase(pool: pg.Pool, callerId: string, id: string): Promise<void> {
  await pool.query(
    'update cases set claimed_by = null, claimed_until = null where id = $1 and claimed_by = $2',
    [id, callerId],
  );
}

/** Leaves all that somebody has to the others, by cases_by_moderator: they are no moderator any more. */
export async function releaseAllOf(tx: pg.PoolClient, callerId: string): Promise<void> {
  await tx.query(
    'update cases set claimed_by = null, claimed_until = null where claimed_by = $1 and closed_at is null',
    [callerId],
  );
}

// What is shown of a claimed case is what opening it shows, so it is written down as that is.
async function taken(
  tx: pg.PoolClient,
  context: Viewing,
  callerId: string,
  id: string,
): Promise<ModerationCase> {
  const found = await viewCase(tx, context, callerId, id);
  await audit(tx, { actorId: callerId, action: 'case.claim', subject: `case:${id}` });
  return found;
}

/** Why a case cannot be decided by a moderator; in this order, whatever else is so. */
export async function whyNot(tx: pg.PoolClient, callerId: string, id: string): Promise<AppError> {
  const { rows } = await tx.query<{ closed: boolean; own: boolean; may: boolean }>(
    `select c.closed_at is not null as closed, ${isOwn('$1')} as own, ${mayDecide('$1')} as may from cases c where c.id = $2`,
    [callerId, id],
  );
  if (!rows[0]) return new AppError('not_found');
  if (rows[0].own) return new AppError('own_case');
  if (!rows[0].may) return new AppError('admin_decides');
  return new AppError(rows[0].closed ? 'case_decided' : 'case_taken');
}
