import type pg from 'pg';
import type { Events } from '../../kernel/events/events.ts';
import type { RuleBook } from '../rule-book.ts';

/** What a run works with. */
export interface Looking {
  pool: pg.Pool;
  events: Events;
  rules: RuleBook;
}

/** A run that is under way, as a batch finds it. */
export interface RunRow {
  id: string;
  holds: boolean;
  looked: number;
  position: number;
  tries: number;
}
