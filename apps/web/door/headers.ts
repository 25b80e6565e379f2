import type { IncomingHttpHeaders } from 'node:http';
import type { Kind } from './rules.ts';

const everywhere = ['host', 'connection', 'user-agent'];
const sameForFiles = ['accept-encoding', 'if-none-match', 'if-modified-since', 'range', 'if-range'];
const body = ['authorization', 'content-length', 'content-type', 'transfer-encoding', 'expect'];

/** The headers that are read, by what is asked for. Next takes orders from others; those never reach it. */
export const readHeaders: Record<Kind, ReadonlySet<string>> = {
  page: new Set([...everywhere, 'accept', 'accept-encoding', 'accept-language', 'cookie', 'if-none-match']),
  form: new Set([
    ...everywhere,
    'accept',
    'accept-encoding',
    'accept-language',
    'content-length',
    'content-type',
    'cookie',
    'origin',
    'sec-fetch-site',
    'transfer-encoding',
  ]),
  report: new Set([...everywhere, 'content-length', 'content-type', 'transfer-encoding']),
  file: new Set([...everywhere, ...sameForFiles]),
  internal: new Set([...everywhere, ...body]),
  api: new Set([
    ...everywhere,
    ...sameForFiles,
    ...body,
    'accept',
    'accept-language',
    'cookie',
    'idempotency-key',
    'if-match',
    'origin',
    'referer',
    'sec-fetch-dest',
    'sec-fetch-mode',
    'sec-fetch-site',
    'traceparent',
    'tus-resumable',
    'upload-offset',
    'x-forwarded-for',
    'x-forwarded-proto',
    'x-origin-secret',
    'x-request-id',
  ]),
};

/** Takes away every header that is not read for what is asked for. */
export function keepReadHeaders(headers: IncomingHttpHeaders, kind: Kind): void {
  const read = readHeaders[kind];
  for (const name of Object.keys(headers)) if (!read.has(name)) delete headers[name];
}

const hostName = /^(?:[\w.-]{1,253}|\[[\da-f:.]{2,45}\])(?::\d{1,5})?$/i;

/** True for what can be the name of a host; Next makes addresses of it. */
export function isHost(host: string | undefined): boolean {
  return host !== undefined && hostName.test(host);
}
