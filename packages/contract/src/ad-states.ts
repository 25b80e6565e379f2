/** Where a listing can stand. */
export const adStates = [
  'draft',
  'scheduled',
  'submitted',
  'changes_asked',
  'live',
  'paused',
  'sold',
  'expired',
  'archived',
  'removed',
] as const;
export type AdState = (typeof adStates)[number];

/** States that a seller looks at together. */
export const adGroups = {
  draft: ['draft', 'scheduled', 'submitted', 'changes_asked'],
  live: ['live'],
  hidden: ['paused', 'expired', 'archived'],
  sold: ['sold'],
  removed: ['removed'],
} as const satisfies Record<string, readonly AdState[]>;
export type AdGroup = keyof typeof adGroups;

/** States in which its owner may change a listing. What is being looked at stays as it is. */
export const editableStates: readonly AdState[] = [
  'draft',
  'scheduled',
  'changes_asked',
  'live',
  'paused',
  'expired',
  'archived',
];
