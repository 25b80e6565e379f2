import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import type {
  Asked,
  addPasskey,
  askForNewPasskey,
  askForPasskey,
  Me,
  Result,
  signInByPasskey,
} from '@thulubazaar/contract';
import { AppError } from '../../kernel/errors.ts';
import type { Kernel } from '../../kernel/kernel.ts';
import { type ChallengeFor, newChallenge, useChallenge } from './challenges.ts';
import type { KnownPasskey, NewPasskey } from './stored-passkeys.ts';

type Ceremony = Pick<Kernel, 'config' | 'limits'>;
type Registration = Asked<typeof addPasskey>['body']['credential'];
type Assertion = Asked<typeof signInByPasskey>['body']['credential'];

const timeout = 300_000;
// ES256, RS256 (Windows Hello), EdDSA.
const supportedAlgorithmIDs = [-7, -257, -8];

/** Who passkeys are for: the host of the site, in pages of it and in the apps that the configuration names. */
function relyingParty({ config }: Pick<Ceremony, 'config'>) {
  const site = new URL(config.webUrl);
  return { rpID: site.hostname, expectedOrigin: [site.origin, ...config.passkeyOrigins] };
}

/** What a browser asks an authenticator for, to make a passkey that knows by itself whose it is. */
export async function creationOptions(
  context: Ceremony,
  me: Me,
  userId: string,
  known: Pick<KnownPasskey, 'credentialId' | 'transports'>[],
): Promise<Result<typeof askForNewPasskey>> {
  const options = await generateRegistrationOptions({
    rpName: 'ThuluBazaar',
    rpID: relyingParty(context).rpID,
    userID: Uint8Array.from(Buffer.from(userId.replaceAll('-', ''), 'hex')),
    userName: me.phone ?? me.email ?? me.handle,
    userDisplayName: me.name,
    challenge: newChallenge(context, `account ${userId}`),
    timeout,
    attestationType: 'none',
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    supportedAlgorithmIDs,
  });
  // The answer is read by the contract's schema, which holds it to what is asked for here.
  return options as Result<typeof askForNewPasskey>;
}

/** What a browser asks an authenticator for, to sign in whoever it is of. */
export async function requestOptions(context: Ceremony): Promise<Result<typeof askForPasskey>> {
  const options = await generateAuthenticationOptions({
    rpID: relyingParty(context).rpID,
    challenge: newChallenge(context, 'sign-in'),
    timeout,
    userVerification: 'required',
  });
  return options as Result<typeof askForPasskey>;
}

/** @throws AppError wrong_passkey */
export async function checkRegistration(
  context: Ceremony,
  userId: string,
  credential: Registration,
): Promise<NewPasskey> {
  const challenge = await spendChallenge(context, `account ${userId}`, credential);
  const { rpID, expectedOrigin } = relyingParty(context);
  const { registrationInfo } = await orWrongPasskey(
    verifyRegistrationResponse({
      response: credential as Parameters<typeof verifyRegistrationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID: rpID,
      supportedAlgorithmIDs,
    }),
  );
  if (!registrationInfo) throw new AppError('wrong_passkey');
  const { credential: made, credentialDeviceType, credentialBackedUp } = registrationInfo;
  return {
    credentialId: made.id,
    publicKey: made.publicKey,
    counter: made.counter,
    transports: credential.response.transports ?? [],
    syncable: credentialDeviceType === 'multiDevice',
    synced: credentialBackedUp,
  };
}

/** @throws AppError wrong_passkey */
export async function checkAssertion(
  context: Ceremony,
  known: KnownPasskey | null,
  credential: Assertion,
): Promise<{ counter: number; synced: boolean }> {
  const challenge = await spendChallenge(context, 'sign-in', credential);
  const { userHandle } = credential.response;
  const isTheirs =
    !userHandle || Buffer.from(userHandle, 'base64url').toString('hex') === known?.userId.replaceAll('-', '');
  if (!known || !isTheirs) throw new AppError('wrong_passkey');
  const { rpID, expectedOrigin } = relyingParty(context);
  const { verified, authenticationInfo } = await orWrongPasskey(
    verifyAuthenticationResponse({
      response: credential as Parameters<typeof verifyAuthenticationResponse>[0]['response'],
      expectedChallenge: challenge,
      expectedOrigin,
      expectedRPID: rpID,
      credential: {
        id: known.credentialId,
        publicKey: Uint8Array.from(known.publicKey),
        counter: known.counter,
        transports: known.transports,
      },
    }),
  );
  if (!verified) throw new AppError('wrong_passkey');
  return { counter: authenticationInfo.newCounter, synced: authenticationInfo.credentialBackedUp };
}

/** The challenge that was signed, which is ours and works once. */
async function spendChallenge(
  context: Ceremony,
  purpose: ChallengeFor,
  { response }: Registration | Assertion,
): Promise<string> {
  const challenge = challengeIn(response.clientDataJSON);
  if (!challenge || !(await useChallenge(context, purpose, challenge))) throw new AppError('wrong_passkey');
  return challenge;
}

function challengeIn(clientDataJson: string): string | null {
  try {
    const { challenge } = JSON.parse(Buffer.from(clientDataJson, 'base64url').toString());
    return typeof challenge === 'string' ? challenge : null;
  } catch {
    return null;
  }
}

// What the library says of an answer that does not hold is for whoever wrote the authenticator.
async function orWrongPasskey<T>(checked: Promise<T>): Promise<T> {
  try {
    return await checked;
  } catch {
    throw new AppError('wrong_passkey');
  }
}
