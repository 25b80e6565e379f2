import { channel, subscribe } from 'node:diagnostics_channel';
import { type IncomingMessage, Server, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { type ErrorCode, errorMessage, statusOf } from '@thulubazaar/contract';
import { preferredLang } from '@thulubazaar/contract/negotiation';
import { refusalOfHead } from '@thulubazaar/contract/request-limits';
import { socketPath } from '@thulubazaar/contract/socket';
import { asksForWebSocket, responseToUpgrade } from '@thulubazaar/contract/upgrades';
import type { ErrorReports } from '@/reports/error-reports.ts';
import { hearPageError } from '@/reports/page-errors.ts';
import { Admission } from './admission.ts';
import { isHost, keepReadHeaders } from './headers.ts';
import { type Admitted, judge, pageErrorPath, type Refused } from './rules.ts';
import { passSocket } from './socket.ts';
import { bringsPhoto, passUpload } from './upload.ts';

/** What is refused, with the body that says why. */
interface Answer {
  status: number;
  allow?: string | undefined;
  retryAfter?: number;
  type: string;
  body: string;
}

const refusals = new WeakMap<IncomingMessage, Answer>();
const guarded = new WeakSet<Server>();
const admission = new Admission();
const secondsToWait = 2;
const refusedUrl = '/refused';
const requestStart = channel('http.server.request.start');

const words = { 400: 'Bad Request', 404: 'Not Found', 405: 'Method Not Allowed' };

function inWords({ status, allow }: Refused): Answer {
  return { status, allow, type: 'text/plain', body: `${words[status]}\n` };
}

/** More is being answered already than is good for those who wait. */
function tooMany(request: IncomingMessage): Answer {
  return { ...inSentences('unavailable', request), retryAfter: secondsToWait };
}

/** In the language and form of who asks: people get there with old links and full cookie jars. */
function inSentences(code: ErrorCode, { url, headers }: IncomingMessage): Answer {
  const message = errorMessage(code, preferredLang(headers['accept-language']));
  return url?.startsWith('/api/')
    ? { status: statusOf(code), type: 'application/json', body: JSON.stringify({ error: { code, message } }) }
    : { status: statusOf(code), type: 'text/plain', body: `${message}\n` };
}

function refuse(
  request: IncomingMessage,
  response: ServerResponse,
  { status, allow, retryAfter, type, body }: Answer,
): void {
  response.statusCode = status;
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', `${type}; charset=utf-8`);
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  response.setHeader('x-content-type-options', 'nosniff');
  if (allow) response.setHeader('allow', allow);
  if (retryAfter) response.setHeader('retry-after', retryAfter);
  // Nobody reads what would still come.
  if (request.method !== 'GET' && request.method !== 'HEAD') response.setHeader('connection', 'close');
  response.end(body);
}

/** Puts the door before whatever a server does with requests. */
function standBefore(server: Server, { apiUrl, reports }: Behind): void {
  if (guarded.has(server)) return;
  guarded.add(server);
  // Next would keep connections that ask for another protocol, and say nothing. Here they are requests like others.
  server.removeAllListeners('upgrade');
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const given = { ...request.headers };
    const response = responseToUpgrade(request, socket);
    if (!response) return;
    // As Node announces other requests: the door, and whoever finishes pages, hear of them there.
    requestStart.publish({ request, response, socket, server });
    if (request.url === socketPath && asksForWebSocket({ method: request.method, headers: given })) {
      response.detachSocket(socket as IncomingMessage['socket']);
      passSocket(request, socket, { head, apiUrl, given });
    } else server.emit('request', request, response);
  });
  const behind = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    const refused = refusals.get(request);
    if (refused) refuse(request, response, refused);
    else if (bringsPhoto(request)) passUpload(request, response, apiUrl);
    else if (request.url === pageErrorPath) void hearPageError(request, response, reports ?? null);
    else for (const listener of behind) listener.call(server, request, response);
  });
}

function judgeRequest(request: IncomingMessage, files: ReadonlySet<string>): Admitted | Answer {
  const code = refusalOfHead(request);
  if (code) return inSentences(code, request);
  if (!isHost(request.headers.host)) return inWords({ status: 400 });
  const verdict = judge(request.method ?? '', request.url ?? '', files);
  return 'status' in verdict ? inWords(verdict) : verdict;
}

/** Judges a request, and leaves of it what may be seen behind the door. */
function letIn(request: IncomingMessage, response: ServerResponse, files: ReadonlySet<string>): void {
  const verdict = judgeRequest(request, files);
  if ('status' in verdict) {
    refusals.set(request, verdict);
    request.url = refusedUrl;
    return;
  }
  const leave = verdict.kind === 'page' ? admission.enter(verdict.url) : () => {};
  if (!leave) {
    refusals.set(request, tooMany(request));
    request.url = refusedUrl;
    return;
  }
  response.once('close', leave);
  request.url = verdict.url;
  keepReadHeaders(request.headers, verdict.kind);
}

/** What stands behind the door. */
interface Behind {
  /** Paths of the files that are sent as they are. */
  files: ReadonlySet<string>;
  /** Where the API answers, for its socket. */
  apiUrl: string;
  /** Who hears of errors of pages. */
  reports?: ErrorReports | null;
}

/**
 * From now on, every request to this process is judged before anything else sees it: what the product does not use is
 * refused, and of what is let in only the headers stay that are read. Node announces each connection and each request
 * beforehand; that is where the door is put in, so the stock standalone server stays as it is.
 */
export function keepDoor(behind: Behind): void {
  subscribe('net.server.socket', (message) => {
    const { server } = (message as { socket: { server?: unknown } }).socket;
    if (server instanceof Server) standBefore(server, behind);
  });
  subscribe(requestStart.name, (message) => {
    const { request, response, server } = message as {
      request: IncomingMessage;
      response: ServerResponse;
      server: Server;
    };
    standBefore(server, behind);
    letIn(request, response, behind.files);
  });
}
