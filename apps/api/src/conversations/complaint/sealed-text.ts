import { createHash, type KeyObject, sign } from 'node:crypto';
import { publicHex } from './signing-key.ts';

/** What is signed of a text: its last hash, in which all of it is. */
const signed = (finalHash: string) => Buffer.from(`thulubazaar-complaint 1\n${finalHash}\n`);

/** A line of a section; what people wrote is set in, so that it cannot be taken for a line of ours. */
export const quoted = (text: string) =>
  text
    .split('\n')
    .map((line) => `  | ${line}`)
    .join('\n');

/**
 * A text in sections, each followed by a hash of itself and all before it, and at the end a signature of the last one.
 * Whoever changes a letter changes that section's hash; who makes the hashes anew has no signature. `thulu check-complaint`
 * reads it.
 */
export function sealedText(sections: readonly string[], key: KeyObject): string {
  let hash = '0'.repeat(64);
  const parts = sections.map((section, at) => {
    const text = `${section}\n`;
    hash = createHash('sha256').update(`${hash}\n${text}`).digest('hex');
    return `${text}hash ${at + 1}: ${hash}\n`;
  });
  const signature = sign(null, signed(hash), key).toString('hex');
  return `${parts.join('')}final-hash: ${hash}\nkey: ${publicHex(key)}\nsignature: ${signature}\n`;
}
