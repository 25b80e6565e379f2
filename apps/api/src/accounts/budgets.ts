import type { Proof } from '@thulubazaar/contract';
import { AppError } from '../kernel/errors.ts';
import { addressBlock, networksAround } from '../kernel/http/client-address.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { Limit } from '../kernel/limits/limits.ts';
import { alertOfCodes } from './code-alerts.ts';
import { type Sender, senderKey } from './devices.ts';
import { proofNeeded, takeProof } from './proofs.ts';

const minute = 60;
const hour = 60 * minute;
const day = 24 * hour;

/** Seconds between two codes to one recipient from one sender. */
export const resendSeconds = 30;

// Of one sender to one recipient: nobody uses up what another may ask for. A sender is the browser the account was used
// from before, else an address.
const codePace: Limit = { name: 'code-pace', points: 1, seconds: resendSeconds };
const codeHour: Limit = { name: 'code-hour', points: 5, seconds: hour };
const codeDay: Limit = { name: 'code-day', points: 10, seconds: day };
// Of all senders to one recipient, except browsers the account was used from: a phone is not to ring all day.
const codeRecipientHour: Limit = { name: 'code-to-hour', points: 10, seconds: hour };
const codeRecipientDay: Limit = { name: 'code-to-day', points: 20, seconds: day };
// Many phones share one address of a mobile network, so limits by address are wide. A network around it may send more
// than one address, and far less than all of its addresses together.
const codeNetworks = ringsOf('code-ip', { hour: 60, day: 200 });
// What a network that is over these may have besides, each with a proof of work: a village that signs in on the evening of a
// festival gets on, and all that one /48 can spend in a day stays below what everybody may.
const provedNetworks = ringsOf('code-proved', { hour: 240, day: 400 });

interface Ring {
  hour: Limit;
  day: Limit;
}

function ringsOf(name: string, points: { hour: number; day: number }): readonly Ring[] {
  return [1, 2, 4].map((times, ring) => ({
    hour: { name: `${name}${ring || ''}-hour`, points: points.hour * times, seconds: hour },
    day: { name: `${name}${ring || ''}-day`, points: points.day * times, seconds: day },
  }));
}

const verifyAddress: Limit = { name: 'verify-ip', points: 120, seconds: hour };
const codeAccountHour: Limit = { name: 'code-account-hour', points: 10, seconds: hour };
const codeAccountDay: Limit = { name: 'code-account-day', points: 20, seconds: day };
const changeHour: Limit = { name: 'change-hour', points: 10, seconds: hour };
const changeDay: Limit = { name: 'change-day', points: 30, seconds: day };
const wrongPasskeyAddress: Limit = { name: 'passkey-ip', points: 60, seconds: hour };
const identityAddress: Limit = { name: 'identity-ip', points: 600, seconds: hour };
const wrongIdentityAddress: Limit = { name: 'identity-wrong-ip', points: 60, seconds: hour };
const newIdentityHour: Limit = { name: 'identity-new-hour', points: 60, seconds: hour };
const newIdentityDay: Limit = { name: 'identity-new-day', points: 200, seconds: day };
const passwordAddress: Limit = { name: 'password-ip', points: 60, seconds: 15 * minute };
const passwordPair: Limit = { name: 'password-pair', points: 10, seconds: 15 * minute };
const passwordAccount: Limit = { name: 'password-account', points: 50, seconds: hour };

// Of codes that were wrong after the first factor was right: whoever has that is few, and may be a thief of it.
const factorAddress: Limit = { name: 'factor-ip', points: 60, seconds: hour };
const factorPairHour: Limit = { name: 'factor-pair-hour', points: 10, seconds: hour };
const factorPairDay: Limit = { name: 'factor-pair-day', points: 30, seconds: day };
const factorAccountHour: Limit = { name: 'factor-account-hour', points: 10, seconds: hour };
const factorAccountDay: Limit = { name: 'factor-account-day', points: 30, seconds: day };

type Limiting = Pick<Kernel, 'limits' | 'config' | 'log'>;

const pairOf = (recipient: string, sender: Sender) =>
  sender.isKnown ? `${recipient} ${senderKey(sender)}` : `${recipient} ${addressBlock(sender.address)}`;

interface CodeWanted {
  recipient: string;
  hasAccount: boolean;
  /** Work done because it was asked for. */
  proof?: Proof | undefined;
}

/**
 * Counts a code that is about to be sent: by sender first, so that one sender cannot use up what others may. A browser
 * the account was used from before is counted by itself, and has a part of the day's messages that strangers cannot use.
 * @throws AppError too_many_requests; proof_needed where it is the network that has asked for many
 */
export async function spendOnCode(
  context: Limiting,
  channel: 'sms' | 'email',
  wanted: CodeWanted,
  sender: Sender,
): Promise<void> {
  const { limits } = context;
  const { recipient, hasAccount } = wanted;
  const pair = pairOf(recipient, sender);
  if (!sender.isKnown) await spendOfNetworks(context, wanted, sender.address);
  await limits.consume(codePace, pair);
  await limits.consume(codeHour, pair);
  await limits.consume(codeDay, pair);
  if (!sender.isKnown) {
    await limits.consume(codeRecipientHour, recipient);
    await limits.consume(codeRecipientDay, recipient);
  }
  await spendOfDay(context, channel, sender.isKnown || hasAccount);
}

/** Counts by the networks around an address. Who is over that proves work, and is counted more widely. */
async function spendOfNetworks(
  context: Limiting,
  { recipient, proof }: CodeWanted,
  address: string,
): Promise<void> {
  try {
    await consumeRings(context, codeNetworks, address);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await alertOfCodes(context, 'network');
    if (!proof) throw await proofNeeded(context, recipient);
    await takeProof(context, recipient, proof);
    await consumeRings(context, provedNetworks, address);
  }
}

