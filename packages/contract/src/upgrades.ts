import { type IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/**
 * Makes the response for a request that asks for another protocol, so that it can be answered as an ordinary one. As soon as a server
 * listens for upgrades Node hands it all of them and answers none, and clients that would rather have HTTP/2 ask with
 * every request. One with a body is refused, for its bytes are already lost to the parser.
 * @returns the response to write to; null for one that was refused
 */
export function responseToUpgrade(request: IncomingMessage, socket: Duplex): ServerResponse | null {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    socket.end('HTTP/1.1 400 Bad Request\r\nconnection: close\r\ncontent-length: 0\r\n\r\n');
    return null;
  }
  // A connection has the type of a net.Socket here, TLS or not.
  const connection = socket as IncomingMessage['socket'];
  const response = new ServerResponse(request);
  response.shouldKeepAlive = false;
  response.assignSocket(connection);
  response.once('finish', () => {
    response.detachSocket(connection);
    socket.end();
  });
  return response;
}

/** True for a request that asks for a WebSocket. */
export function asksForWebSocket({ method, headers }: Pick<IncomingMessage, 'method' | 'headers'>): boolean {
  return method === 'GET' && headers.upgrade?.toLowerCase() === 'websocket';
}
