import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { asksForWebSocket, responseToUpgrade } from '@thulubazaar/contract/upgrades';

interface Upgrade {
  socket: Duplex;
  head: Buffer;
}

const waiting = new WeakMap<IncomingMessage, Upgrade>();

/**
 * Hands requests for another protocol to the same listeners as all others, so that door, guards and admission stand
 * before them too. A handler that speaks the protocol takes the connection with `takeUpgrade`.
 */
export function handleUpgrades(server: Server): void {
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    socket.on('error', () => socket.destroy());
    const response = responseToUpgrade(request, socket);
    if (!response) return;
    if (asksForWebSocket(request)) waiting.set(request, { socket, head });
    server.emit('request', request, response);
  });
}

/** The connection of a request for a WebSocket, which is answered on it from now on; null when it is not one. */
export function takeUpgrade(request: IncomingMessage, response: ServerResponse): Upgrade | null {
  const upgrade = waiting.get(request);
  if (!upgrade) return null;
  waiting.delete(request);
  response.statusCode = 101;
  response.detachSocket(upgrade.socket as IncomingMessage['socket']);
  // Whoever waits for the end of the answer has waited enough; not before they have begun to.
  setImmediate(() => response.emit('close'));
  return upgrade;
}
