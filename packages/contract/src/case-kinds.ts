/**
 * What moderators decide: a listing that was held, what people reported, an appeal against what was decided, an account that
 * somebody has lost, the papers of a person or a business.
 */
export const caseKinds = ['held', 'reported', 'appeal', 'recovery', 'verification'] as const;
export type CaseKind = (typeof caseKinds)[number];

/** What may become of a case. Each is one audit row, and the person it is about is told (but of `dismiss`). */
export const caseDecisions = [
  'approve',
  'ask_changes',
  'remove',
  'remove_photo',
  'dismiss',
  'warn',
  'suspend',
  'ban',
  'uphold',
  'overturn',
  'grant',
  'refuse',
] as const;
export type CaseDecision = (typeof caseDecisions)[number];

/**
 * What may be decided of each kind. `held`: of a listing that waits. `remove_photo`: of a person as such, whose photo goes and nothing else. `appeal`: of the decision that it is against. `recovery`: whether
 * whoever asks gets the account of the person. `verification`: whether the papers are what they are to be.
 */
export const decisionsOf = {
  held: ['approve', 'ask_changes', 'remove', 'suspend', 'ban'],
  reported: ['dismiss', 'ask_changes', 'remove', 'remove_photo', 'warn', 'suspend', 'ban'],
  appeal: ['uphold', 'overturn'],
  recovery: ['grant', 'refuse'],
  verification: ['grant', 'refuse'],
} as const satisfies Record<CaseKind, readonly CaseDecision[]>;

/** How long a moderator who took a case has it alone, in seconds; each look at it begins that anew. */
export const claimSeconds = 10 * 60;
/** How long a decision can be taken back by who made it, in seconds. */
export const undoSeconds = 60 * 60;
/** Hours within which each kind is promised to be decided: grievances are 15 days by the E-Commerce Directive 2082. */
export const promisedHours = {
  held: 24,
  reported: 48,
  appeal: 15 * 24,
  recovery: 72,
  verification: 72,
} as const satisfies Record<CaseKind, number>;
export const longestSuspensionDays = 365;
