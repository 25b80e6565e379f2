import type { CaseDecision, CaseKind, ModerationCase, ModerationReason } from '@thulubazaar/contract';
import { longestReviewReason } from '@thulubazaar/contract/limits';
import { moderationReasons } from '@thulubazaar/contract/moderation-reasons';

// As the contract has them, which would bring zod along.
const decisionsOf = {
  held: ['approve', 'ask_changes', 'remove', 'suspend', 'ban'],
  reported: ['dismiss', 'ask_changes', 'remove', 'warn', 'suspend', 'ban'],
  appeal: ['uphold', 'overturn'],
  recovery: ['grant', 'refuse'],
} as const satisfies Record<CaseKind, readonly CaseDecision[]>;

/** The key of each decision: where it can, the letter that it begins with. */
export const decisionKeys = {
  approve: 'a',
  ask_changes: 'c',
  remove: 'r',
  dismiss: 'd',
  warn: 'w',
  suspend: 's',
  ban: 'b',
  uphold: 'h',
  overturn: 'o',
  grant: 'g',
  refuse: 'f',
} as const satisfies Record<CaseDecision, string>;

export const reasonCodes = Object.keys(moderationReasons) as ModerationReason[];
export const longestNote = longestReviewReason;
/** For how many days somebody is suspended, to choose from. */
export const suspensionDays = [1, 3, 7, 14, 30, 90, 365] as const;
const firstDays = 7;

const withoutReason: ReadonlySet<CaseDecision> = new Set([
  'approve',
  'dismiss',
  'uphold',
  'overturn',
  'grant',
  'refuse',
]);
const aboutListing: ReadonlySet<CaseDecision> = new Set(['approve', 'ask_changes', 'remove']);

/** What may be decided of a case: nothing of one that is decided, nothing about a listing where there is none, but for reviews that can be removed. */
export function decisionsFor({
  kind,
  decidedAt,
  listing,
  recovery,
  reviews,
}: ModerationCase): CaseDecision[] {
  if (decidedAt) return [];
  if (recovery && !recovery.isFound) return ['refuse'];
  const hasReviews = reviews.some(({ removed }) => !removed);
  return decisionsOf[kind].filter(
    (decision) => listing || !aboutListing.has(decision) || (decision === 'remove' && hasReviews),
  );
}

export function needsReason(decision: CaseDecision): boolean {
  return !withoutReason.has(decision);
}

/** A decision that is being made. */
export interface Draft {
  decision: CaseDecision;
  reason: ModerationReason | null;
  note: string;
  days: number;
}

/** A decision that begins; what was chosen and written for another one stays. */
export function draftOf(decision: CaseDecision, before: Draft | null): Draft {
  return { reason: null, note: '', days: firstDays, ...before, decision };
}

/** A refusal says why in the moderator's own words. */
export function needsNote(decision: CaseDecision): boolean {
  return decision === 'refuse';
}

export function isComplete({ decision, reason, note }: Draft): boolean {
  if (needsNote(decision)) return note.trim() !== '';
  return !needsReason(decision) || reason !== null;
}

/** What the API is told of it. */
export function bodyOf({ decision, reason, note, days }: Draft, version: number) {
  const said = note.trim();
  return {
    decision,
    version,
    ...(reason && needsReason(decision) && { reason }),
    ...(said && { note: said }),
    ...(decision === 'suspend' && { days }),
  };
}

/** The next longer or shorter suspension. */
export function otherDays(days: number, by: 1 | -1): number {
  const at = suspensionDays.findIndex((choice) => choice >= days) + by;
  return suspensionDays[Math.min(Math.max(at, 0), suspensionDays.length - 1)] ?? firstDays;
}
