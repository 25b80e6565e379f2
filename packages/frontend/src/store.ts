/** Something that changes and says so, for React's `useSyncExternalStore`. */
export class Store {
  #listeners = new Set<() => void>();
  #revision = 0;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly revision = (): number => this.#revision;

  protected changed(): void {
    this.#revision += 1;
    for (const listener of this.#listeners) listener();
  }
}
