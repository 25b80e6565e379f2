import { subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import { isHost, keepReadHeaders } from './headers.ts';
import { type Admitted, judge, type Refused } from './rules.ts';

const refusals = new WeakMap<IncomingMessage, Refused>();
const guarded = new WeakSet<Server>();
const refusedUrl = '/refused';

const words = { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed', 414: 'URI Too Long' };

function refuse(request: IncomingMessage, response: ServerResponse, { status, allow }: Refused): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', 'text/plain; charset=utf-8');
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('x-content-type-options', 'nosniff');
  if (allow) response.setHeader('allow', allow);
  // Nobody reads what would still come.
  if (request.method !== 'GET' && request.method !== 'HEAD') response.setHeader('connection', 'close');
  response.end(`${words[status]}\n`);
}

/** Puts the door before whatever a server does with requests. */
function standBefore(server: Server): void {
  if (guarded.has(server)) return;
  guarded.add(server);
  // Next would keep connections that ask for another protocol, and say nothing. Without a listener they are requests.
  server.removeAllListeners('upgrade');
  const behind = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refused = refusals.get(request);
    if (refused) refuse(request, response, refused);
    else for (const listener of behind) listener.call(server, request, response);
  });
}

function judgeRequest(
  { method = '', url = '', headers }: IncomingMessage,
  files: ReadonlySet<string>,
): Admitted | Refused {
  return isHost(headers.host) ? judge(method, url, files) : { status: 400 };
}

/**
 * From now on, every request to this process is judged before anything else sees it: what the product does not use is
 * refused, and of what is let in only the headers stay that are read. Node announces each connection and each request
 * beforehand; that is where the door is put in, so the stock standalone server stays as it is.
 * @param files paths of the files that are sent as they are
 */
export function keepDoor(files: ReadonlySet<string>): void {
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: { server?: unknown } }).socket;
    if (server instanceof Server) standBefore(server);
  });
  subscribe('http.server.request.start', (message) => {
    const { request, server } = message as { request: IncomingMessage; server: Server };
    standBefore(server);
    const verdict = judgeRequest(request, files);
    if ('status' in verdict) {
      refusals.set(request, verdict);
      request.url = refusedUrl;
      return;
    }
    request.url = verdict.url;
    keepReadHeaders(request.headers, verdict.kind);
  });
}
