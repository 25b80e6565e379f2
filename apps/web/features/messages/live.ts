import type { SocketEvent, SocketSaid } from '@thulubazaar/contract';

/** As the contract has them; the contract itself stays on the server. */
const closes = { signedOut: 4401, tooMany: 4429 };
const types: ReadonlySet<string> = new Set(['resync', 'message', 'read', 'typing', 'unread']);

const firstPause = 1000;
const longestPause = 30_000;
const tooManyPause = 60_000;
const pollPause = 5000;
/** A socket that has not opened by then is taken for dead: some networks swallow them without a word. */
const openingMilliseconds = 10_000;

/** What is used of a WebSocket. */
export interface Socket {
  onopen: (() => void) | null;
  onmessage: ((event: { data: unknown }) => void) | null;
  onclose: ((event: { code: number }) => void) | null;
  send(data: string): void;
  close(): void;
}

export interface LiveParts {
  connect(): Socket;
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
    const socket = this.#parts.connect();
    this.#socket = socket;
    const slow = setTimeout(() => {
      socket.close();
      this.#lost(socket, 0);
    }, openingMilliseconds);
    socket.onopen = () => clearTimeout(slow);
    socket.onmessage = ({ data }) => {
      if (socket === this.#socket) this.#hear(parse(data));
    };
    socket.onclose = ({ code }) => {
      clearTimeout(slow);
      this.#lost(socket, code);
    };
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

  #lost(socket: Socket, code: number): void {
    if (socket !== this.#socket) return;
    this.#socket = null;
    if (this.state === 'over') return;
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
