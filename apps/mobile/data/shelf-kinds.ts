/** Texts by key that outlive the app. */
export interface Shelf {
  get(key: string): Promise<string | null>;
  set(key: string, value: string): Promise<void>;
  drop(key: string): Promise<void>;
  /** The keys that begin so, in order. */
  keys(prefix: string): Promise<string[]>;
  /** Takes all of it from the phone. */
  destroy(): Promise<void>;
}

/** The shelf of the phone, whoever is signed in: settings, the trees of categories and places, what anybody may see. */
export const phoneShelf = 'phone';

/** The shelf of an account: what is one person's. It goes when they sign out. */
export function shelfOfAccount(handle: string): string {
  return `account-${handle}`;
}

/** The file of a shelf. Handles are letters, digits and hyphens; anything else would not name a file safely. */
export function fileOf(name: string): string {
  return `${name.replace(/[^\w-]/g, '_')}.db`;
}
