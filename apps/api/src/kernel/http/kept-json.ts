import { createHash } from 'node:crypto';
import { listsTag } from '@thulubazaar/contract/negotiation';
import { type Encoding, encodeThoroughly } from './encode.ts';

const encodings: readonly Encoding[] = ['identity', 'br', 'gzip'];

/** A strong tag is of the bytes that are sent, so each encoding has one of its own. */
export function etagOf(hash: string, encoding: Encoding): string {
  return encoding === 'identity' ? `"${hash}"` : `"${hash}-${encoding}"`;
}

/** What tells the content of one answer from that of others. */
export function contentHash(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('base64url').slice(0, 27);
}

/**
 * True when `If-None-Match` lists this content, in whichever encoding it was sent.
 * (Express would not answer 304 to who says no-cache, as fetch does with every If-None-Match it is given.)
 */
export function listsContent(ifNoneMatch: string | undefined, hash: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return encodings.some((encoding) => listsTag(ifNoneMatch, etagOf(hash, encoding)));
}

/** JSON whose bytes are kept as they go out, compressed too: an answer that many ask for and little changes. */
export class KeptJson {
  readonly bytes: Buffer;
  readonly hash: string;
  readonly #encoded = new Map<Encoding, Buffer | Promise<Buffer>>();

  /** @param text has passed the response schema */
  constructor(text: string) {
    this.bytes = Buffer.from(text);
    this.hash = contentHash(this.bytes);
    this.#encoded.set('identity', this.bytes);
  }

  /** The bytes to send. Whoever is the first to want an encoding waits for it. */
  in(encoding: Encoding): Buffer | Promise<Buffer> {
    const known = this.#encoded.get(encoding);
    if (known !== undefined || encoding === 'identity') return known ?? this.bytes;
    const making = encodeThoroughly(this.bytes, encoding);
    this.#encoded.set(encoding, making);
    making.then(
      (made) => this.#encoded.set(encoding, made),
      () => this.#encoded.delete(encoding),
    );
    return making;
  }
}
