import type { Me, Passkey } from '@thulubazaar/contract';
import { deviceName } from '@thulubazaar/contract/device-name';
import { Problem } from '@/forms/use-submit.ts';
import {
  addPasskey,
  askForNewPasskey,
  askForPasskey,
  type NewPasskeyAnswer,
  type PasskeyAnswer,
  signInByPasskey,
} from './accounts.ts';

// Loaded when it is pressed: most people sign in otherwise.
const webauthn = () => import('@simplewebauthn/browser');

/** What browsers say of a passkey that was not used: by the person, who closed their sheet, or by the phone. */
function problemOfBrowser(error: unknown): unknown {
  const name = error instanceof Error ? error.name : '';
  if (name === 'InvalidStateError') return new Problem('auth.passkeyKnown');
  if (name === 'NotAllowedError' || name === 'AbortError') return new Problem('auth.passkeyCancelled');
  if (name === 'SecurityError' || name === 'NotSupportedError') return new Problem('auth.passkeyUnsupported');
  return error;
}

async function withAuthenticator<T>(
  work: (library: Awaited<ReturnType<typeof webauthn>>) => Promise<T>,
): Promise<T> {
  if (!('PublicKeyCredential' in window)) throw new Problem('auth.passkeyUnsupported');
  try {
    return await work(await webauthn());
  } catch (error) {
    throw problemOfBrowser(error);
  }
}

/** Signs in with a passkey that the browser offers; nothing is typed. */
export async function signInWithPasskey(): Promise<Me> {
  const optionsJSON = await askForPasskey();
  const credential = await withAuthenticator((library) => library.startAuthentication({ optionsJSON }));
  return (await signInByPasskey(credential as PasskeyAnswer)).user;
}

/** Makes a passkey for the account, called after the device it is made on. */
export async function makePasskey(unknownDevice: string): Promise<Passkey> {
  const optionsJSON = await askForNewPasskey();
  const credential = await withAuthenticator((library) => library.startRegistration({ optionsJSON }));
  return addPasskey(credential as NewPasskeyAnswer, deviceName(navigator.userAgent) ?? unknownDevice);
}
