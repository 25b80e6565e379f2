/** The same in a browser, which does it beside the page. */
export async function deriveKey(
  password: Uint8Array,
  salt: Uint8Array,
  { cost, keyLength }: { cost: number; keyLength: number },
): Promise<Uint8Array> {
  const { subtle } = globalThis.crypto;
  const key = await subtle.importKey('raw', password as BufferSource, 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: salt as BufferSource, iterations: cost };
  return new Uint8Array(await subtle.deriveBits(how, key, keyLength * 8));
}
