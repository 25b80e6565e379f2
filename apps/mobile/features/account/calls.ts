import { type Answer, ApiError, type CallOf } from '@thulubazaar/client';
import type { Me, Proof } from '@thulubazaar/contract';
import { api } from '~/data/api.ts';
import { session } from '~/data/session.ts';

export type SignedIn = Answer<'POST /api/auth/phone/verify'>;
export type CodeSent = Answer<'POST /api/auth/phone/code'>;
/** A code of the authenticator app, or what stands in for it. */
export type GivenFactor = { code: string } | { recoveryCode: string };
/** Work that the API asks for first, where very many codes go to one network. */
export type Proved = { proof?: Proof };
export type ContactKind = 'phone' | 'email';

/** The way in was right, and a code of an app is asked for besides; the ticket is what that goes with. */
export interface SecondStep {
  ticket: string;
}

const quiet = { quiet: true };

/** What follows signing in, in whichever way: this phone is that person's from here on. */
async function welcome(signingIn: Promise<SignedIn>): Promise<SignedIn> {
  const answer = await signingIn;
  // Never without a token: it was asked for.
  if (answer.token === null) throw new ApiError('unreadable');
  await session.begin(answer.token, answer.user);
  return answer;
}

async function welcomeOrSecondStep(signingIn: Promise<SignedIn>): Promise<SignedIn | SecondStep> {
  try {
    return await welcome(signingIn);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'second_factor_needed' && error.ticket)
      return { ticket: error.ticket };
    throw error;
  }
}

export const sendPhoneCode = (phone: string, proved: Proved): Promise<CodeSent> =>
  api('POST /api/auth/phone/code', { body: { phone, ...proved }, ...quiet });

/** @param startNew leaves an account with the number that was not used for long to whoever it was of */
export function signInByPhone(phone: string, code: string, startNew: boolean) {
  const body = { phone, code, startNew, token: true };
  return welcomeOrSecondStep(api('POST /api/auth/phone/verify', { body, ...quiet }));
}

export const sendEmailCode = (email: string, proved: Proved): Promise<CodeSent> =>
  api('POST /api/auth/email/code', { body: { email, ...proved }, ...quiet });

export function registerByEmail(given: { email: string; code: string; password: string }) {
  const body = { ...given, token: true };
  return welcomeOrSecondStep(api('POST /api/auth/email/register', { body, ...quiet }));
}

export function signInByEmail(email: string, password: string) {
  const body = { email, password, token: true };
  return welcomeOrSecondStep(api('POST /api/auth/email/sign-in', { body, ...quiet }));
}

export const signInBySecondFactor = (ticket: string, given: GivenFactor): Promise<SignedIn> =>
  welcome(api('POST /api/auth/second-factor', { body: { ...given, ticket }, ...quiet }));

export const askForPasskey = () => api('POST /api/auth/passkey/options', quiet);

type PasskeyAnswer = CallOf<'POST /api/auth/passkey/sign-in'>['body']['credential'];
export const signInByPasskey = (credential: PasskeyAnswer): Promise<SignedIn> =>
  welcome(api('POST /api/auth/passkey/sign-in', { body: { credential, token: true }, ...quiet }));

export const askForNonce = async (): Promise<string> => (await api('POST /api/auth/oidc/nonce', quiet)).nonce;

type Token = CallOf<'POST /api/auth/oidc/{provider}/token'>;
/** @param separate makes another account where one has the address of the token already */
export const signInByIdentity = (provider: Token['params']['provider'], body: Token['body']) =>
  welcomeOrSecondStep(api('POST /api/auth/oidc/{provider}/token', { params: { provider }, body, ...quiet }));

/** Connects the account of a provider that waits for the person to have signed in. */
export const connectIdentity = (ticket: string) =>
  api('POST /api/auth/me/identities/waiting', { body: { ticket } });

/** Changes the profile. */
export async function updateMe(body: CallOf<'PATCH /api/auth/me'>['body']): Promise<Me> {
  const me = await api('PATCH /api/auth/me', { body });
  await session.know(me);
  return me;
}

/** Sends a code to a number or an address that the account is to have. */
export const sendNewCode = (kind: ContactKind, value: string, proved: Proved): Promise<CodeSent> =>
  kind === 'phone'
    ? api('POST /api/auth/me/phone/code', { body: { phone: value, ...proved } })
    : api('POST /api/auth/me/email/code', { body: { email: value, ...proved } });

export async function setContact(kind: ContactKind, value: string, code: string): Promise<void> {
  const me =
    kind === 'phone'
      ? await api('POST /api/auth/me/phone', { body: { phone: value, code } })
      : await api('POST /api/auth/me/email', { body: { email: value, code } });
  await session.know(me);
}
