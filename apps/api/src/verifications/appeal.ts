import { verifiedYears } from '@thulubazaar/contract';
import type pg from 'pg';
import { showMark } from './badge.ts';
import { type Deciding, endMarksBefore, isAsSent, marksBack } from './decide.ts';
import { type HeldVerification, lockVerification } from './stored.ts';

/** Papers are there, whoever asked still owns the shop, and nothing newer was granted. */
async function canBeGranted(tx: pg.PoolClient, context: Deciding, held: HeldVerification): Promise<boolean> {
  if (held.state !== 'refused') return false;
  const { rowCount } = await tx.query(
    `select from verifications v
      where v.id = $1 and exists (select from verification_papers p where p.verification_id = v.id)
        and (v.shop_id is null
             or exists (select from shop_members m where m.shop_id = v.shop_id and m.user_id = v.user_id and m.role = 'owner'))
        and not exists (select from verifications g where g.state = 'granted' and g.kind = v.kind and g.decided_at > v.decided_at
                           and case when v.shop_id is null then g.user_id = v.user_id else g.shop_id = v.shop_id end)`,
    [held.id],
  );
  return rowCount === 1 && (await isAsSent(tx, context, held));
}

/**
 * Grants a mark that was refused: another moderator has looked at the same papers, which are kept no longer for it.
 * @returns whether it was; not where there is nothing any more to grant it for
 */
export async function grantOnAppeal(tx: pg.PoolClient, context: Deciding, id: string): Promise<boolean> {
  const held = await lockVerification(tx, id);
  if (!held || !(await canBeGranted(tx, context, held))) return false;
  await endMarksBefore(tx, held);
  await tx.query(
    `update verifications
        set state = 'granted', decided_at = now(), granted_until = now() + make_interval(years => $2), ended_at = null,
            reason = null, note = null
      where id = $1`,
    [id, verifiedYears],
  );
  await showMark(tx, context.events, held);
  return true;
}

/**
 * Takes back that a mark was granted on appeal: it is refused as it was before.
 * @param decisionId of the refusal
 * @returns whether nothing has come of it yet
 */
export async function refuseAgain(
  tx: pg.PoolClient,
  context: Deciding,
  id: string,
  decisionId: string | null,
): Promise<boolean> {
  const held = await lockVerification(tx, id);
  if (held?.state !== 'granted') return false;
  await tx.query(
    `update verifications v
        set state = 'refused', decided_at = d.decided_at, ended_at = d.decided_at, granted_until = null, reminded_at = null,
            reason = d.reason, note = d.note
       from case_decisions d where v.id = $1 and d.id = $2`,
    [id, decisionId],
  );
  await marksBack(tx, id);
  await showMark(tx, context.events, held);
  return true;
}
