import type { RuleKind, RuleParams, RuleReason } from '@thulubazaar/contract';
import type pg from 'pg';
import type { Said, Subject } from '../subject.ts';

export type Db = pg.Pool | pg.PoolClient;

/** What a rule found. */
export interface Found {
  /** What exactly: a moderator who lets it through has seen these. */
  keys: string[];
  reason: RuleReason;
}

/** What a rule of a kind does, made once of what it says. */
export type Finder =
  | { reads: 'text'; find(said: Said): Found | null }
  /** Text alone does not tell. */
  | { reads: 'listing'; find(db: Db, subject: Subject): Promise<Found | null> };

export type ParamsOf<K extends RuleKind> = Extract<RuleParams, { kind: K }>;

/** Found in no words. */
export function byFacts(keys: string[], facts: RuleReason['facts']): Found {
  return { keys, reason: { matches: [], facts } };
}

/** Whether a category is one of these, or below one. */
export function isIn(categories: readonly string[], categoryId: string | null): boolean {
  return categories.some((id) => categoryId === id || categoryId?.startsWith(`${id}/`));
}
