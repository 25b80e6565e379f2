import type { Message, SocketEvent } from '@thulubazaar/contract';
import type { Unsent } from '../outbox/entries.ts';
import type { Outbox } from '../outbox/outbox.ts';
import { Store } from '../store.ts';
import { type Ears, Live, type Socket } from './live.ts';
import type { Sent } from './sent.ts';
import { emptyThread, firstSeq, lastSeq, type Thread, withDeleted, withMessages } from './thread.ts';

const typingMilliseconds = 6000;
/** The server passes on one a second; one in three is enough to show. */
const sayTypingMilliseconds = 3000;

/** A conversation as far as it has been read here. */
export interface Opened {
  thread: Thread;
  state: 'loading' | 'ready' | 'failed';
  error: unknown;
  /** Everything up to this number is here; what has come beyond it may lack something in between. */
  known: number;
  loadingEarlier: boolean;
}

const unread: Opened = {
  thread: emptyThread,
  state: 'loading',
  error: null,
  known: 0,
  loadingEarlier: false,
};

interface MessagePage {
  items: Message[];
  more: boolean;
}

/** The messages on their way: an outbox of the chat's own, or its share of one that other things go through as well. */
export type MessageOutbox = Pick<
  Outbox<Unsent, Sent>,
  'entries' | 'add' | 'retry' | 'drop' | 'reload' | 'flush' | 'close' | 'subscribe'
>;

/** What the chat asks of the world, and tells it. */
interface ChatParts {
  /** @param onSent is told of each message that the server has taken */
  openOutbox(onSent: (entry: Unsent, sent: Sent) => void): MessageOutbox;
  connect(ears: Ears): Socket;
  awake(): boolean;
  listMessages(id: string, from?: { after?: number; before?: number }): Promise<MessagePage>;
  readConversation(id: string, seq: number): Promise<void>;
  getUnread(): Promise<number>;
  onEvent(event: SocketEvent): void;
  /** Lists and conversations may have changed. */
  onStale(): void;
  onSignedOut(): void;
}

/** The messages of one browser page: those that are there, those that come, those on their way. */
export class Chat extends Store {
  readonly outbox: MessageOutbox;
  readonly live: Live;
  #parts: ChatParts;
  #opened = new Map<string, Opened>();
  #shown: string | null = null;
  #typing = new Map<string, ReturnType<typeof setTimeout>>();
  #said = 0;
  /** Words on how much is unread, in their order: the last that was asked for or came, and the last that was passed on. */
  #asked = 0;
  #told = 0;
  #catching = new Map<string, Promise<void>>();
  #read = new Map<string, number>();

  constructor(parts: ChatParts) {
    super();
    this.#parts = parts;
    this.outbox = parts.openOutbox((_entry, sent) => this.took(sent.conversationId, sent.message));
    this.outbox.subscribe(() => this.changed());
    this.live = new Live({
      ...parts,
      random: Math.random,
      onEvent: (event) => this.#hear(event),
      poll: () => this.poll(),
    });
  }

  start(): void {
    this.outbox.reload().then(() => this.outbox.flush());
    this.live.start();
  }

