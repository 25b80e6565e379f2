import type { CaseDecision, CaseKind, ModerationCase, ModerationReason } from '@thulubazaar/contract';
import { longestReviewReason } from '@thulubazaar/contract/limits';
import { isPaperReason, moderationReasons } from '@thulubazaar/contract/moderation-reasons';

// As the contract has them, which would bring zod along.
const decisionsOf = {
  held: ['approve', 'ask_changes', 'remove', 'suspend', 'ban'],
  reported: ['dismiss', 'ask_changes', 'remove', 'remove_photo', 'warn', 'suspend', 'ban'],
  appeal: ['uphold', 'overturn'],
  recovery: ['grant', 'refuse'],
  verification: ['grant', 'refuse'],
} as const satisfies Record<CaseKind, readonly CaseDecision[]>;

/** The key of each decision: where it can, the letter that it begins with. */
export const decisionKeys = {
  approve: 'a',
  ask_changes: 'c',
  remove: 'r',
  remove_photo: 'p',
  dismiss: 'd',
  warn: 'w',
  suspend: 's',
  ban: 'b',
  uphold: 'h',
  overturn: 'o',
  grant: 'g',
  refuse: 'f',
} as const satisfies Record<CaseDecision, string>;

const reasonCodes = Object.keys(moderationReasons) as ModerationReason[];

/** Why a case of this kind can be decided against somebody, in the order of the keys. */
export function reasonsOf(kind: CaseKind): ModerationReason[] {
  return reasonCodes.filter((code) => isPaperReason(code) === (kind === 'verification'));
}

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

/**
 * What may be decided of a case: nothing of one that is decided, nothing about a listing where there is none, but for words that can be
 * removed; a photo where one is shown of whom the case is about, and not their listing.
 */
export function decisionsFor({
  kind,
  decidedAt,
  listing,
  recovery,
  reviews,
  answers,
  person,
}: ModerationCase): CaseDecision[] {
  if (decidedAt) return [];
  if (recovery && !recovery.isFound) return ['refuse'];
  const hasWords = [...reviews, ...answers].some(({ removed }) => !removed);
  return decisionsOf[kind].filter((decision) => {
    if (decision === 'remove_photo') return !listing && person.photo;
    return listing || !aboutListing.has(decision) || (decision === 'remove' && hasWords);
  });
}

/** Papers are refused for a reason that they have; an account is not given in the moderator's own words. */
export function needsReason({ decision, kind }: Pick<Draft, 'decision' | 'kind'>): boolean {
  return !withoutReason.has(decision) || (decision === 'refuse' && kind === 'verification');
}

/** A decision that is being made. */
export interface Draft {
  /** Of the case. */
  kind: CaseKind;
  decision: CaseDecision;
  reason: ModerationReason | null;
  note: string;
  days: number;
}

/** A decision that begins; what was chosen and written for another one stays. */
export function draftOf(decision: CaseDecision, kind: CaseKind, before: Draft | null): Draft {
  return { reason: null, note: '', days: firstDays, ...before, decision, kind };
}

/** Who asks for an account reads why not in the moderator's own words. */
export function needsNote({ decision, kind }: Pick<Draft, 'decision' | 'kind'>): boolean {
  return decision === 'refuse' && kind === 'recovery';
}

export function isComplete(draft: Draft): boolean {
  if (needsNote(draft)) return draft.note.trim() !== '';
  return !needsReason(draft) || draft.reason !== null;
}

/** What the API is told of it. */
export function bodyOf(draft: Draft, version: number) {
  const { decision, reason, note, days } = draft;
  const said = note.trim();
  return {
    decision,
    version,
    ...(reason && needsReason(draft) && { reason }),
    ...(said && { note: said }),
    ...(decision === 'suspend' && { days }),
  };
}

/** The next longer or shorter suspension. */
export function otherDays(days: number, by: 1 | -1): number {
  const at = suspensionDays.findIndex((choice) => choice >= days) + by;
  return suspensionDays[Math.min(Math.max(at, 0), suspensionDays.length - 1)] ?? firstDays;
}

/** A decision as it is called of a case of this kind: what is granted is an account, or a mark. */
export function namedIn(decision: CaseDecision, kind: CaseKind) {
  return decision === 'grant' && kind === 'verification' ? 'grant_mark' : decision;
}
