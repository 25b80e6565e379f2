import { isForTheFree, type Operation } from '@thulubazaar/contract';
import type { Request, RequestHandler } from 'express';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { readCookie } from './cookie.ts';
import { toRestriction } from './restriction.ts';
import { findSession, type ValidSession } from './sessions.ts';

declare global {
  namespace Express {
    interface Request {
      /** The session this request is made with, where the operation looks at it. */
      sessionId?: string;
    }
  }
}

/** The bearer token of a request. A request that has one is judged by it alone, cookie or not. */
export function readBearer(req: Request): string | undefined {
  const match = /^Bearer +([\w-]{1,200})$/i.exec(req.headers.authorization ?? '');
  return match?.[1];
}

// What a role brings is for whoever has shown that it is them in two ways.
function requireBothFactors({ actor, hasBothFactors }: ValidSession): void {
  if (actor.role !== 'user' && !hasBothFactors) throw new AppError('second_factor_required');
}

type Guarded = Pick<Operation, 'method' | 'access' | 'recent' | 'whileRestricted'>;

// Whoever is suspended or banned reads, and puts right what is their own; nothing else. So does whoever has left for now.
function requireFree({ restriction, isAway }: ValidSession): void {
  const { state, until } = toRestriction(restriction);
  if (state !== 'none') throw new AppError(state, undefined, until === null ? {} : { until });
  if (isAway) throw new AppError('away');
}

/** Settles who calls: refused where nobody does and somebody must, or where they may not. */
function authenticate({ config, pool }: Kernel, op: Guarded): RequestHandler {
  const required = op.access !== 'optional';
  const forTheFree = isForTheFree(op);
  return async (req, _res, next) => {
    const token = req.headers.authorization === undefined ? readCookie(req, config.webUrl) : readBearer(req);
    const session = token ? await findSession(pool, token) : null;
    if (session) {
      if (forTheFree) requireFree(session);
      if (op.access === 'role') requireBothFactors(session);
      if (op.recent && !session.isRecent) throw new AppError('sign_in_again');
      req.actor = session.actor;
      req.sessionId = session.id;
    } else if (required) {
      throw new AppError('not_signed_in');
    }
    next();
  };
}

// `npm start` is reachable under every name of the loopback, and these are one site.
function originOf(url: string): string {
  return new URL(url).origin.replace(/^http:\/\/(127\.0\.0\.1|\[::1\])(?=:|$)/, 'http://localhost');
}

/**
 * Refuses what another site made a browser send. A browser adds the cookie by itself, and names the page's origin
 * with every method that changes something; a bearer token is never added by itself.
 */
function sameSite(webUrl: string): RequestHandler {
  const site = originOf(webUrl);
  return (req, _res, next) => {
    if (readBearer(req)) return next();
    const { origin } = req.headers;
    const fetchSite = req.headers['sec-fetch-site'];
    const hasCookie = readCookie(req, webUrl) !== undefined;
    const foreign =
      (fetchSite !== undefined && fetchSite !== 'same-origin') ||
      (origin !== undefined && (!URL.canParse(origin) || originOf(origin) !== site)) ||
      (hasCookie && origin === undefined && fetchSite === undefined);
    if (foreign) throw new AppError('cross_site');
    next();
  };
}

/** Who may call an operation, as middlewares that run before its body is read. */
export function accessGuards(context: Kernel): (op: Guarded) => RequestHandler[] {
  const changes = sameSite(context.config.webUrl);
  return (op) => [
    ...(op.method === 'get' ? [] : [changes]),
    ...(op.access === 'public' ? [] : [authenticate(context, op)]),
  ];
}
