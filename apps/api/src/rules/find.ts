import { type Db, type Found, isIn } from './kinds/kind.ts';
import { keysOf } from './kinds/words.ts';
import type { ActingRule } from './rule-book.ts';
import type { Said, Subject } from './subject.ts';

/** What a rule found in a listing. */
export interface Finding extends Found {
  rule: ActingRule;
}

function isFor({ params }: ActingRule, { categoryId }: Said): boolean {
  if (params.in && !isIn(params.in, categoryId)) return false;
  return !params.notIn || !isIn(params.notIn, categoryId);
}

/** What rules find in words alone. */
export function findInText(rules: readonly ActingRule[], said: Said): Finding[] {
  return withoutExceptions(
    rules.flatMap((rule) => {
      const found = rule.finder.reads === 'text' && isFor(rule, said) ? rule.finder.find(said) : null;
      return found ? [{ rule, ...found }] : [];
    }),
  );
}

/** What rules find in a listing. */
export async function findInListing(
  db: Db,
  rules: readonly ActingRule[],
  subject: Subject,
): Promise<Finding[]> {
  const findings: Finding[] = [];
  for (const rule of rules) {
    if (!isFor(rule, subject.said)) continue;
    const { finder } = rule;
    const found = finder.reads === 'text' ? finder.find(subject.said) : await finder.find(db, subject);
    if (found) findings.push({ rule, ...found });
  }
  return withoutExceptions(findings);
}

/**
 * A rule that lets pass wins over the others of its kind: of words over those that it stands on, of all else over the whole. Where
 * it takes nothing away it found nothing worth telling.
 */
function withoutExceptions(findings: readonly Finding[]): Finding[] {
  const passing = findings.filter(({ rule }) => rule.effect === 'pass');
  if (passing.length === 0) return [...findings];
  const needed = new Set<Finding>();
  const left = findings
    .filter(({ rule }) => rule.effect !== 'pass')
    .flatMap((finding) => {
      const over = passing.filter(({ rule }) => rule.params.kind === finding.rule.params.kind);
      const rest = over.reduce<Finding | null>((now, pass) => {
        const less = now && lessBy(now, pass);
        if (now !== less) needed.add(pass);
        return less;
      }, finding);
      return rest ? [rest] : [];
    });
  return [...left, ...needed];
}

function lessBy(finding: Finding, pass: Finding): Finding | null {
  if (finding.rule.params.kind !== 'words') return null;
  const matches = finding.reason.matches.filter(
    (one) =>
      !pass.reason.matches.some(
        (other) => other.field === one.field && other.start < one.end && one.start < other.end,
      ),
  );
  if (matches.length === finding.reason.matches.length) return finding;
  return matches.length === 0
    ? null
    : { ...finding, keys: keysOf(matches), reason: { ...finding.reason, matches } };
}
