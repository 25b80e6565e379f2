import type { Request, RequestHandler } from 'express';
import { type IRateLimiterRes, RateLimiterMemory } from 'rate-limiter-flexible';
import { AppError } from '../errors.ts';
import type { Kernel } from '../kernel.ts';
import { Turns } from '../limits/turns.ts';
import { clientAddress, networkOf } from './client-address.ts';
import { hasSecret } from './secret.ts';

// Wide on purpose: behind one address of a mobile carrier are thousands of people. A visit is some 30 requests.
const anonymous = { points: 6000, duration: 60 };
const signedIn = { points: 1200, duration: 60 };

// How many of the pool's connections one person, or one network of people who are not signed in, may hold.
const shareOfPerson = 0.25;
const shareOfNetwork = 0.6;
/** Requests that wait for a connection before all new ones are turned away. */
const longestQueue = 100;

// It must answer when nothing else does.
const always = new Set(['getHealth', 'getReady']);

/**
 * Lets requests in so that nobody keeps everybody else waiting: a person, or a network of people who are not signed in,
 * has a number of requests a minute and a share of the database's connections. What is more than the share waits its turn;
 * what is more than may wait is told when to come back, before queues grow. Requests of this machine and of the web
 * server for its own pages are let in as they come.
 */
export function admission({
  config,
  pool,
}: Pick<Kernel, 'config' | 'pool'>): (op: { id: string }) => RequestHandler {
  const share = (part: number) => Math.max(2, Math.floor(config.poolSize * part));
  const people = new Turns({ atOnce: share(shareOfPerson), mayWait: 30 });
  const networks = new Turns({ atOnce: share(shareOfNetwork), mayWait: 300 });
  const ratesOfPeople = new RateLimiterMemory({ ...signedIn, keyPrefix: 'person' });
  const ratesOfNetworks = new RateLimiterMemory({ ...anonymous, keyPrefix: 'network' });
  // Without a promise where none is waited for: this stands before every request.
  const admit: RequestHandler = (req, res, next) => {
    if (pool.waitingCount >= longestQueue) return next(busy());
    const person = req.actor?.id;
    const key = person ?? networkOfCaller(req, config);
    if (key === null) return next();
    const begin = () => {
      // Given up meanwhile: its end, at which a turn ends, is over.
      if (res.destroyed) return;
      const end = (person ? people : networks).take(key, next);
      if (end) res.once('close', end);
      else next(busy());
    };
    (person ? ratesOfPeople : ratesOfNetworks)
      .consume(key)
      .then(begin, (rejected) => next(tooMany(rejected)));
  };
  const pass: RequestHandler = (_req, _res, next) => next();
  return (op) => (always.has(op.id) ? pass : admit);
}

function busy(): AppError {
  return new AppError('unavailable', undefined, { retryAfter: 1 });
}

function tooMany(rejected: IRateLimiterRes | Error): Error {
  if (rejected instanceof Error) return rejected;
  const retryAfter = Math.max(1, Math.ceil((rejected.msBeforeNext ?? 1000) / 1000));
  return new AppError('too_many_requests', undefined, { retryAfter });
}

/** The network a request came from; null for this machine, and for pages that the web server makes. */
function networkOfCaller(
  req: Request,
  { internalSecret, trustProxy }: Pick<Kernel['config'], 'internalSecret' | 'trustProxy'>,
): string | null {
  const named = req.headers['x-client-address'] !== undefined;
  if (!named && trustProxy === 0 && isLoopback(req.socket?.remoteAddress)) return null;
  const proof = req.headers['x-internal-authorization'];
  if (!named && typeof proof === 'string' && hasSecret(proof, internalSecret)) return null;
  const address = clientAddress(req, internalSecret);
  return isLoopback(address) ? null : networkOf(address);
}

function isLoopback(address: string | undefined): boolean {
  return address === '127.0.0.1' || address === '::1';
}
