import { request as ask, type IncomingMessage } from 'node:http';
import { request as askSecurely } from 'node:https';
import type { Duplex } from 'node:stream';

// What makes the handshake, besides the headers that the door lets through.
const handshake = ['sec-websocket-key', 'sec-websocket-version', 'sec-websocket-protocol', 'upgrade'];

/** The head of an answer as it goes over the line. */
function headOf({ httpVersion, statusCode, statusMessage, rawHeaders }: IncomingMessage): string {
  const lines = [`HTTP/${httpVersion} ${statusCode} ${statusMessage}`];
  for (let at = 0; at < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`);
  return `${lines.join('\r\n')}\r\n\r\n`;
}

/**
 * Passes a request for a WebSocket on to the API, and from then on every byte both ways, so that pages need one origin
 * only; a load balancer in front would do it instead.
 * @param given the headers the request came with, by their names in lower case
 */
export function passSocket(
  request: IncomingMessage,
  socket: Duplex,
  { head, apiUrl, given }: { head: Buffer; apiUrl: string; given: IncomingMessage['headers'] },
): void {
  const url = new URL(apiUrl + request.url);
  const headers = { ...request.headers };
  for (const name of handshake) if (given[name] !== undefined) headers[name] = given[name];
  headers.connection = 'Upgrade';
  const from = (socket as IncomingMessage['socket']).remoteAddress;
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], from].filter(Boolean).join(', ');
  const passed = (url.protocol === 'https:' ? askSecurely : ask)(url, { headers });
  const end = () => {
    passed.destroy();
    socket.destroy();
  };
  socket.on('error', end);
  socket.on('close', end);
  passed.on('error', () =>
    socket.end('HTTP/1.1 502 Bad Gateway\r\nconnection: close\r\ncontent-length: 0\r\n\r\n'),
  );
  passed.on('response', (answer) => {
    socket.write(headOf(answer));
    answer.pipe(socket);
  });
  passed.on('upgrade', (answer, behind, first) => {
    behind.on('error', end);
    behind.on('close', end);
    socket.write(headOf(answer));
    socket.write(first);
    behind.write(head);
    behind.pipe(socket);
    socket.pipe(behind);
  });
  passed.end();
}
