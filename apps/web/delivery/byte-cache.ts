/** A map that forgets what was used longest ago when its values grow beyond a number of bytes. */
export class ByteCache<V> {
  readonly #entries = new Map<string, V>();
  readonly #limit: number;
  readonly #size: (value: V) => number;
  #bytes = 0;

  constructor(limit: number, size: (value: V) => number) {
    this.#limit = limit;
    this.#size = size;
  }

  get(key: string): V | undefined {
    const value = this.#entries.get(key);
    if (value === undefined) return undefined;
    this.#entries.delete(key);
    this.#entries.set(key, value);
    return value;
  }

  set(key: string, value: V): void {
    const known = this.#entries.get(key);
    if (known !== undefined) this.#bytes -= this.#size(known);
    this.#entries.delete(key);
    this.#entries.set(key, value);
    this.#bytes += this.#size(value);
    for (const [oldest, dropped] of this.#entries) {
      if (this.#bytes <= this.#limit || oldest === key) break;
      this.#entries.delete(oldest);
      this.#bytes -= this.#size(dropped);
    }
  }
}
