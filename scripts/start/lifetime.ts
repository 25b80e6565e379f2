import { Problem } from '../bootstrap/problem.mjs';
import { Progress } from '../bootstrap/progress.mjs';
import { stopChildren } from '../lib/children.ts';

/** From the start of everything to its end: Ctrl-C, SIGTERM, a closed terminal, or a part that cannot go on. */
export class Lifetime {
  readonly progress = new Progress();
  /** What to undo at the end, last first. */
  readonly undo: (() => unknown)[] = [];
  #stoppingSince = 0;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#told());
  }

  /** Stops everything in the reverse order of its start, and the process with it. */
  async end(code: number, reason?: unknown): Promise<void> {
    if (this.#stoppingSince) return;
    this.#stoppingSince = Date.now();
    this.progress.close();
    if (reason) console.error(reason instanceof Problem ? reason.message : reason);
    for (const step of this.undo.reverse()) {
      try {
        await step();
      } catch (error) {
        console.error(error);
      }
    }
    await stopChildren();
    process.exit(code);
  }

  /** A second Ctrl-C does not wait. */
  async #told(): Promise<void> {
    if (!this.#stoppingSince) {
      this.progress.line('Stopping …');
      return this.end(0);
    }
    // npm passes on the signal that the terminal has already sent here, so the same key press arrives twice.
    if (Date.now() - this.#stoppingSince < 1000) return;
    console.error('Stopped at once; the database recovers at the next start.');
    await stopChildren(0);
    process.exit(130);
  }
}
