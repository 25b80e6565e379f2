import { type Answer, ApiError, type CallOf, isRefusal } from '@thulubazaar/client';
import type {
  Category,
  Identity,
  IdentityProvider,
  Me,
  Passkey,
  Proof,
  SecondFactor,
  Session,
  Standing,
  Ways,
} from '@thulubazaar/contract';
import { api } from '@/data/browser-api.ts';
import { draftOwner, forgetEveryDraft, keepDraftsOf } from '@/data/person-storage.ts';
import { pushAfterSignIn, stopPush } from '@/data/push.ts';

type SignedIn = Answer<'POST /api/auth/phone/verify'>;
type CodeSent = Answer<'POST /api/auth/phone/code'>;

/**
 * Shows in the header whether somebody is signed in. What later pages show there is the API's mark to say
 * (`signed_in`, a cookie): nothing that scripts store decides it, for browsers clear that after days without a visit.
 */
function showSignedIn(signedIn: boolean): void {
  if (signedIn) document.documentElement.dataset.account = '';
  else delete document.documentElement.dataset.account;
}

/** Takes the mark away where the session has ended without a sign-out. */
function forgetSession(): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is not in every browser
  document.cookie = 'signed_in=; Path=/; Max-Age=0; SameSite=Lax';
  showSignedIn(false);
}

/** What follows signing in, in whichever way. */
async function welcome(signingIn: Promise<SignedIn>): Promise<SignedIn> {
  const answer = await signingIn;
  showSignedIn(true);
  const { handle } = answer.user;
  const isSamePerson = draftOwner() === handle;
  keepDraftsOf(handle);
  // The page is left as soon as somebody is signed in.
  await pushAfterSignIn(isSamePerson).catch(() => {});
  return answer;
}

/** The same, of an account that may ask for an authenticator app: null where it does, and the second step comes. */
async function welcomeOrSecondStep(signingIn: Promise<SignedIn>): Promise<SignedIn | null> {
  try {
    return await welcome(signingIn);
  } catch (error) {
    if (error instanceof ApiError && error.code === 'second_factor_needed') return null;
    throw error;
  }
}

/** Work that the API asks for first, where very many codes go to one network. */
type Proved = { proof?: Proof };

export function sendPhoneCode(phone: string, proved: Proved): Promise<CodeSent> {
  return api('POST /api/auth/phone/code', { body: { phone, ...proved }, resume: false });
}

/** @param startNew leaves an account with the number that was not used for long to whoever it was of */
export function signInByPhone(phone: string, code: string, startNew: boolean): Promise<SignedIn | null> {
  const body = { phone, code, startNew };
  return welcomeOrSecondStep(api('POST /api/auth/phone/verify', { body, resume: false }));
}

export function sendEmailCode(email: string, proved: Proved): Promise<CodeSent> {
  return api('POST /api/auth/email/code', { body: { email, ...proved }, resume: false });
}

export function registerByEmail(body: {
  email: string;
  code: string;
  password: string;
  name?: string;
}): Promise<SignedIn | null> {
  return welcomeOrSecondStep(api('POST /api/auth/email/register', { body, resume: false }));
}

export function signInByEmail(email: string, password: string): Promise<SignedIn | null> {
  return welcomeOrSecondStep(
    api('POST /api/auth/email/sign-in', { body: { email, password }, resume: false }),
  );
}

/** A code of the authenticator app, or what stands in for it. */
export type GivenFactor = { code: string } | { recoveryCode: string };

/** The second step of signing in. */
export function signInBySecondFactor(given: GivenFactor): Promise<SignedIn> {
  return welcome(api('POST /api/auth/second-factor', { body: given, resume: false }));
}

export function getSecondFactor(signal?: AbortSignal): Promise<SecondFactor> {
  return api('GET /api/auth/me/second-factor', { signal });
}

/** Gives the session what it was signed in without. */
export function proveSecondFactor(given: GivenFactor): Promise<SignedIn> {
  return welcome(api('POST /api/auth/me/second-factor', { body: given }));
}

export type NewTotp = Answer<'POST /api/auth/me/totp'>;

export function startTotp(): Promise<NewTotp> {
  return api('POST /api/auth/me/totp');
}

export async function confirmTotp(code: string): Promise<string[]> {
  return (await api('PUT /api/auth/me/totp', { body: { code } })).recoveryCodes;
}

export function removeTotp(given: GivenFactor): Promise<undefined> {
  return api('DELETE /api/auth/me/totp', { body: given });
}

export async function createRecoveryCodes(): Promise<string[]> {
  return (await api('POST /api/auth/me/recovery-codes')).recoveryCodes;
}

export type PasskeyAnswer = CallOf<'POST /api/auth/passkey/sign-in'>['body']['credential'];
export type NewPasskeyAnswer = CallOf<'POST /api/auth/me/passkeys'>['body']['credential'];

export function askForPasskey() {
  return api('POST /api/auth/passkey/options', { resume: false });
}

export function signInByPasskey(credential: PasskeyAnswer): Promise<SignedIn> {
  return welcome(api('POST /api/auth/passkey/sign-in', { body: { credential }, resume: false }));
}

export function askForNewPasskey() {
  return api('POST /api/auth/me/passkeys/options');
}

