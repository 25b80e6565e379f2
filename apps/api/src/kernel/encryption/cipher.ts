import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { DataKey } from './data-keys.ts';

const algorithm = 'aes-256-gcm';
const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Where a value is kept. A value that is moved to another place does not open there. */
export interface Place {
  /** Table and what it is of the row, such as `users.phone`. */
  field: string;
  /** The row's key. */
  row: string;
}

/** What cannot be opened, in words without the value: an unknown key, or a value that is not what was encrypted. */
export class DecryptionError extends Error {
  override readonly name = 'DecryptionError';
}

/** Encrypts under the first of some keys, and decrypts what any of them encrypted. */
export interface Cipher {
  /** The key that encrypts. */
  readonly keyId: string;
  /** How everything begins that this key has encrypted. */
  readonly prefix: Buffer;
  encrypt(place: Place, text: string): Buffer;
  /** @throws DecryptionError */
  decrypt(place: Place, encrypted: Buffer): string;
}

/**
 * AES-256-GCM. An encrypted value is: a byte for the format, the length of the key's id, the id, 12 random bytes, the
 * ciphertext and its tag of 16 bytes; the place is authenticated with it. Each field has a key of its own, derived by HKDF.
 */
export function createCipher(keys: readonly DataKey[]): Cipher {
  const [first] = keys;
  if (!first) throw new Error('there is no key to encrypt with');
  const known = new Map(keys.map((key) => [key.id, fieldKeys(key)]));
  const writing = fieldKeys(first);
  const prefix = prefixOf(first.id);
  return {
    keyId: first.id,
    prefix,
    encrypt: (place, text) => {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, writing(place.field), nonce, { authTagLength: tagBytes });
      cipher.setAAD(authenticated(place));
      const ciphertext = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([prefix, nonce, ciphertext, cipher.getAuthTag()]);
    },
    decrypt: (place, encrypted) => {
      const id = keyIdOf(encrypted);
      if (id === null) throw new DecryptionError(`${inWords(place)} is not an encrypted value`);
      const key = known.get(id);
      if (!key) throw new DecryptionError(`${inWords(place)} needs the key "${id}", which is not configured`);
      return open(key(place.field), place, id, encrypted);
    },
  };
}

function open(key: Buffer, place: Place, id: string, encrypted: Buffer): string {
  const start = prefixOf(id).length;
  const end = encrypted.length - tagBytes;
  try {
    const nonce = encrypted.subarray(start, start + nonceBytes);
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes });
    decipher.setAAD(authenticated(place));
    decipher.setAuthTag(encrypted.subarray(end));
    const text = decipher.update(encrypted.subarray(start + nonceBytes, end));
    return Buffer.concat([text, decipher.final()]).toString('utf8');
  } catch (error) {
    throw new DecryptionError(`${inWords(place)} was changed, or its key "${id}" is not the one it was`, {
      cause: error,
    });
  }
}

function fieldKeys({ material }: DataKey): (field: string) => Buffer {
  const derived = new Map<string, Buffer>();
  return (field) => {
    const key = derived.get(field) ?? derive(material, `encrypt ${field}`);
    derived.set(field, key);
    return key;
  };
}

/** A key of 256 bits for one use, from which neither the others nor the material can be found. */
export function derive(material: Buffer, use: string): Buffer {
  return Buffer.from(hkdfSync('sha256', material, '', `thulubazaar ${use}`, 32));
}

function prefixOf(id: string): Buffer {
  return Buffer.concat([Buffer.from([version, id.length]), Buffer.from(id)]);
}

/** The key that a value was encrypted under; null where it is none. */
function keyIdOf(encrypted: Buffer): string | null {
  const length = encrypted[1] ?? 0;
  const least = 2 + length + nonceBytes + tagBytes;
  if (encrypted[0] !== version || encrypted.length < least) return null;
  return encrypted.subarray(2, 2 + length).toString();
}

const authenticated = ({ field, row }: Place) => Buffer.from(`${field}\0${row}`);

const inWords = ({ field, row }: Place) => `${field} of ${row}`;
