import type { Search } from './match.ts';

/** One way to look. */
export interface Attempt {
  search: Search;
  tier: number;
  named: boolean;
}

export interface Page {
  rows: [id: number, key: number, card: string][];
  next: string | null;
  matches: number;
  capped: boolean;
}