  stop(): void {
    this.live.stop();
    this.outbox.close();
    for (const timer of this.#typing.values()) clearTimeout(timer);
  }

  /** The page came into sight or left it, or the line came or went. */
  look(): void {
    this.live.look();
    if (!this.#parts.awake()) return;
    this.outbox.flush();
    if (this.#shown) this.#catchUp(this.#shown);
  }

  opened(id: string): Opened {
    return this.#opened.get(id) ?? unread;
  }

  isTyping(id: string): boolean {
    return this.#typing.has(id);
  }

  /** Messages on their way into a conversation that are not in it yet. */
  unsent(id: string): Unsent[] {
    const arrived = new Set(this.opened(id).thread.messages.map(({ clientId }) => clientId));
    return this.outbox.entries.filter(
      ({ to, clientId }) => 'conversationId' in to && to.conversationId === id && !arrived.has(clientId),
    );
  }

  /** Shows a conversation: reads it, or what has come since it was read. */
  show(id: string | null): void {
    this.#shown = id;
    if (id) this.#catchUp(id);
  }

  retry(id: string): void {
    this.#catchUp(id);
  }

  async earlier(id: string): Promise<void> {
    const { thread, loadingEarlier } = this.opened(id);
    if (loadingEarlier || !thread.more) return;
    this.#set(id, { loadingEarlier: true });
    try {
      const { items, more } = await this.#parts.listMessages(id, { before: firstSeq(thread) });
      this.#set(id, { thread: { ...withMessages(this.opened(id).thread, items), more } });
    } finally {
      this.#set(id, { loadingEarlier: false });
    }
  }

  /** Says how far somebody has read, once for each message. */
  async read(id: string, seq: number): Promise<void> {
    if (seq <= (this.#read.get(id) ?? 0)) return;
    this.#read.set(id, seq);
    try {
      await this.#parts.readConversation(id, seq);
    } catch {
      // It is said again with the next message, or on coming back.
      this.#read.delete(id);
    }
  }

  sayTyping(id: string): void {
    const now = Date.now();
    if (now - this.#said < sayTypingMilliseconds) return;
    this.#said = now;
    this.live.say({ type: 'typing', conversationId: id });
  }

  deleted(id: string, seq: number): void {
    this.#set(id, { thread: withDeleted(this.opened(id).thread, seq) });
  }

  async poll(): Promise<void> {
    if (this.#shown) this.#catchUp(this.#shown);
    this.#parts.onStale();
    this.#asked += 1;
    const asked = this.#asked;
    try {
      const unread = await this.#parts.getUnread();
      // A newer word has come meanwhile.
      if (asked < this.#told) return;
      this.#told = asked;
      this.#parts.onEvent({ type: 'unread', unread });
    } catch {
      // The next time, then.
    }
  }

  #hear(event: SocketEvent): void {
    if (event.type === 'resync' || event.type === 'unread') this.#told = this.#asked += 1;
    if (event.type === 'resync') {
      if (this.#shown) this.#catchUp(this.#shown);
      this.#parts.onStale();
      this.outbox.flush();
    } else if (event.type === 'message') this.took(event.conversationId, event.message);
    else if (event.type === 'typing') this.#showTyping(event.conversationId);
    this.#parts.onEvent(event);
  }

  /** Takes in a message that has come, or that the API has answered with. */
  took(id: string, message: Message): void {
    if (!message.mine) this.#hideTyping(id);
    const { state, thread, known } = this.opened(id);
    // One that nobody has opened gets it with the rest.
    if (!this.#opened.has(id)) return;
    const follows = message.seq === known + 1;
    this.#set(id, {
      thread: withMessages(thread, [message]),
      known: follows ? message.seq : known,
    });
    if (message.seq > known + 1 && state === 'ready' && id === this.#shown) this.#catchUp(id);
  }

  /** One at a time for each conversation: who asks meanwhile gets what is under way, and then what came since. */
  #catchUp(id: string): Promise<void> {
    const running = this.#catching.get(id);
    const next = (running ?? Promise.resolve()).then(() => this.#ask(id));
    const settled = next.finally(() => {
      if (this.#catching.get(id) === settled) this.#catching.delete(id);
    });
    this.#catching.set(id, settled);
    return settled;
  }

  async #ask(id: string): Promise<void> {
    if (!this.#opened.has(id)) this.#set(id, unread);
    try {
      for (let more = true; more; ) {
        const { state, known } = this.opened(id);
        const first = state !== 'ready';
        const page = await this.#parts.listMessages(id, first ? {} : { after: known });
        const now = this.opened(id);
        const taken = withMessages(now.thread, page.items);
        const upTo = Math.max(now.known, page.items.at(-1)?.seq ?? 0);
        this.#set(id, {
          state: 'ready',
          error: null,
          thread: first ? { ...taken, more: page.more } : taken,
          known: upTo,
        });
        // Something may have come by the socket that this answer was too early for.
        more = page.items.length > 0 && ((!first && page.more) || lastSeq(taken) > upTo);
      }
    } catch (error) {
      if (this.opened(id).state !== 'ready') this.#set(id, { state: 'failed', error });
    }
  }

  #showTyping(id: string): void {
    clearTimeout(this.#typing.get(id));
    this.#typing.set(
      id,
      setTimeout(() => this.#hideTyping(id), typingMilliseconds),
    );
    this.changed();
  }

  #hideTyping(id: string): void {
    clearTimeout(this.#typing.get(id));
    if (this.#typing.delete(id)) this.changed();
  }

  #set(id: string, change: Partial<Opened>): void {
    this.#opened.set(id, { ...this.opened(id), ...change });
    this.changed();
  }
}
