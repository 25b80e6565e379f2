import { promisify } from 'node:util';
import { brotliCompress, brotliCompressSync, constants, gzip, gzipSync } from 'node:zlib';
import { preferredEncoding } from '@thulubazaar/contract/negotiation';

export type Encoding = 'br' | 'gzip' | 'identity';
type Compressed = Exclude<Encoding, 'identity'>;

/** Below this many bytes an answer fits into one packet as it is. */
const smallest = 1000;
/** Compressing is done in the turn that answers: a list takes less than handing it to a thread and back. */
const lively = { br: 5, gzip: 6 };
const thorough = { br: 11, gzip: 9 };

const brotliAside = promisify(brotliCompress);
const gzipAside = promisify(gzip);

function brotliOptions(quality: number, size: number) {
  return {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: size,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    },
  };
}

/** How an answer of so many bytes goes to who sent this. Who says nothing gets it as it is. */
export function encodingFor(acceptEncoding: string | undefined, size: number): Encoding {
  if (acceptEncoding === undefined || size < smallest) return 'identity';
  return preferredEncoding(acceptEncoding, ['br', 'gzip']);
}

// What is kept for a moment goes to many: it is compressed for the first of them.
const known = { br: new WeakMap<Buffer, Buffer>(), gzip: new WeakMap<Buffer, Buffer>() };

/** Compresses an answer while it is waited for; bytes that were given before are not compressed again. */
export function encodeNow(bytes: Buffer, encoding: Compressed): Buffer {
  let encoded = known[encoding].get(bytes);
  if (!encoded) {
    encoded =
      encoding === 'br'
        ? brotliCompressSync(bytes, brotliOptions(lively.br, bytes.length))
        : gzipSync(bytes, { level: lively.gzip });
    known[encoding].set(bytes, encoded);
  }
  return encoded;
}

/** Compresses what will be kept as far as it goes, in a thread of its own: a twentieth of a second for a long answer. */
export function encodeThoroughly(bytes: Buffer, encoding: Compressed): Promise<Buffer> {
  return encoding === 'br'
    ? brotliAside(bytes, brotliOptions(thorough.br, bytes.length))
    : gzipAside(bytes, { level: thorough.gzip });
}