async function consumeRings({ limits }: Limiting, rings: readonly Ring[], address: string): Promise<void> {
  for (const [ring, network] of networksAround(address).entries()) {
    const limit = rings[ring];
    if (!limit) continue;
    await limits.consume(limit.hour, network);
    await limits.consume(limit.day, network);
  }
}

/** Counts against what everyone together may be sent in a day; its reserve is for people who have an account. */
async function spendOfDay(context: Limiting, channel: 'sms' | 'email', known: boolean): Promise<void> {
  const { limits, config } = context;
  try {
    await limits.consume(dailyOf('all', channel, config), 'all');
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    await alertOfCodes(context, 'ceiling');
    if (!known) throw error;
    await limits.consume(dailyOf('known', channel, config), 'all');
  }
}

/** What everyone together may be sent in a day: a fifth of it is kept for people with an account. */
function dailyOf(whose: 'all' | 'known', channel: 'sms' | 'email', { messages }: Limiting['config']): Limit {
  const known = Math.floor(messages.smsDailyLimit / 5);
  const points = whose === 'known' ? known : messages.smsDailyLimit - known;
  return { name: `code-${channel}-${whose}`, points, seconds: day };
}

/** Counts a code that an account asks for, besides what `spendOnCode` counts: it may be to any number. */
export async function spendOnAccountCode(
  { limits }: Pick<Limiting, 'limits'>,
  userId: string,
): Promise<void> {
  await limits.consume(codeAccountHour, userId);
  await limits.consume(codeAccountDay, userId);
}

/**
 * Counts a try to change how an account signs in: of a code, or of the password it has. Whoever found the browser
 * open has few guesses.
 */
export async function spendOnChange(
  context: Pick<Limiting, 'limits'>,
  userId: string,
  address: string,
): Promise<void> {
  await context.limits.consume(changeHour, userId);
  await context.limits.consume(changeDay, userId);
  await spendOnVerify(context, address);
}

/** Counts an SMS that tells of a change, before the change stands: the day's ceiling is one of all SMS. */
export async function spendOnNotice(context: Limiting): Promise<void> {
  await spendOfDay(context, 'sms', true);
}

/** Counts a code about to be checked that the sender has not asked for; tries per code are counted with the code. */
export async function spendOnVerify({ limits }: Pick<Limiting, 'limits'>, address: string): Promise<void> {
  await limits.consume(verifyAddress, addressBlock(address));
}

/**
 * Counts a password about to be checked, the same way whether or not the account exists. A stranger who guesses
 * locks out first themselves, then everyone but holders of the mailbox, who can still sign in by a code, and browsers
 * the account was used from.
 */
export async function spendOnPassword(
  { limits }: Pick<Limiting, 'limits'>,
  email: string,
  sender: Sender,
): Promise<void> {
  if (!sender.isKnown) await limits.consume(passwordAddress, addressBlock(sender.address));
  await limits.consume(passwordPair, pairOf(email, sender));
  if (!sender.isKnown) await limits.consume(passwordAccount, email);
}

/** Forgets wrong guesses after a right one. */
export async function passwordWasRight(
  { limits }: Pick<Limiting, 'limits'>,
  email: string,
  sender: Sender,
): Promise<void> {
  await limits.reset(passwordPair, pairOf(email, sender));
  if (!sender.isKnown) await limits.reset(passwordAccount, email);
}

/** Counts a passkey that was none, after it was checked: the right one is never kept out. */
export async function spendOnWrongPasskey(
  { limits }: Pick<Limiting, 'limits'>,
  address: string,
): Promise<void> {
  await limits.consume(wrongPasskeyAddress, addressBlock(address));
}

/** Counts a browser that sets out to a provider, which makes a row. */
export async function spendOnIdentity({ limits }: Pick<Limiting, 'limits'>, address: string): Promise<void> {
  await limits.consume(identityAddress, addressBlock(address));
}

/** Counts an ID token that was none, after it was checked. */
export async function spendOnWrongIdentity(
  { limits }: Pick<Limiting, 'limits'>,
  address: string,
): Promise<void> {
  await limits.consume(wrongIdentityAddress, addressBlock(address));
}

/** Counts an account that is about to be made for an identity: as many as codes from one address make. */
export async function spendOnNewIdentity(
  { limits }: Pick<Limiting, 'limits'>,
  address: string,
): Promise<void> {
  await limits.consume(newIdentityHour, addressBlock(address));
  await limits.consume(newIdentityDay, addressBlock(address));
}

/**
 * Counts a code of the second factor about to be checked. All browsers that the account was not used from share its tries, so
 * that many of them are no more guesses; those it was used from have their own, which nobody else can use up.
 */
export async function spendOnSecondFactor(
  { limits }: Pick<Limiting, 'limits'>,
  userId: string,
  sender: Sender,
): Promise<void> {
  if (!sender.isKnown) await limits.consume(factorAddress, addressBlock(sender.address));
  await limits.consume(factorPairHour, pairOf(userId, sender));
  await limits.consume(factorPairDay, pairOf(userId, sender));
  if (sender.isKnown) return;
  await limits.consume(factorAccountHour, userId);
  await limits.consume(factorAccountDay, userId);
}

/** Forgets wrong codes after a right one. */
export async function secondFactorWasRight(
  { limits }: Pick<Limiting, 'limits'>,
  userId: string,
  sender: Sender,
): Promise<void> {
  await limits.reset(factorPairHour, pairOf(userId, sender));
  await limits.reset(factorPairDay, pairOf(userId, sender));
  if (sender.isKnown) return;
  await limits.reset(factorAccountHour, userId);
  await limits.reset(factorAccountDay, userId);
}
