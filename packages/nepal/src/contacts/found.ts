export type ContactKind = 'phone' | 'email' | 'link' | 'handle';

/** The first and the last part of something found. */
export interface Found {
  first: number;
  last: number;
}

export interface Address extends Found {
  /** Null: an address of the marketplace itself. It is taken, and hides nothing. */
  kind: Extract<ContactKind, 'email' | 'link'> | null;
}
