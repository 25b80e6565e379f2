import { hash, verify } from '@node-rs/argon2';
import { invalidField } from '../kernel/errors.ts';
import { isCommonPassword } from './common-passwords.ts';

// OWASP's minimum for argon2id: 19 MiB, two passes. About 30 ms of one core.
const options = { algorithm: 2 /* argon2id */, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The argon2id hash of a password, with its salt and parameters. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), options);
}

let decoy: Promise<string> | undefined;

/**
 * Whether a password is right. Where there is no hash to compare with, as much work is done all the same, so that
 * the time taken tells nobody which addresses have an account.
 */
export async function isPassword(stored: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword('a password that nobody has');
  const right = await verify(stored ?? (await decoy), password.normalize('NFC'));
  return right && stored !== null;
}

function isRun(text: string): boolean {
  const steps = new Set<number>();
  for (let at = 1; at < text.length; at++) steps.add(text.charCodeAt(at) - text.charCodeAt(at - 1));
  const [step] = steps;
  return steps.size === 1 && step !== undefined && Math.abs(step) <= 1;
}

/**
 * Refuses passwords that are guessed first: those that leaked most often, runs such as 12345678 or aaaaaaaa, a phone number, the
 * person's own address. Length is the contract's matter.
 * @throws AppError invalid_input, weak_password
 */
export async function checkPasswordStrength(password: string, email: string): Promise<void> {
  const plain = password.toLowerCase();
  const [mailbox = ''] = email.split('@');
  const guessable =
    isRun(plain) ||
    isRun(plain.slice(0, -1)) ||
    new Set(plain).size < 4 ||
    /^(\+?977)?9[678]\d{8}$/.test(plain) ||
    plain === email ||
    (mailbox.length >= 4 && plain.replace(/[\d\W_]+$/, '') === mailbox.replace(/[\d\W_]+$/, '')) ||
    (await isCommonPassword(password));
  if (guessable) throw invalidField('password', 'weak_password');
}
