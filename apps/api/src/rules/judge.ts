import type { RuleKind } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Events } from '../kernel/events/events.ts';
import { hold } from '../listings/hold.ts';
import { type Finding, findInListing } from './find.ts';
import { keepFindings, notAccepted } from './findings.ts';
import type { RuleBook } from './rule-book.ts';
import { liveSubject } from './subject.ts';

interface Judging {
  /** Nobody has seen it before. */
  isNew: boolean;
  kinds: readonly RuleKind[];
}

/**
 * Looks through a listing that is live, or goes live in this transaction, and holds it where a rule says so. What readers do not see of
 * its words is hidden elsewhere.
 */
export async function judge(
  tx: pg.PoolClient,
  { rules, events }: { rules: RuleBook; events: Events },
  id: number,
  { isNew, kinds }: Judging,
): Promise<void> {
  const asked = rules.acting(...kinds).filter(({ effect }) => effect !== 'mask');
  if (asked.length === 0) return;
  const subject = await liveSubject(tx, id, isNew);
  if (!subject) return;
  const findings = await findInListing(tx, asked, subject);
  const open = await notAccepted(tx, id, findings.filter(holds));
  await keepFindings(tx, subject, findings);
  if (open.length > 0) await hold(tx, { events }, id, codesOf(open));
}

/** What a listing is held for, where no moderator has let it through. */
export function holds({ rule }: Finding): boolean {
  return rule.effect === 'hold';
}

/** The rules that found something, each once. */
export function codesOf(findings: readonly Finding[]): string[] {
  return [...new Set(findings.map(({ rule }) => rule.code))];
}
