/** A key of the configuration: what ciphers are derived from, and the name that stands with every value it encrypted. */
export interface DataKey {
  id: string;
  material: Buffer;
}

const leastBytes = 32;

/**
 * Reads `id:base64,id:base64`. The first key encrypts, every one decrypts. A single key may come without an id, as a secrets
 * manager makes one up, and is then called `first`.
 * @throws Error that says what is wrong, without the keys
 */
export function parseDataKeys(text: string): DataKey[] {
  const entries = text.split(',').map((entry) => entry.trim());
  const keys = entries.map((entry) => {
    const [id, material] = entry.includes(':') ? split(entry) : ['first', entry];
    if (!/^[a-z0-9-]{1,20}$/.test(id)) throw new Error('an id is 1-20 of a-z, 0-9 and -');
    if (!/^[A-Za-z0-9+/_-]+=*$/.test(material)) throw new Error(`key ${id} is not base64`);
    const bytes = Buffer.from(material, 'base64');
    if (bytes.length < leastBytes) throw new Error(`key ${id} needs at least ${leastBytes} bytes`);
    return { id, material: bytes };
  });
  if (new Set(keys.map(({ id }) => id)).size < keys.length) throw new Error('two keys have the same id');
  return keys;
}

function split(entry: string): [id: string, material: string] {
  const colon = entry.indexOf(':');
  return [entry.slice(0, colon), entry.slice(colon + 1)];
}
