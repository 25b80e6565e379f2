import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';

const block = 32;

/** Lets whatever else waits have its turn: a promise alone would not. */
const turn = () => new Promise<void>((resolve) => setTimeout(resolve, 0));

/** So long the screen may stand still. */
const sliceMilliseconds = 8;

/** PBKDF2 with SHA-256 in JavaScript, in slices so small that the screen lives meanwhile. */
export async function deriveKey(
  password: Uint8Array,
  salt: Uint8Array,
  { cost, keyLength }: { cost: number; keyLength: number },
): Promise<Uint8Array> {
  const keyed = hmac.create(sha256, password);
  const work = keyed._cloneInto();
  const blocks = Math.ceil(keyLength / block);
  const key = new Uint8Array(blocks * block);
  const number = new Uint8Array(4);
  const u = new Uint8Array(block);
  let until = Date.now() + sliceMilliseconds;
  for (let index = 0; index < blocks; index += 1) {
    const sum = key.subarray(index * block, (index + 1) * block);
    new DataView(number.buffer).setUint32(0, index + 1);
    keyed._cloneInto(work).update(salt).update(number).digestInto(u);
    sum.set(u);
    for (let round = 1; round < cost; round += 1) {
      keyed._cloneInto(work).update(u).digestInto(u);
      for (let at = 0; at < block; at += 1) sum[at] = (sum[at] ?? 0) ^ (u[at] ?? 0);
      if (round % 32 === 0 && Date.now() > until) {
        await turn();
        until = Date.now() + sliceMilliseconds;
      }
    }
  }
  return key.subarray(0, keyLength);
}
