import { lookup as dnsLookup, type LookupAddress } from 'node:dns';
import http, { type IncomingMessage } from 'node:http';
import https from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { maxFetchedPhotoBytes } from '@thulubazaar/contract';
import { isPublicAddress } from '../kernel/http/public-address.ts';

/** Why a photo could not be had, by the code of the problem. */
export class FetchProblem extends Error {
  readonly code: 'photo_address_closed' | 'photo_unreachable' | 'photo_too_heavy';

  constructor(code: FetchProblem['code']) {
    super(code);
    this.name = 'FetchProblem';
    this.code = code;
  }
}

/** What a test may change: which addresses count as public, and what names lead to. */
export interface FetchAllowance {
  isOpen(address: string, port: number): boolean;
  lookup?: typeof dnsLookup;
}

const usual: FetchAllowance = {
  isOpen: (address, port) => (port === 80 || port === 443) && isPublicAddress(address),
};

const mostRedirects = 3;
const silentMs = 8000;
const wholeMs = 25_000;

/**
 * Fetches what anybody wrote an address of, without being led into a network of our own: only http and https, and each address that is
 * connected to is looked at when it is, after its name was resolved, at every redirect anew.
 * @throws FetchProblem
 */
export async function fetchPhoto(address: string, allowance: FetchAllowance = usual): Promise<Buffer> {
  const signal = AbortSignal.timeout(wholeMs);
  let url = address;
  for (let hop = 0; hop <= mostRedirects; hop += 1) {
    const answer = await ask(url, allowance, signal);
    const { statusCode = 0, headers } = answer;
    if (statusCode >= 300 && statusCode < 400 && headers.location) {
      answer.destroy();
      if (!URL.canParse(headers.location, url)) throw new FetchProblem('photo_unreachable');
      url = new URL(headers.location, url).href;
      continue;
    }
    if (statusCode !== 200) {
      answer.destroy();
      throw new FetchProblem('photo_unreachable');
    }
    return readBody(answer);
  }
  throw new FetchProblem('photo_unreachable');
}

function ask(address: string, allowance: FetchAllowance, signal: AbortSignal): Promise<IncomingMessage> {
  const url = URL.canParse(address) ? new URL(address) : null;
  const isHttp = url?.protocol === 'http:' || url?.protocol === 'https:';
  if (!url || !isHttp || url.username !== '' || url.password !== '')
    return Promise.reject(new FetchProblem('photo_address_closed'));
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  // An address that needs no resolving never passes the lookup.
  if (isIP(host) && !allowance.isOpen(host, port))
    return Promise.reject(new FetchProblem('photo_address_closed'));
  return new Promise((resolve, reject) => {
    const refused = (error: Error) =>
      reject(error instanceof FetchProblem ? error : new FetchProblem('photo_unreachable'));
    const request = (url.protocol === 'https:' ? https : http).request(url, {
      agent: false,
      lookup: guarded(allowance, port),
      signal,
      timeout: silentMs,
      maxHeaderSize: 16_384,
      headers: { accept: 'image/*', 'accept-encoding': 'identity', 'user-agent': 'ThuluBazaar-photos/1' },
    });
    request.on('timeout', () => request.destroy(new FetchProblem('photo_unreachable')));
    request.on('error', refused);
    request.on('socket', (socket) => {
      socket.on('connect', () => {
        // Whatever the way here was: nothing is sent to an address that is not open.
        if (!allowance.isOpen(socket.remoteAddress ?? '', port))
          socket.destroy(new FetchProblem('photo_address_closed'));
      });
    });
    request.on('response', resolve);
    request.end();
  });
}

/** Resolves a name to those of its addresses that are open: the very ones that are then connected to. */
function guarded({ isOpen, lookup = dnsLookup }: FetchAllowance, port: number): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, found) => {
      if (error) return callback(error, '', 0);
      const all = found as LookupAddress[];
      const open = all.filter(({ address }) => isOpen(address, port));
      const [first] = open;
      // A name that leads inside as well as outside is not to be trusted with either.
      if (!first || open.length < all.length)
        return callback(new FetchProblem('photo_address_closed'), '', 0);
      if (options.all) return callback(null, open);
      callback(null, first.address, first.family);
    });
  };
}

async function readBody(answer: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    if (Number(answer.headers['content-length'] ?? 0) > maxFetchedPhotoBytes)
      throw new FetchProblem('photo_too_heavy');
    for await (const chunk of answer) {
      length += chunk.length;
      if (length > maxFetchedPhotoBytes) throw new FetchProblem('photo_too_heavy');
      chunks.push(chunk);
    }
  } catch (error) {
    throw error instanceof FetchProblem ? error : new FetchProblem('photo_unreachable');
  } finally {
    answer.destroy();
  }
  return Buffer.concat(chunks);
}
