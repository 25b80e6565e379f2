import type { SocketEvent, SocketSaid } from '@thulubazaar/contract';

/** As the contract has them; the contract itself stays on the server. */
const closes = { signedOut: 4401, tooMany: 4429 };
const types: ReadonlySet<string> = new Set([
  'resync',
  'message',
  'read',
  'typing',
  'unread',
  'notifications',
]);

const firstPause = 1000;
const longestPause = 30_000;
const tooManyPause = 60_000;
const pollPause = 5000;
/** A socket that has not opened by then is taken for dead: some networks swallow them without a word. */
const openingMilliseconds = 10_000;

/** What is used of a WebSocket. */
export interface Socket {
  send(data: string): void;
  close(): void;
}

/** What a socket tells whoever has opened it. */
export interface Ears {
  onOpen(): void;
  onMessage(data: unknown): void;
  onClose(code: number): void;
}

interface LiveParts {
  connect(ears: Ears): Socket;
  /** The page is seen, and the browser knows of no trouble with the line. */
  awake(): boolean;
  onEvent(event: SocketEvent): void;
  /** Asks for what may have come; while the socket does not work this is all there is. */
  poll(): void;
  onSignedOut(): void;
  /** A number from 0 to 1. */
  random(): number;
}

function parse(data: unknown): SocketEvent | null {
  try {
    const event = JSON.parse(String(data));
    return types.has(event?.type) ? event : null;
  } catch {
    return null;
  }
}

/**
 * One connection for what arrives. It comes back by itself, later each time and never all at once with others; while
 * it is away the API is asked every few seconds instead. A page that nobody sees keeps the socket it has, and asks for
 * nothing.
 */
export class Live {
  state: 'closed' | 'connecting' | 'open' | 'over' = 'closed';
  #parts: LiveParts;
  #socket: Socket | null = null;
  #turn = 0;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #polling: ReturnType<typeof setInterval> | undefined;

  constructor(parts: LiveParts) {
    this.#parts = parts;
  }

  start(): void {
    if (this.state !== 'closed' || !this.#parts.awake()) return;
    clearTimeout(this.#retry);
    this.state = 'connecting';
    // A socket that was given up still speaks; only the last one is heard.
    this.#turn += 1;
    const turn = this.#turn;
    const slow = setTimeout(() => {
      this.#socket?.close();
      this.#lost(turn, 0);
    }, openingMilliseconds);
    this.#socket = this.#parts.connect({
      onOpen: () => clearTimeout(slow),
      onMessage: (data) => {
        if (turn === this.#turn) this.#hear(parse(data));
      },
      onClose: (code) => {
        clearTimeout(slow);
        this.#lost(turn, code);
      },
    });
  }

  stop(): void {
    clearTimeout(this.#retry);
    this.#stopPolling();
    this.state = 'over';
    this.#socket?.close();
    this.#socket = null;
  }

  /** The page came into sight or left it, or the line came or went. */
  look(): void {
    if (!this.#parts.awake()) {
      clearTimeout(this.#retry);
      this.#stopPolling();
    } else if (this.state === 'closed') {
      this.#failures = 0;
      this.start();
    }
  }

  say(said: SocketSaid): void {
    if (this.state === 'open') this.#socket?.send(JSON.stringify(said));
  }

  #hear(event: SocketEvent | null): void {
    if (!event) return;
    // The server's first word: an open socket alone may be a proxy's.
    if (event.type === 'resync') {
      this.state = 'open';
      this.#failures = 0;
      this.#stopPolling();
    }
    this.#parts.onEvent(event);
  }

  #lost(turn: number, code: number): void {
    if (turn !== this.#turn || this.state === 'over') return;
    this.#turn += 1;
    this.#socket = null;
    if (code === closes.signedOut) {
      this.stop();
      this.#parts.onSignedOut();
      return;
    }
    this.state = 'closed';
    const longest = Math.min(longestPause, firstPause * 2 ** this.#failures);
    this.#failures += 1;
    if (!this.#parts.awake()) return;
    const pause = code === closes.tooMany ? tooManyPause : longest * (0.5 + this.#parts.random() / 2);
    this.#retry = setTimeout(() => this.start(), pause);
    // Once may be a restart, which is over in a moment.
    if (this.#failures > 1 || code === closes.tooMany) this.#startPolling();
  }

  #startPolling(): void {
    if (this.#polling) return;
    this.#parts.poll();
    this.#polling = setInterval(() => this.#parts.poll(), pollPause);
  }

  #stopPolling(): void {
    clearInterval(this.#polling);
    this.#polling = undefined;
  }
}