export function addPasskey(credential: NewPasskeyAnswer, name: string): Promise<Passkey> {
  return api('POST /api/auth/me/passkeys', { body: { credential, name } });
}

export async function listPasskeys(signal?: AbortSignal): Promise<Passkey[]> {
  return (await api('GET /api/auth/me/passkeys', { signal })).items;
}

export function renamePasskey(id: string, name: string): Promise<Passkey> {
  return api('PATCH /api/auth/me/passkeys/{id}', { params: { id }, body: { name } });
}

export function removePasskey(id: string): Promise<undefined> {
  return api('DELETE /api/auth/me/passkeys/{id}', { params: { id } });
}

/** Whose accounts one can sign in with here. */
export async function listProviders(signal?: AbortSignal): Promise<IdentityProvider[]> {
  return (await api('GET /api/auth/oidc', { signal, resume: false })).items;
}

/** By what one can sign in. */
export function listWays(signal?: AbortSignal): Promise<Ways> {
  return api('GET /api/auth/me/ways', { signal });
}

/** Where to go to connect an account of a provider. */
export async function startLinking(provider: IdentityProvider, lang: 'en' | 'ne'): Promise<string> {
  return (await api('POST /api/auth/me/identities/start', { body: { provider, lang } })).address;
}

/** Connects the account of a provider that waits for the person to have signed in. */
export function connectIdentity(): Promise<Identity> {
  return api('POST /api/auth/me/identities/waiting', { body: {} });
}

export function removeIdentity(id: string): Promise<undefined> {
  return api('DELETE /api/auth/me/identities/{id}', { params: { id } });
}

let hasLeft = false;

/** Ends the session, and leaves nothing of it behind: the phone may be another person's next. The page is left then. */
export async function signOut(): Promise<void> {
  await api('POST /api/auth/sign-out', { resume: false });
  hasLeft = true;
  // The next one at this browser is not told of what is this person's. Without a line they are signed in as before, and told as before.
  await stopPush().catch(() => {});
  showSignedIn(false);
  await forgetEveryDraft();
}

/** The signed-in person; without one, ApiError not_signed_in. */
export async function getMe(signal?: AbortSignal): Promise<Me> {
  try {
    const me = await api('GET /api/auth/me', { signal, resume: false });
    // Asked before they have signed out, it says so no more.
    if (hasLeft) return me;
    showSignedIn(true);
    // By an account elsewhere one comes back signed in.
    const owner = draftOwner();
    if (owner !== null && owner !== me.handle) pushAfterSignIn(false).catch(() => {});
    keepDraftsOf(me.handle);
    return me;
  } catch (error) {
    if (isRefusal(error, 'GET /api/auth/me', 'not_signed_in')) forgetSession();
    throw error;
  }
}

export type ProfileChange = CallOf<'PATCH /api/auth/me'>['body'];

export function updateMe(change: ProfileChange): Promise<Me> {
  return api('PATCH /api/auth/me', { body: change });
}

type ContactKind = 'phone' | 'email';

/** Sends a code to a number or an address that the account is to have. */
export function sendNewCode(kind: ContactKind, value: string, proved: Proved): Promise<CodeSent> {
  return kind === 'phone'
    ? api('POST /api/auth/me/phone/code', { body: { phone: value, ...proved } })
    : api('POST /api/auth/me/email/code', { body: { email: value, ...proved } });
}

export function setContact(kind: ContactKind, value: string, code: string): Promise<Me> {
  return kind === 'phone'
    ? api('POST /api/auth/me/phone', { body: { phone: value, code } })
    : api('POST /api/auth/me/email', { body: { email: value, code } });
}

export function changePassword(body: { password: string; current?: string }): Promise<Me> {
  return api('POST /api/auth/me/password', { body });
}

/** How buyers may reach the person, and how many were shown their number. */
export type MyContact = Answer<'GET /api/me/contact'>;
export type ContactWays = Answer<'PUT /api/me/contact'>;

export function getContactWays(signal?: AbortSignal): Promise<MyContact> {
  return api('GET /api/me/contact', { signal });
}

export function setContactWays(body: ContactWays): Promise<ContactWays> {
  return api('PUT /api/me/contact', { body });
}

export function getStanding(signal?: AbortSignal): Promise<Standing> {
  return api('GET /api/me/standing', { signal });
}

export function appealLabel(text: string): Promise<Standing> {
  return api('POST /api/me/standing/appeal', { body: { text } });
}

export async function listCategories(signal?: AbortSignal): Promise<Category[]> {
  return (await api('GET /api/categories', { signal })).items;
}

export async function listSessions(signal?: AbortSignal): Promise<Session[]> {
  return (await api('GET /api/auth/sessions', { signal })).items;
}

/** Ends one session, or every one but this. */
export async function endSession(id: string | 'others'): Promise<void> {
  if (id === 'others') await api('DELETE /api/auth/sessions');
  else await api('DELETE /api/auth/sessions/{id}', { params: { id } });
}

/** Shows a photo of oneself, or none any more. */
export function setAvatar(imageId: string | null): Promise<Me> {
  return api('PUT /api/me/photo', { body: { imageId } });
}
