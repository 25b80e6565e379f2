import type { SocketEvent } from '@thulubazaar/contract';
import { socketCloses } from '@thulubazaar/contract/socket';
import type { WebSocket } from 'ws';

/** A socket that is open, and by which session. */
export interface Client {
  ws: WebSocket;
  userId: string;
  sessionId: string;
  /**
   * Has been told to ask for what it may have missed, and hears from then on. Before, it hears nothing: a later message
   * would have it believe that there is none between.
   */
  inStep: boolean;
  /** Has answered since it was last asked whether it is there. */
  alive: boolean;
}

/** Bytes that may wait for a client. One that takes nothing is cut off, and asks for what it missed when it is back. */
const mostWaiting = 256 * 1024;
/** Sockets of one person, tabs and phones together; the oldest leaves. */
export const mostOfOnePerson = 10;

/** The sockets of this process, by person. */
export class Hub {
  private readonly byUser = new Map<string, Set<Client>>();
  private count = 0;

  get size(): number {
    return this.count;
  }

  add(client: Client): void {
    const clients = this.byUser.get(client.userId) ?? new Set();
    this.byUser.set(client.userId, clients);
    const [oldest] = clients;
    if (oldest && clients.size >= mostOfOnePerson) this.cut(oldest, socketCloses.tooMany);
    clients.add(client);
    this.count += 1;
  }

  remove(client: Client): void {
    const clients = this.byUser.get(client.userId);
    if (!clients?.delete(client)) return;
    this.count -= 1;
    if (clients.size === 0) this.byUser.delete(client.userId);
  }

  /** People of these who have a socket here. */
  present(userIds: Iterable<string>): string[] {
    return [...new Set(userIds)].filter((id) => this.byUser.has(id));
  }

  *all(): Generator<Client> {
    for (const clients of this.byUser.values()) yield* clients;
  }

  of(userId: string): Client[] {
    return [...(this.byUser.get(userId) ?? [])];
  }

  /** Says something to all sockets of a person that are in step. */
  tell(userId: string, event: SocketEvent): void {
    const text = JSON.stringify(event);
    for (const client of this.of(userId)) if (client.inStep) this.send(client, text);
  }

  /** Has a client ask for what it may have missed; from now on it hears what comes. */
  bringInStep(client: Client, unread: number): void {
    client.inStep = true;
    this.send(client, JSON.stringify({ type: 'resync', unread } satisfies SocketEvent));
  }

  private send(client: Client, text: string): void {
    const { ws } = client;
    if (ws.readyState !== ws.OPEN) return;
    ws.send(text);
    // A closing handshake would wait behind what is not read.
    if (ws.bufferedAmount > mostWaiting) this.drop(client);
  }

  /** Ends a socket and says why. */
  cut(client: Client, code: number): void {
    this.remove(client);
    client.ws.close(code);
  }

  /** Ends a socket at once. */
  drop(client: Client): void {
    this.remove(client);
    client.ws.terminate();
  }
}
