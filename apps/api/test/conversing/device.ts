import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Message, SocketEvent } from '@thulubazaar/contract';
import { WebSocket } from 'ws';
import type { Killable } from './killed-processes.ts';

/**
 * Somebody's phone in one conversation, as any client of the contract would be: it sends until it is told that a message
 * is stored, hears by the socket, and asks for what came after its last number whenever it may have missed something.
 */
export class Device {
  /** Numbers as they came to be shown, in this order. */
  readonly shown: number[] = [];
  /** What the sockets themselves did wrong: a number twice, or before a lower one. */
  readonly faults: string[] = [];
  sent = 0;
  resends = 0;
  private closed = false;
  private socket: WebSocket | null = null;
  private catchingUp: Promise<void> = Promise.resolve();
  private readonly api: Killable;
  private readonly headers: Record<string, string>;
  private readonly conversationId: string;

  constructor(api: Killable, headers: Record<string, string>, conversationId: string) {
    this.api = api;
    this.headers = headers;
    this.conversationId = conversationId;
  }

  /** Asks any process until one answers with a success. */
  private async ask(path: string, init: RequestInit = {}): Promise<unknown> {
    while (!this.closed) {
      try {
        const answer = await fetch(`${this.api.anyOrigin()}${path}`, {
          ...init,
          headers: { ...this.headers, 'content-type': 'application/json' },
          signal: AbortSignal.timeout(10_000),
        });
        const body = await answer.json();
        if (answer.ok) return body;
        if (answer.status < 500)
          throw new RangeError(`${path} answered ${answer.status} ${JSON.stringify(body)}`);
      } catch (error) {
        if (error instanceof RangeError) throw error;
      }
      this.resends++;
      await pause(20 + Math.random() * 80);
    }
    throw new Error('the phone was switched off');
  }

  async send(text: string): Promise<void> {
    const body = JSON.stringify({ clientId: randomUUID(), kind: 'text', text });
    await this.ask(this.messages(), { method: 'POST', body });
    this.sent++;
  }

  private messages(query = ''): string {
    return `/api/conversations/${this.conversationId}/messages${query}`;
  }

  private show({ seq }: Message): void {
    if (seq > (this.shown.at(-1) ?? 0)) this.shown.push(seq);
  }

  /** Asks for what came after the last number, until there is no more. What comes by the socket meanwhile waits. */
  catchUp(): Promise<void> {
    this.catchingUp = this.catchingUp.then(async () => {
      for (let more = true; more && !this.closed; ) {
        const page = (await this.ask(this.messages(`?after=${this.shown.at(-1) ?? 0}&limit=100`))) as {
          items: Message[];
          more: boolean;
        };
        for (const message of page.items) this.show(message);
        more = page.more;
      }
    });
    return this.catchingUp;
  }

  /** Stays connected, to whichever process answers, until `close`. */
  async stay(): Promise<void> {
    while (!this.closed) {
      const ws = new WebSocket(`${this.api.anyOrigin().replace('http', 'ws')}/api/socket`, {
        headers: this.headers,
      });
      this.socket = ws;
      let last = 0;
      ws.on('error', () => {});
      ws.on('message', (data) => {
        const event = JSON.parse(String(data)) as SocketEvent;
        if (event.type === 'resync') this.catchUp().catch(() => {});
        if (event.type !== 'message') return;
        const { message } = event;
        if (message.seq <= last) this.faults.push(`${message.seq} after ${last}`);
        last = message.seq;
        this.catchingUp = this.catchingUp.then(() => this.show(message));
      });
      // Not `once`, which would fail with the first error.
      await new Promise((resolve) => ws.on('close', resolve));
      await pause(Math.random() * 50);
    }
  }

  close(): void {
    this.closed = true;
    this.socket?.terminate();
  }
}
