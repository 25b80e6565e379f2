import type { checkListing as checkOperation, Result } from '@thulubazaar/contract';
import { findInText } from './find.ts';
import type { RuleBook } from './rule-book.ts';
import { Said, type Written } from './subject.ts';

/** What the writer of a listing is told of its words before anybody reads them. What would be held they are not: it would teach the wrong ones. */
export function checkListing(rules: RuleBook, written: Written): Result<typeof checkOperation> {
  const findings = findInText(rules.acting(), new Said(written));
  return {
    warnings: findings.flatMap(({ rule, reason }) =>
      rule.effect === 'mask' || rule.effect === 'warn'
        ? [{ code: rule.code, kind: rule.params.kind, effect: rule.effect, matches: reason.matches }]
        : [],
    ),
  };
}
