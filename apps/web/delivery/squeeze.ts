import { promisify } from 'node:util';
import { brotliCompress, brotliDecompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const compressBrotli = promisify(brotliCompress);
const decompressBrotli = promisify(brotliDecompress);
const compressGzip = promisify(gzip);

function brotli(body: Buffer, quality: number): Promise<Buffer> {
  return compressBrotli(body, {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length },
  });
}

/** What is sent at once: 3 ms for a long page. */
export function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'br') return brotli(body, 6);
  return encoding === 'gzip' ? compressGzip(body, { level: 6 }) : Promise.resolve(body);
}

/** From so many visits on, a page that has not changed is worth a twentieth of a second. */
const visits = 3;
/** Below this many bytes nothing is gained. */
const smallest = 4096;
/** What of one processor it may take. */
const share = 0.05;

interface Squeezable {
  /** Compressed by Brotli. */
  body: Buffer;
  /** Visits since it was made; null once it has been tried, or where it is not to be. */
  asked: number | null;
}

let restUntil = 0;

/**
 * Makes a page smaller by a tenth that is asked for again and again, at the highest level of Brotli, which takes sixty
 * milliseconds for a long page: one at a time, and never more than a twentieth of a processor. To be called at each visit.
 */
export async function squeeze(page: Squeezable): Promise<void> {
  if (page.asked === null || page.body.length < smallest) return;
  page.asked += 1;
  if (page.asked < visits || performance.now() < restUntil) return;
  page.asked = null;
  restUntil = Number.POSITIVE_INFINITY;
  const since = performance.now();
  try {
    const smaller = await brotli(await decompressBrotli(page.body), 11);
    if (smaller.length < page.body.length) page.body = smaller;
  } finally {
    const now = performance.now();
    restUntil = now + (now - since) / share;
  }
}
