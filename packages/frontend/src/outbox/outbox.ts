import { ApiError } from '@thulubazaar/client';
import { Store } from '../store.ts';
import type { Waiting } from './entries.ts';

/** Where things are kept until they are sent, for every tab of the browser and its worker. */
export interface Vault<Entry> {
  /** Null where the browser keeps nothing. */
  read(): Promise<Entry[] | null>;
  keep(entry: Entry): Promise<boolean>;
  drop(clientId: string): Promise<void>;
}

interface Parts<Entry, Sent> {
  owner: string;
  vault: Vault<Entry>;
  /** Sends one; what it learns on the way it may keep, so that the next try goes on from there. */
  send(entry: Entry, keep: (entry: Entry) => Promise<void>): Promise<Sent>;
  onSent(entry: Entry, sent: Sent): void;
  /** Runs work while no other tab runs theirs. */
  alone(work: () => Promise<void>): Promise<void>;
  /** Tells other tabs that the vault has changed. */
  announce(): void;
}

/** Nobody wants it sent any more. */
class GivenUp extends Error {}

const firstPause = 2000;
const longestPause = 60_000;

/** Refused for what it is, not for the moment: sending it again as it is would be refused again. */
function isFinal(error: unknown): error is ApiError {
  if (!(error instanceof ApiError)) return false;
  const { status, code } = error;
  // Told at once; nobody knows for how long.
  if (code === 'switched_off') return true;
  // The same request, sent before, is still being answered.
  if (code === 'request_in_progress') return false;
  return (
    status >= 400 && status < 500 && status !== 401 && status !== 408 && status !== 425 && status !== 429
  );
}

/** What somebody adds, before it has an id and a turn. */
type New<Entry> = Entry extends Waiting ? Omit<Entry, keyof Waiting> : never;

/**
 * Messages and changes on their way: kept first, then sent one after another, each until the server has confirmed it. The
 * server knows each by the id it got here, so that what is sent twice is there once.
 */
export class Outbox<Entry extends Waiting, Sent> extends Store {
  entries: readonly Entry[] = [];
  #parts: Parts<Entry, Sent>;
  // Kept by this tab alone, be it for the moment; and what other tabs' copies may still hold.
  #unkept = new Map<string, Entry>();
  #gone = new Set<string>();
  #running: Promise<void> | null = null;
  #again = false;
  #pause = firstPause;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #closed = false;

  constructor(parts: Parts<Entry, Sent>) {
    super();
    this.#parts = parts;
  }

  /** Takes something in; it is shown and kept from here on. */
  async add(what: New<Entry>): Promise<Entry> {
    const at = Math.max(Date.now(), (this.entries.at(-1)?.at ?? 0) + 1);
    const clientId = crypto.randomUUID();
    const waiting: Waiting = { clientId, owner: this.#parts.owner, at, problem: null };
    const entry = { ...what, ...waiting } as unknown as Entry;
    await this.#keep(entry);
    this.flush();
    return entry;
  }

  /** Sends what waits, now: the line is back, or somebody asks. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    this.#again = true;
    this.#running ??= this.#parts
      .alone(() => this.#run())
      .finally(() => {
        this.#running = null;
        // One may have come in when the last had just been looked for.
        if (this.#again && !this.#closed) this.flush();
      });
    return this.#running;
  }

  /** Tries one again that was refused. */
  async retry(clientId: string): Promise<void> {
    const entry = this.entries.find((candidate) => candidate.clientId === clientId);
    if (entry) await this.#keep({ ...entry, problem: null });
    await this.flush();
  }

  /** Gives one up. */
  async drop(clientId: string): Promise<void> {
    this.#gone.add(clientId);
    this.#unkept.delete(clientId);
    this.#show(this.entries.filter((entry) => entry.clientId !== clientId));
    await this.#parts.vault.drop(clientId);
    this.#parts.announce();
  }

  /** Reads what the vault holds: after a reload, and when another tab has changed it. */
  async reload(): Promise<void> {
    const kept = await this.#parts.vault.read();
    if (!kept) return;
    const own = kept.filter(
      ({ owner, clientId }) =>
        owner === this.#parts.owner && !this.#gone.has(clientId) && !this.#unkept.has(clientId),
    );
    this.#show([...own, ...this.#unkept.values()].sort((one, other) => one.at - other.at));
  }

  close(): void {
    this.#closed = true;
    clearTimeout(this.#timer);
  }

  async #run(): Promise<void> {
    while (this.#again && !this.#closed) {
      this.#again = false;
      for (let next = await this.#next(); next && !this.#closed; next = await this.#next()) {
        if (!(await this.#sendOne(next))) break;
      }
    }
  }

  /** Looked for anew each time: while one was on its way its person may have signed out, and the session be another's. */
  async #next(): Promise<Entry | undefined> {
    await this.reload();
    return this.entries.find(({ problem, clientId }) => problem === null && !this.#gone.has(clientId));
  }

  /** Whether nobody has given it up, in this tab or another. */
  async #isWanted(clientId: string): Promise<boolean> {
    if (this.#gone.has(clientId)) return false;
    if (this.#unkept.has(clientId)) return true;
    const kept = await this.#parts.vault.read();
    if (!kept || kept.some((entry) => entry.clientId === clientId)) return true;
    this.#gone.add(clientId);
    return false;
  }

  /** False where the line, not the message, is the trouble. */
  async #sendOne(entry: Entry): Promise<boolean> {
    try {
      // What was given up meanwhile goes no further, and does not come back by what is learnt of it.
      const keep = async (known: Entry) => {
        if (!(await this.#isWanted(known.clientId))) throw new GivenUp();
        await this.#keep(known);
      };
      const sent = await this.#parts.send(entry, keep);
      this.#parts.onSent(entry, sent);
      this.#pause = firstPause;
      await this.drop(entry.clientId);
      return true;
    } catch (error) {
      if (error instanceof GivenUp) return true;
      if (isFinal(error)) {
        const known = this.entries.find(({ clientId }) => clientId === entry.clientId) ?? entry;
        if (await this.#isWanted(entry.clientId))
          await this.#keep({ ...known, problem: error.message, code: error.code });
        return true;
      }
      const asked = error instanceof ApiError ? (error.retryAfter ?? 0) * 1000 : 0;
      // The line may have come back while this one was still lost on it.
      if (this.#again && asked === 0) return false;
      this.#again = false;
      this.#timer = setTimeout(() => this.flush(), Math.max(asked, this.#pause));
      this.#pause = Math.min(longestPause, this.#pause * 2);
      return false;
    }
  }

  async #keep(entry: Entry): Promise<void> {
    this.#unkept.set(entry.clientId, entry);
    const others = this.entries.filter(({ clientId }) => clientId !== entry.clientId);
    this.#show([...others, entry].sort((one, other) => one.at - other.at));
    if (!(await this.#parts.vault.keep(entry))) return;
    if (this.#unkept.get(entry.clientId) === entry) this.#unkept.delete(entry.clientId);
    this.#parts.announce();
  }

  #show(entries: readonly Entry[]): void {
    this.entries = entries;
    this.changed();
  }
}
