/** What an admin can switch off for everybody, at once: while something is wrong with it, or is being misused. */
export const switchCodes = ['registration', 'posting', 'photos', 'chat', 'reveal', 'shops'] as const;
export type SwitchCode = (typeof switchCodes)[number];
