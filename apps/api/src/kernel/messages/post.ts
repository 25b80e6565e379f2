import http from 'node:http';
import https from 'node:https';
import type { LookupFunction } from 'node:net';

/** An answer, as far as senders read one. */
export interface Answer {
  status: number;
  headers: http.IncomingHttpHeaders;
  text: string;
}

/** No answer came. `left` says whether the request may have arrived all the same. */
export class NoAnswer extends Error {
  readonly left: boolean;
  constructor(reason: string, left: boolean) {
    super(reason);
    this.left = left;
  }
}

/** What an answer says, where it is JSON. */
export function jsonOf({ text }: Answer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export const timeoutMs = 10_000;
export const longestAnswer = 64 * 1024;

/** Sends requests to servers of others. */
export interface Poster {
  post(url: string, headers: Record<string, string>, body: Buffer | string): Promise<Answer>;
  close(): void;
}

interface PosterOptions {
  /** How names are looked up, where not every address may be asked. */
  lookup?: LookupFunction;
  /** How long it may take until the whole answer is there. */
  patienceMs?: number;
  /** False: each request has a connection of its own, so that none is lost on one that the other end had closed. */
  keepAlive?: boolean;
}

export function createPoster({
  lookup,
  patienceMs = timeoutMs,
  keepAlive = true,
}: PosterOptions = {}): Poster {
  const options = { keepAlive, maxSockets: 64, scheduling: 'lifo' as const, ...(lookup && { lookup }) };
  const agents = { 'http:': new http.Agent(options), 'https:': new https.Agent(options) };
  return {
    post: (url, headers, body) =>
      new Promise((resolve, reject) => {
        const { protocol } = new URL(url);
        const secure = protocol === 'https:';
        let left = false;
        const request = (secure ? https : http).request(url, {
          method: 'POST',
          agent: agents[secure ? 'https:' : 'http:'],
          headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
          timeout: patienceMs,
        });
        const limit = setTimeout(() => request.destroy(named('timeout')), patienceMs);
        const fail = (error: Error & { code?: string }) => {
          clearTimeout(limit);
          reject(new NoAnswer(error.code ?? error.name, left));
        };
        request.on('socket', (socket) => {
          // From here on it may have arrived.
          if (!socket.connecting) left = true;
          else socket.once(secure ? 'secureConnect' : 'connect', () => (left = true));
        });
        request.on('timeout', () => request.destroy(named('timeout')));
        request.on('error', fail);
        request.on('response', (response) => {
          const chunks: Buffer[] = [];
          let size = 0;
          response.on('data', (chunk: Buffer) => {
            size += chunk.length;
            if (size <= longestAnswer) chunks.push(chunk);
          });
          // Its status says enough: what follows is read as far as it comes.
          response.on('error', fail);
          response.on('end', () => {
            clearTimeout(limit);
            const text = Buffer.concat(chunks).toString();
            resolve({ status: response.statusCode ?? 0, headers: response.headers, text });
          });
        });
        request.end(body);
      }),
    close: () => Object.values(agents).forEach((agent) => void agent.destroy()),
  };
}

function named(code: string): Error {
  return Object.assign(new Error(code), { code });
}

/** Seconds after which the other end wants to be asked again; undefined where it does not say. */
export function retryAfterOf({ headers }: Answer, now = Date.now()): number | undefined {
  const said = headers['retry-after'];
  if (said === undefined) return undefined;
  const seconds = /^\d+$/.test(said) ? Number(said) : (Date.parse(said) - now) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds), 24 * 3600) : undefined;
}
