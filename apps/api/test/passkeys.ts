import type { CallOf } from '@thulubazaar/client';
import type { Passkey } from '@thulubazaar/contract';
import { Authenticator } from './authenticator.ts';
import type { Person } from './factories.ts';

/** What somebody sends to add a passkey that an authenticator has just made for them. */
export async function newPasskey(
  { ask }: Pick<Person, 'ask'>,
  authenticator = new Authenticator(),
): Promise<CallOf<'POST /api/auth/me/passkeys'>['body']> {
  const { data, error } = await ask('POST /api/auth/me/passkeys/options');
  if (!data) throw error ?? new Error('nothing to make');
  return { credential: authenticator.create(data), name: 'Test phone' };
}

/** Gives somebody who has just signed in a passkey. */
export async function withPasskey(
  person: Pick<Person, 'ask'>,
): Promise<{ authenticator: Authenticator; passkey: Passkey }> {
  const authenticator = new Authenticator();
  const body = await newPasskey(person, authenticator);
  const { data, error } = await person.ask('POST /api/auth/me/passkeys', { body });
  if (!data) throw error ?? new Error('the passkey was not added');
  return { authenticator, passkey: data };
}
