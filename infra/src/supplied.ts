/** Variables whose values come from other companies. CloudFormation would overwrite what it had made itself. */
export const suppliable = [
  'SPARROW_TOKEN',
  'SPARROW_FROM',
  'AAKASH_TOKEN',
  'SMTP_URL',
  'VAPID_PUBLIC_KEY',
  'VAPID_PRIVATE_KEY',
  'FCM_SERVICE_ACCOUNT',
  'APNS_KEY',
  'APNS_KEY_ID',
  'APNS_TEAM_ID',
  'SENTRY_DSN',
  'GOOGLE_CLIENT_ID',
  'GOOGLE_CLIENT_SECRET',
  'FACEBOOK_CLIENT_ID',
  'FACEBOOK_CLIENT_SECRET',
  'APPLE_CLIENT_ID',
  'APPLE_TEAM_ID',
  'APPLE_KEY_ID',
  'APPLE_KEY',
] as const;

export type Supplied = (typeof suppliable)[number];

/** The API does not start with a part of these alone. */
const together: Supplied[][] = [
  ['SPARROW_TOKEN', 'SPARROW_FROM'],
  ['VAPID_PUBLIC_KEY', 'VAPID_PRIVATE_KEY'],
  ['APNS_KEY', 'APNS_KEY_ID', 'APNS_TEAM_ID'],
  ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET'],
  ['FACEBOOK_CLIENT_ID', 'FACEBOOK_CLIENT_SECRET'],
  ['APPLE_CLIENT_ID', 'APPLE_TEAM_ID', 'APPLE_KEY_ID', 'APPLE_KEY'],
];

/**
 * The variables among some names.
 * @throws Error that names what cannot be supplied, or of which a part is missing
 */
export function readSupplied(given: readonly string[]): Supplied[] {
  const known: readonly string[] = suppliable;
  const unknown = given.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Error(`supplied "${unknown.join(', ')}" is not one of ${known.join(', ')}`);
  for (const set of together)
    if (set.some((name) => given.includes(name)) && !set.every((name) => given.includes(name)))
      throw new Error(`supplied needs ${set.join(' and ')}, or none`);
  return suppliable.filter((name) => given.includes(name));
}
