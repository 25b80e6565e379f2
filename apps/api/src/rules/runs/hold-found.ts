import { isTooMuchHeld } from '@thulubazaar/contract';
import { transaction } from '../../kernel/db/transaction.ts';
import { hold } from '../../listings/hold.ts';
import { findInListing } from '../find.ts';
import { keepFindings, notAcceptedByRule } from '../findings.ts';
import { codesOf, holds } from '../judge.ts';
import type { ActingRule } from '../rule-book.ts';
import { liveSubject } from '../subject.ts';
import { advance, countFound } from './advance.ts';
import { endRun } from './end-run.ts';
import type { Looking, RunRow } from './looking.ts';
import { changedSince } from './run-rows.ts';

/**
 * Holds a listing for what rules find in it as it is now; one that is no longer live is let be. Where it would be one too many the run ends in
 * its place: a mistaken rule does not empty the market.
 * @param at which listing, and the how manieth of those looked at
 * @returns whether the run goes on
 */
export function holdFound(
  { pool, events }: Looking,
  run: RunRow,
  rules: readonly ActingRule[],
  { id, looked }: { id: number; looked: number },
): Promise<boolean> {
  return transaction(pool, async (tx) => {
    // Whoever stops it waits for this one, and for no other.
    const { rows } = await tx.query<{ found: number; changed: boolean }>(
      `select found, ${changedSince('r.id')} as changed from rule_runs r where id = $1 and state = 'running' for no key update of r`,
      [run.id],
    );
    const now = rows[0];
    if (!now) return false;
    if (now.changed) {
      await endRun(tx, run.id, { why: 'rules_changed', actorId: null });
      return false;
    }
    await tx.query('select from ads where id = $1 for no key update', [id]);
    const subject = await liveSubject(tx, id, false);
    if (!subject) return true;
    const findings = await findInListing(tx, rules, subject);
    const open = await notAcceptedByRule(tx, id, findings.filter(holds));
    if (open.length === 0) return true;
    if (isTooMuchHeld({ held: now.found + 1, looked })) {
      await advance(tx, run, { looked, position: id, found: [] });
      await endRun(tx, run.id, { why: 'too_many', actorId: null });
      return false;
    }
    const codes = codesOf(open);
    await keepFindings(tx, subject, findings);
    await countFound(tx, run, [{ id, codes }]);
    await hold(tx, { events }, id, codes);
    return true;
  });
}
