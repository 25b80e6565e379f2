import type pg from 'pg';

const longer = new WeakMap<object, number>();

/** How long this client's statements are waited for, when somebody has said so; in milliseconds. */
export function waitOf(client: object): number | undefined {
  return longer.get(client);
}

/**
 * Waits for the statements of this client up to a number of minutes, until it goes back to its pool. Only this end of the line:
 * what the server allows is said to it as well (`set statement_timeout`).
 */
export function waitLonger(client: pg.ClientBase, minutes: number): void {
  longer.set(client, minutes * 60_000);
}

/** Forgets what was said of a client that goes back. */
export function waitAsOthers(client: object): void {
  longer.delete(client);
}

/** True for a statement that nobody answered in time: what the server would have ended by itself, had it been reached. */
export function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === 'Query read timeout';
}
