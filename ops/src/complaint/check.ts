import { createHash, createPublicKey, verify } from 'node:crypto';

/** What was found of a complaint file. */
export interface Checked {
  /** Nothing was changed since one of the keys signed it. */
  sound: boolean;
  /** What is wrong, a sentence each. */
  faults: string[];
  /** Parts of the file: its head, versions of the listing, messages, its end. */
  sections: number;
  /** The key the file says it was signed with, in hex. */
  key: string | null;
}

interface Section {
  text: string;
  hash: string;
}

const start = '0'.repeat(64);
const endPattern = /^final-hash: ([0-9a-f]{64})\nkey: ([0-9a-f]{64})\nsignature: ([0-9a-f]{128})\n$/;
// What stands before the 32 bytes of an Ed25519 key in a SubjectPublicKeyInfo (RFC 8410).
const spki = Buffer.from('302a300506032b6570032100', 'hex');

/**
 * Checks a complaint: the hash of each section over itself and the one before, and the signature over the last.
 * @param keys of the marketplace, in hex
 */
export function checkComplaint(bytes: Uint8Array, keys: readonly string[]): Checked {
  const text = Buffer.from(bytes).toString('utf8');
  if (!Buffer.from(text).equals(bytes))
    return refused('The file is not UTF-8 text: bytes of it were changed.');
  const { sections, rest, misnumbered } = split(text);
  const faults = misnumbered ? [misnumbered] : [];
  faults.push(...alteredIn(sections));
  const end = endPattern.exec(rest);
  if (!end) {
    faults.push('The last lines are not those of a signature: some were changed, added or taken away.');
    return { sound: false, faults, sections: sections.length, key: null };
  }
  const [, finalHash = '', key = '', signature = ''] = end;
  if (finalHash !== (sections.at(-1)?.hash ?? start))
    faults.push(
      'The final hash is not that of the last section: sections were taken away, or it was changed.',
    );
  if (!keys.includes(key)) faults.push('The key in the file is not one of the marketplace.');
  else if (!isSigned(finalHash, key, signature))
    faults.push('The signature does not fit: this is not what the marketplace signed.');
  return { sound: faults.length === 0, faults, sections: sections.length, key };
}

function refused(fault: string): Checked {
  return { sound: false, faults: [fault], sections: 0, key: null };
}

function split(text: string): { sections: Section[]; rest: string; misnumbered: string | null } {
  const sections: Section[] = [];
  let lines: string[] = [];
  let misnumbered: string | null = null;
  for (const line of text.split(/(?<=\n)/)) {
    const found = /^hash (\d+): ([0-9a-f]{64})\n$/.exec(line);
    if (!found) {
      lines.push(line);
      continue;
    }
    sections.push({ text: lines.join(''), hash: found[2] ?? '' });
    if (found[1] !== String(sections.length))
      misnumbered ??= `Where hash ${sections.length} should stand, there is hash ${found[1]}.`;
    lines = [];
  }
  return { sections, rest: lines.join(''), misnumbered };
}

// Each is compared by the hash that stands before it, so that one change is told as one.
function alteredIn(sections: readonly Section[]): string[] {
  return sections.flatMap(({ text, hash }, at) => {
    const before = sections[at - 1]?.hash ?? start;
    const own = createHash('sha256').update(`${before}\n${text}`).digest('hex');
    return own === hash ? [] : [`Section ${at + 1} ("${titleOf(text)}") or its hash was altered.`];
  });
}

function titleOf(text: string): string {
  return (text.split('\n', 1)[0] ?? '').replace(/\p{C}/gu, '').slice(0, 60);
}

function isSigned(finalHash: string, key: string, signature: string): boolean {
  const publicKey = createPublicKey({
    key: Buffer.concat([spki, Buffer.from(key, 'hex')]),
    format: 'der',
    type: 'spki',
  });
  const signed = Buffer.from(`thulubazaar-complaint 1\n${finalHash}\n`);
  return verify(null, signed, publicKey, Buffer.from(signature, 'hex'));
}
