import type { TurnedPage } from '../listings/keyset.ts';
import type { Search } from './match.ts';

/** One way to look. */
export interface Attempt {
  search: Search;
  tier: number;
  named: boolean;
}

export interface Page extends TurnedPage {
  matches: number;
  capped: boolean;
}
