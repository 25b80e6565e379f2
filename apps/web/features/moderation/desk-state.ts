import { ApiError } from '@thulubazaar/client';
import type { CaseDecided, CaseDecision, CaseKind, ModerationCase } from '@thulubazaar/contract';
import type { bodyOf, Draft } from './decisions.ts';

export type DecisionBody = ReturnType<typeof bodyOf>;

/** What the desk asks of the API. */
export interface DeskParts {
  /** @param except cases that are not to be the one */
  takeNext(kind: CaseKind | undefined, except: string[]): Promise<ModerationCase | null>;
  claim(id: string): Promise<ModerationCase>;
  look(id: string): Promise<ModerationCase>;
  decide(id: string, body: DecisionBody): Promise<CaseDecided>;
  undo(id: string): Promise<ModerationCase>;
  release(id: string): Promise<unknown>;
  /** The queue is another than it was: what was decided, or may have been. */
  onChanged(gone?: ModerationCase): void;
}

/** A case that is on the desk. */
export interface Held {
  case: ModerationCase;
  draft: Draft | null;
  /** Which of its photos is large. */
  photo: number;
  /** Why it came back after it had been decided here. */
  problem: unknown;
  /** It came back by itself and has not been looked at since: nothing can be decided yet. */
  returned: boolean;
}

/** What was said last: what was done, and whether it can be taken back. */
export type Notice =
  | { kind: 'decided'; decision: CaseDecision; of: ModerationCase }
  | { kind: 'undone'; of: ModerationCase }
  | { kind: 'refused'; error: unknown; of: ModerationCase | null };

/** `between`: the next case is on its way. `nothing`: none is left. `stopped`: it could not be had. */
export type Phase = 'queue' | 'between' | 'case' | 'nothing' | 'stopped';

/** A decision of this page, which can be taken back. */
export interface Done {
  of: ModerationCase;
  sent: Promise<unknown>;
}

const codes = {
  /** It is another moderator's, or decided: there is nothing more to do about it. */
  settled: new Set(['case_taken', 'case_decided', 'own_case', 'not_found']),
  decided: new Set(['case_decided']),
  /** It is another than it was when it was looked at. */
  outdated: new Set(['conflict', 'version_conflict']),
  /** What was decided stays. */
  final: new Set(['too_late_to_undo', 'conflict', 'not_found']),
} as const satisfies Record<string, ReadonlySet<string>>;

/** What a refusal of the API comes to for whoever works at the desk. */
export function means(error: unknown, what: keyof typeof codes): boolean {
  return error instanceof ApiError && codes[what].has(error.code);
}
