import { createPrivateKey } from 'node:crypto';
import { z } from 'zod';

/** A key that Apple made, the file AuthKey_….p8: as it is, with `\n` for its line ends, or in base64. */
export const appleKey = z
  .string()
  .transform(pemOf)
  .refine(isEs256Key, 'must be the private key that Apple made, a file that ends in .p8')
  .optional();

function pemOf(text: string): string {
  const pem = text.startsWith('-----') ? text : Buffer.from(text, 'base64').toString();
  return pem.replaceAll('\\n', '\n');
}

function isEs256Key(pem: string): boolean {
  try {
    return createPrivateKey(pem).asymmetricKeyDetails?.namedCurve === 'prime256v1';
  } catch {
    return false;
  }
}
