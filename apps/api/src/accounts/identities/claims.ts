import type { IdentityProvider } from '@thulubazaar/contract';
import { longestEmail, longestName } from '@thulubazaar/contract/limits';
import { cleanLine } from '@thulubazaar/nepal/clean-text';
import { isOnlyContacts } from '@thulubazaar/nepal/mask-contacts';
import { z } from 'zod';
import { AppError } from '../../kernel/errors.ts';

/** Whom a provider says somebody is. */
export interface Who {
  provider: IdentityProvider;
  subject: string;
  /** An address that the provider has seen to be theirs; null: none, or only said. */
  email: string | null;
  name: string | null;
}

/**
 * The claims of an ID token that are read, of one that has passed every check.
 * @throws AppError wrong_identity when it is of nobody
 */
export function whoIs(provider: IdentityProvider, claims: Record<string, unknown>): Who {
  const { sub, email, email_verified: verified, name } = claims;
  if (typeof sub !== 'string' || sub === '' || sub.length > 255) throw new AppError('wrong_identity');
  // Apple has written "true" as text.
  const isTheirs = verified === true || verified === 'true';
  return { provider, subject: sub, email: isTheirs ? addressIn(email) : null, name: nameIn(name) };
}

function addressIn(email: unknown): string | null {
  if (typeof email !== 'string' || email.length > longestEmail) return null;
  const address = cleanLine(email).toLowerCase();
  return z.email().safeParse(address).success ? address : null;
}

/** A name as others may see it; null where it is none. */
export function nameIn(given: unknown): string | null {
  if (typeof given !== 'string' || given.length > 1000) return null;
  const name = cleanLine(given);
  return name === '' || name.length > longestName || isOnlyContacts(name) ? null : name;
}

/** The name that Apple has the browser bring along, once; it says nothing that is relied on. */
export function nameOfForm(user: string | undefined): string | null {
  if (!user || user.length > 2000) return null;
  try {
    const { name } = Object(JSON.parse(user)) as { name?: { firstName?: unknown; lastName?: unknown } };
    const parts = [name?.firstName, name?.lastName].filter((part) => typeof part === 'string');
    return nameIn(parts.join(' '));
  } catch {
    return null;
  }
}
