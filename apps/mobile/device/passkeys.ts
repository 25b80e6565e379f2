import { create, get, isSupported } from 'react-native-passkeys';
import { Problem } from '~/i18n/problem-text.ts';

type Asked = Parameters<typeof get>[0];
type Made = Parameters<typeof create>[0];

/** Whether this phone knows passkeys at all. */
export const knowsPasskeys = (): boolean => isSupported();

/** What a phone says of a passkey that was not used: by the person, who closed its sheet, or by the phone. */
function problemOfPhone(error: unknown): unknown {
  const { name = '', code = '', message = '' } = error as { name?: string; code?: string; message?: string };
  const said = `${name} ${code} ${message}`;
  if (/exclud|InvalidState/i.test(said)) return new Problem('auth.passkeyKnown');
  if (/cancel|abort|NotAllowed|interrupt/i.test(said)) return new Problem('auth.passkeyCancelled');
  if (/support|configur|security/i.test(said)) return new Problem('auth.passkeyUnsupported');
  return error;
}

async function asked<T>(work: () => Promise<T | null>): Promise<T> {
  if (!isSupported()) throw new Problem('auth.passkeyUnsupported');
  let answer: T | null;
  try {
    answer = await work();
  } catch (error) {
    throw problemOfPhone(error);
  }
  if (answer === null) throw new Problem('auth.passkeyCancelled');
  return answer;
}

/** Has the person choose a passkey of theirs. @throws Problem where none was used */
export const askPasskey = (options: Asked) => asked(() => get(options));

/** Has the phone make a passkey. @throws Problem where none was made */
export const makePasskey = (options: Made) => asked(() => create(options));
