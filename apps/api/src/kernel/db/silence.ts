import type { Socket } from 'node:net';
import type pg from 'pg';

const message = 'The database said nothing';

/** What is used of a client that the types do not tell of. */
type Connected = pg.ClientBase & { connection: { stream: Socket }; readyForQuery: boolean | null };

const usual = new WeakMap<pg.ClientBase, number>();

/**
 * Gives up the connection of a client whose statement has been answered nothing for so many milliseconds. It is the clock of the
 * socket, one a connection: a timer for each statement kept what was answered until the next full collection, which was
 * a third of what a page of a list costs.
 */
export function giveUpSilent(client: pg.ClientBase, milliseconds: number): void {
  const { connection } = client as Connected;
  usual.set(client, milliseconds);
  connection.stream.setTimeout(milliseconds);
  connection.stream.on('timeout', () => {
    if ((client as Connected).readyForQuery !== true) connection.stream.destroy(new Error(message));
  });
}

/**
 * Waits for the statements of this client up to a number of minutes, until it goes back to its pool. Only this end of the line:
 * what the server allows is said to it as well (`set statement_timeout`).
 */
export function waitLonger(client: pg.ClientBase, minutes: number): void {
  (client as Connected).connection.stream.setTimeout(minutes * 60_000);
}

/** Forgets what was said of a client that goes back. */
export function waitAsOthers(client: pg.ClientBase): void {
  (client as Connected).connection.stream.setTimeout(usual.get(client) ?? 0);
}

/** True for a statement that nobody answered in time: what the server would have ended by itself, had it been reached. */
export function isSilence(error: unknown): boolean {
  return error instanceof Error && error.message === message;
}
