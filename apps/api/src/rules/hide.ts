import type pg from 'pg';
import type { TextShown } from '../listings/events.ts';
import { type Finding, findInText } from './find.ts';
import { keepFindings } from './findings.ts';
import type { RuleBook } from './rule-book.ts';
import { Said } from './subject.ts';

/** A number is hidden also where a moderator is to look at it, or its writer was told: none of them makes it public. */
function hides({ rule }: Finding): boolean {
  return rule.effect === 'mask' || (rule.params.kind === 'contacts_in_text' && rule.effect !== 'pass');
}

/** Says what of a text readers do not see, and keeps why. */
export async function hideFound(tx: pg.PoolClient, rules: RuleBook, shown: TextShown): Promise<void> {
  const hiding = rules
    .acting('words', 'contacts_in_text')
    .filter(
      ({ effect, params }) => effect === 'mask' || effect === 'pass' || params.kind === 'contacts_in_text',
    );
  const findings = findInText(hiding, new Said(shown));
  shown.hidden = findings.filter(hides).flatMap(({ reason }) => reason.matches);
  await keepFindings(
    tx,
    shown,
    findings.filter(({ rule }) => rule.effect === 'mask'),
  );
}
