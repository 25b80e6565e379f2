import { type IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { errorMessage, statusOf } from '@thulubazaar/contract';
import { preferredLang } from '@thulubazaar/contract/negotiation';
import { refusalOfHead } from '@thulubazaar/contract/request-limits';

/** Answers a request whose head is larger than people send; false when it is not. */
function refuse(request: IncomingMessage, response: ServerResponse): boolean {
  const code = refusalOfHead(request);
  if (!code) return false;
  const message = errorMessage(code, preferredLang(request.headers['accept-language']));
  const forApi = request.url?.startsWith('/api/');
  const body = forApi ? JSON.stringify({ error: { code, message } }) : `${message}\n`;
  response.writeHead(statusOf(code), {
    'content-type': `${forApi ? 'application/json' : 'text/plain'}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    connection: 'close',
  });
  response.end(body);
  return true;
}

/**
 * From now on, no server of this process sees a request that is larger than people's: Next reads a query of thousands of
 * parameters for seconds. The server is Next's own, so the door stands where Node announces a request to it.
 * Nothing here speaks over an upgraded connection, which would lead past the door.
 */
export function guardDoor(): void {
  const { emit } = Server.prototype;
  Server.prototype.emit = function guarded(
    this: Server,
    event: string | symbol,
    ...given: unknown[]
  ): boolean {
    const [request, answer] = given as [IncomingMessage, ServerResponse | Duplex];
    if (event === 'request' && answer instanceof ServerResponse && refuse(request, answer)) return true;
    if (event === 'upgrade' && !(answer instanceof ServerResponse)) {
      answer.destroy();
      return true;
    }
    return Reflect.apply(emit, this, [event, ...given]);
  } as typeof emit;
}
