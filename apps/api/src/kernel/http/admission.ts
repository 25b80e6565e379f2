import type { Operation } from '@thulubazaar/contract';
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
}: Pick<Kernel, 'config' | 'pool'>): (op: Operation) => RequestHandler {
  const share = (part: number) => Math.max(2, Math.floor(config.poolSize * part));
  const people = new Turns({ atOnce: share(shareOfPerson), mayWait: 30 });
  const networks = new Turns({ atOnce: share(shareOfNetwork), mayWait: 300 });
  const ratesOfPeople = new RateLimiterMemory({ ...signedIn, keyPrefix: 'person' });
  const ratesOfNetworks = new RateLimiterMemory({ ...anonymous, keyPrefix: 'network' });
  const admit: RequestHandler = async (req, res, next) => {
    try {
      if (pool.waitingCount >= longestQueue) throw busy();
      const person = req.actor?.id;
      const network = person ? null : networkOfCaller(req, config.internalSecret);
      if (!person && !network) return next();
      const key = person ?? network ?? '';
      await (person ? ratesOfPeople : ratesOfNetworks).consume(key).catch(tooMany);
      const end = (person ? people : networks).take(key, next);
      if (!end) throw busy();
      res.once('close', end);
    } catch (error) {
      next(error);
    }
  };
  const pass: RequestHandler = (_req, _res, next) => next();
  return (op) => (always.has(op.id) ? pass : admit);
}

function busy(): AppError {
  return new AppError('unavailable', undefined, { retryAfter: 1 });
}

function tooMany(rejected: IRateLimiterRes | Error): never {
  if (rejected instanceof Error) throw rejected;
  const retryAfter = Math.max(1, Math.ceil((rejected.msBeforeNext ?? 1000) / 1000));
  throw new AppError('too_many_requests', undefined, { retryAfter });
}

/** The network a request came from; null for this machine, and for pages that the web server makes. */
function networkOfCaller(req: Request, internalSecret: string): string | null {
  const proof = req.headers['x-internal-authorization'];
  const fromWeb = typeof proof === 'string' && hasSecret(proof, internalSecret);
  if (fromWeb && req.headers['x-client-address'] === undefined) return null;
  const address = clientAddress(req, internalSecret);
  return address === '127.0.0.1' || address === '::1' ? null : networkOf(address);
}
