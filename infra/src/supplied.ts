/** Variables whose values come from other companies. CloudFormation would overwrite what it had made itself. */
export const suppliable = [
  'SPARROW_TOKEN',
  'SPARROW_FROM',
  'AAKASH_TOKEN',
  'SMTP_URL',
  'SENTRY_DSN',
] as const;

export type Supplied = (typeof suppliable)[number];

/**
 * The variables among some names.
 * @throws Error that names what cannot be supplied, or half of a pair
 */
export function readSupplied(given: readonly string[]): Supplied[] {
  const known: readonly string[] = suppliable;
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`supplied "${unknown.join(', ')}" is not one of ${known.join(', ')}`);
  // The API does not start with one of the two alone.
  if (given.includes('SPARROW_TOKEN') !== given.includes('SPARROW_FROM'))
    throw new Error('supplied needs SPARROW_TOKEN and SPARROW_FROM, or neither');
  return suppliable.filter((name) => given.includes(name));
}
