import { longestReview } from '@thulubazaar/contract';
import { maskParts } from '@thulubazaar/nepal/mask-contacts';
import { findInText } from '../rules/find.ts';
import type { RuleBook } from '../rules/rule-book.ts';
import { Said } from '../rules/subject.ts';

/**
 * What somebody writes of a deal without the words for which a listing would be held or masked: it goes out by the time alone, so it
 * cannot wait for a moderator. Contacts are hidden where it is read.
 */
export function withoutRestricted(rules: Pick<RuleBook, 'acting'>, text: string): string {
  const said = new Said({ title: '', description: text, categoryId: null });
  const hiding = findInText(rules.acting('words'), said).filter(
    ({ rule }) => rule.effect === 'hold' || rule.effect === 'mask',
  );
  return maskParts(
    text,
    hiding.flatMap(({ reason }) => reason.matches.filter(({ field }) => field === 'description')),
  ).slice(0, longestReview);
}
