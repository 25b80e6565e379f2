import type { IdentityProvider } from '@thulubazaar/contract';
import { z } from 'zod';
import { appleKey } from './es256-key.ts';

const text = z.string().min(1).max(500).optional();
// Another issuer than the provider's own: of the tests, which bring a provider along.
const issuer = z.url().optional();

/** The environment variables of signing in with accounts of others; each provider is on when its variables are set. */
export const identityVariables = {
  /** Client of the site, from the Google Cloud console. */
  GOOGLE_CLIENT_ID: text,
  GOOGLE_CLIENT_SECRET: text,
  /** Clients of apps whose ID tokens are taken as well, separated by commas. */
  GOOGLE_APP_CLIENT_IDS: z.string().default(''),
  GOOGLE_ISSUER: issuer,
  /** App ID and secret, from Meta for Developers. */
  FACEBOOK_CLIENT_ID: text,
  FACEBOOK_CLIENT_SECRET: text,
  FACEBOOK_APP_CLIENT_IDS: z.string().default(''),
  FACEBOOK_ISSUER: issuer,
  /** Services ID of the site, team and key, from Apple's developer account; bundle IDs are the clients of apps. */
  APPLE_CLIENT_ID: text,
  APPLE_TEAM_ID: text,
  APPLE_KEY_ID: text,
  APPLE_KEY: appleKey,
  APPLE_APP_CLIENT_IDS: z.string().default(''),
  APPLE_ISSUER: issuer,
};

type Variables = z.output<z.ZodObject<typeof identityVariables>>;

/** By what the site shows a provider that it is the site. */
export type ClientProof = { secret: string } | { teamId: string; keyId: string; key: string };

export interface ProviderConfig {
  clientId: string;
  proof: ClientProof;
  /** Whose ID tokens are taken: of the site and of the apps. */
  audiences: string[];
  /** Null: the provider's own. */
  issuer: string | null;
}

/** The values of variables that only mean something together; null where none is set. */
function together<const Names extends readonly (keyof Variables)[]>(
  e: Variables,
  names: Names,
): { [Name in Names[number]]: string } | null {
  const missing = names.filter((name) => !e[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0)
    throw new Error(
      `Configuration is not valid:\n${missing.join(', ')}: must be set with ${names.join(', ')}`,
    );
  return e as { [Name in Names[number]]: string };
}

function audiences(clientId: string, ofApps: string): string[] {
  return [...new Set([clientId, ...ofApps.split(',').flatMap((id) => id.trim() || [])])];
}

/**
 * Whose accounts people may sign in with.
 * @throws Error that names what is set by half, or must not be set in production
 */
export function identityConfig(
  e: Variables,
  production: boolean,
): Partial<Record<IdentityProvider, ProviderConfig>> {
  for (const name of ['GOOGLE_ISSUER', 'FACEBOOK_ISSUER', 'APPLE_ISSUER'] as const)
    if (production && e[name])
      throw new Error(`Configuration is not valid:\n${name}: is for tests, and not taken in production`);
  const google = together(e, ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET']);
  const facebook = together(e, ['FACEBOOK_CLIENT_ID', 'FACEBOOK_CLIENT_SECRET']);
  const apple = together(e, ['APPLE_CLIENT_ID', 'APPLE_TEAM_ID', 'APPLE_KEY_ID', 'APPLE_KEY']);
  return {
    ...(google && {
      google: {
        clientId: google.GOOGLE_CLIENT_ID,
        proof: { secret: google.GOOGLE_CLIENT_SECRET },
        audiences: audiences(google.GOOGLE_CLIENT_ID, e.GOOGLE_APP_CLIENT_IDS),
        issuer: e.GOOGLE_ISSUER ?? null,
      },
    }),
    ...(facebook && {
      facebook: {
        clientId: facebook.FACEBOOK_CLIENT_ID,
        proof: { secret: facebook.FACEBOOK_CLIENT_SECRET },
        audiences: audiences(facebook.FACEBOOK_CLIENT_ID, e.FACEBOOK_APP_CLIENT_IDS),
        issuer: e.FACEBOOK_ISSUER ?? null,
      },
    }),
    ...(apple && {
      apple: {
        clientId: apple.APPLE_CLIENT_ID,
        proof: { teamId: apple.APPLE_TEAM_ID, keyId: apple.APPLE_KEY_ID, key: apple.APPLE_KEY },
        audiences: audiences(apple.APPLE_CLIENT_ID, e.APPLE_APP_CLIENT_IDS),
        issuer: e.APPLE_ISSUER ?? null,
      },
    }),
  };
}
