import { isUrgent } from './tags.ts';

const gapMilliseconds = 1000;
/** As many as the route that drops pages takes at once. */
const mostAtOnce = 500;

/**
 * Passes tags on at most once a second each, however often they are announced: one busy seller would otherwise have the
 * pages of everybody made anew all the time. What is urgent goes on at once. All
 * are passed on a second after they were first heard (again, what went on at once): by then no answer is
 * older that the API, or a page in the making, took from before the change.
 */
export class Coalescer {
  readonly #send: (tags: string[]) => void;
  readonly #waiting = new Set<string>();
  #timer: NodeJS.Timeout | undefined;

  constructor(send: (tags: string[]) => void) {
    this.#send = send;
  }

  add(tags: string[]): void {
    const fresh = tags.filter((tag) => !this.#waiting.has(tag));
    for (const tag of fresh) this.#waiting.add(tag);
    const urgent = fresh.filter(isUrgent);
    if (urgent.length > 0) this.#pass(urgent);
    if (this.#waiting.size > 0) this.#timer ??= setTimeout(() => this.#flush(), gapMilliseconds);
  }

  /** Forgets what waits. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#waiting.clear();
  }

  #flush(): void {
    this.#timer = undefined;
    const tags = [...this.#waiting];
    this.#waiting.clear();
    this.#pass(tags);
  }

  #pass(tags: string[]): void {
    for (let at = 0; at < tags.length; at += mostAtOnce) this.#send(tags.slice(at, at + mostAtOnce));
  }
}
