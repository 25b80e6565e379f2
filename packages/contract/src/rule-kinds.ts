/** What rules look at. Each is a file of the API's `rules/kinds`. */
export const ruleKinds = [
  'words',
  'contacts_in_text',
  'scam_phrases',
  'first_listings',
  'price_off',
  'photo_of_another',
  'nudity',
] as const;
export type RuleKind = (typeof ruleKinds)[number];

/**
 * What comes of a rule that finds something. `hold`: nobody sees the listing until a moderator has. `mask`: readers do not see those words.
 * `warn`: its writer is told, and so are moderators. `pass`: an exception, which wins over other rules of its kind.
 */
export const ruleEffects = ['hold', 'mask', 'warn', 'pass'] as const;
export type RuleEffect = (typeof ruleEffects)[number];

/** Of a photo or a price nothing can be hidden. */
export const effectsOf = {
  words: ruleEffects,
  contacts_in_text: ruleEffects,
  scam_phrases: ['hold', 'warn', 'pass'],
  first_listings: ['hold', 'warn', 'pass'],
  price_off: ['hold', 'warn', 'pass'],
  photo_of_another: ['hold', 'warn', 'pass'],
  nudity: ['hold', 'warn', 'pass'],
} as const satisfies Record<RuleKind, readonly RuleEffect[]>;

/** @returns whether a rule of this kind can have this effect */
export function canHaveEffect(kind: RuleKind, wanted: RuleEffect): boolean {
  const possible: readonly RuleEffect[] = effectsOf[kind];
  return possible.includes(wanted);
}
