import type { Me, Session } from '@thulubazaar/contract';
import { call } from '@/data/browser-api.ts';
import { forgetEveryDraft, keepDraftsOf } from '@/data/person-storage.ts';

interface SignedIn {
  user: Me;
  isNew: boolean;
}

interface CodeSent {
  expiresIn: number;
  resendIn: number;
}

/** Key in localStorage that tells the header, before the first paint, that somebody is signed in here. */
const hint = 'account';

/** Remembers for the header whether somebody is signed in. The cookie itself is out of reach of scripts. */
export function rememberSignedIn(signedIn: boolean): void {
  try {
    if (signedIn) localStorage.setItem(hint, '1');
    else localStorage.removeItem(hint);
  } catch {
    // Without storage the header offers to sign in, which does no harm.
  }
  if (signedIn) document.documentElement.dataset.account = '';
  else delete document.documentElement.dataset.account;
}

/** False when nobody has signed in here, so that asking the API can be spared. */
export function mayBeSignedIn(): boolean {
  try {
    return localStorage.getItem(hint) !== null;
  } catch {
    return true;
  }
}

async function signIn(path: `/api/${string}`, body: unknown): Promise<SignedIn> {
  const answer = await call<SignedIn>({ method: 'POST', path, body, resume: false });
  rememberSignedIn(true);
  keepDraftsOf(answer.user.handle);
  return answer;
}

export function sendPhoneCode(phone: string): Promise<CodeSent> {
  return call({ method: 'POST', path: '/api/auth/phone/code', body: { phone }, resume: false });
}

export function signInByPhone(phone: string, code: string): Promise<SignedIn> {
  return signIn('/api/auth/phone/verify', { phone, code });
}

export function sendEmailCode(email: string): Promise<CodeSent> {
  return call({ method: 'POST', path: '/api/auth/email/code', body: { email }, resume: false });
}

export function registerByEmail(body: {
  email: string;
  code: string;
  password: string;
  name?: string;
}): Promise<SignedIn> {
  return signIn('/api/auth/email/register', body);
}

export function signInByEmail(email: string, password: string): Promise<SignedIn> {
  return signIn('/api/auth/email/sign-in', { email, password });
}

/** Ends the session, and leaves nothing of it behind: the phone may be another person's next. */
export async function signOut(): Promise<void> {
  await call({ method: 'POST', path: '/api/auth/sign-out', resume: false });
  rememberSignedIn(false);
  forgetEveryDraft();
}

/** The signed-in person; without one, RequestError not_signed_in. */
export async function getMe(): Promise<Me> {
  try {
    const me = await call<Me>({ path: '/api/auth/me', resume: false });
    rememberSignedIn(true);
    keepDraftsOf(me.handle);
    return me;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'not_signed_in') rememberSignedIn(false);
    throw error;
  }
}

export type ProfileChange = Partial<{
  name: string;
  about: string | null;
  placeId: string | null;
  lang: Me['lang'];
}>;

export function updateMe(change: ProfileChange): Promise<Me> {
  return call({ method: 'PATCH', path: '/api/auth/me', body: change });
}

type ContactKind = 'phone' | 'email';

/** Sends a code to a number or an address that the account is to have. */
export function sendNewCode(kind: ContactKind, value: string): Promise<CodeSent> {
  return call({ method: 'POST', path: `/api/auth/me/${kind}/code`, body: { [kind]: value } });
}

export function setContact(kind: ContactKind, value: string, code: string): Promise<Me> {
  return call({ method: 'POST', path: `/api/auth/me/${kind}`, body: { [kind]: value, code } });
}

export function changePassword(body: { password: string; current?: string }): Promise<Me> {
  return call({ method: 'POST', path: '/api/auth/me/password', body });
}

export async function listSessions(): Promise<Session[]> {
  return (await call<{ items: Session[] }>({ path: '/api/auth/sessions' })).items;
}

/** Ends one session, or every one but this. */
export async function endSession(id: string | 'others'): Promise<void> {
  await call({
    method: 'DELETE',
    path: id === 'others' ? '/api/auth/sessions' : `/api/auth/sessions/${id}`,
  });
}
