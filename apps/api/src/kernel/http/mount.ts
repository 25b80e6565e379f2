import { createHash } from 'node:crypto';
import type { Input, Operation, Result } from '@thulubazaar/contract';
import type { Application, NextFunction, Request, RequestHandler, Response } from 'express';
import type pg from 'pg';
import { type Answer, claimOf, runOnce } from '../idempotency/run-once.ts';
import type { Kernel } from '../kernel.ts';
import { parseQuery } from './query-string.ts';
import { parseInput } from './validation.ts';

/** JSON made elsewhere (cards are stored as text): sent as it is. What goes in has passed the response schema. */
export class RawJson {
  readonly text: string;
  constructor(text: string) {
    this.text = text;
  }
}

declare global {
  namespace Express {
    interface Request {
      /** The signed-in caller, set by the guard of operations that need one. */
      userId?: string;
    }
  }
}

type SignedIn<O extends Operation> = O['access'] extends 'user' | 'owner' ? string : string | undefined;

export interface Call<O extends Operation> extends Input<O> {
  /** Id of the caller; always there where the operation needs a signed-in person. */
  userId: SignedIn<O>;
  /** The transaction an idempotent operation does everything in: committed with its answer, or not at all. */
  tx: O extends { idempotent: true } ? pg.PoolClient : undefined;
  req: Request;
  res: Response;
}

export type Handler<O extends Operation> = (
  call: Call<O>,
) => Promise<Result<O> | RawJson> | Result<O> | RawJson;

/** Handlers by operation id, each typed by its operation. */
export type Handlers<Ops extends readonly Operation[]> = { [O in Ops[number] as O['id']]: Handler<O> };

/** A handler's result as it goes out, with whatever the response schema does not declare left out. */
function answerOf(op: Operation, res: Response, result: unknown): Answer {
  const { status, body } = op.response;
  if (body === null) return { status, text: '' };
  const text = result instanceof RawJson ? result.text : JSON.stringify(body.parse(result));
  return { status: res.statusCode === 200 ? status : res.statusCode, text };
}

function send(op: Operation, res: Response, { status, text }: Answer): void {
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', op.cache ?? 'no-store');
  if (op.cache) res.setHeader('vary', 'Accept-Encoding');
  res.status(status);
  if (text === '') {
    res.end();
    return;
  }
  res.setHeader('content-type', 'application/json; charset=utf-8');
  if (op.etag && isUnchanged(res, text)) {
    res.status(304).end();
    return;
  }
  if (res.req.method === 'HEAD') res.setHeader('content-length', Buffer.byteLength(text)).end();
  else res.end(text);
}

// Express would not answer 304 to a request that says no-cache, as fetch does with every If-None-Match it is given.
function isUnchanged(res: Response, text: string): boolean {
  const etag = `"${createHash('sha256').update(text).digest('base64url').slice(0, 27)}"`;
  res.setHeader('etag', etag);
  return (res.req.headers['if-none-match'] ?? '').split(/\s*,\s*/).includes(etag);
}

// A form without scripts sends every field it has; one that was left empty was not given.
function filled(op: Operation, query: ReturnType<typeof parseQuery>): ReturnType<typeof parseQuery> {
  for (const name of Object.keys(op.query?.shape ?? {})) if (query[name] === '') delete query[name];
  return query;
}

function handlerOf<O extends Operation>(
  op: O,
  handler: Handler<O>,
  { pool, config }: Pick<Kernel, 'pool' | 'config'>,
): RequestHandler {
  return async (req: Request, res: Response, next: NextFunction) => {
    try {
      const question = req.url.indexOf('?');
      const query = question < 0 ? {} : filled(op, parseQuery(req.url.slice(question + 1)));
      const call = {
        params: op.params ? parseInput(op.params, req.params) : undefined,
        query: op.query ? parseInput(op.query, query) : undefined,
        body: op.body ? parseInput(op.body, req.body) : undefined,
        userId: req.userId,
        tx: undefined,
        req,
        res,
      } as Call<O>;
      if (op.idempotent) {
        const claim = claimOf(op, req, call, config.internalSecret);
        const { replayed, ...answer } = await runOnce(pool, claim, async (tx) =>
          answerOf(op, res, await handler({ ...call, tx } as Call<O>)),
        );
        if (replayed) res.setHeader('idempotency-replayed', 'true');
        send(op, res, answer);
        return;
      }
      const result = await handler(call);
      if (!res.headersSent) send(op, res, answerOf(op, res, result));
    } catch (error) {
      next(error);
    }
  };
}

/** `/api/ads/{id}` as Express writes it: `/api/ads/:id`. */
function expressPath(path: string): string {
  return path.replace(/\{(\w+)\}/g, ':$1');
}

/**
 * Mounts every operation with its handler, and answers 405 where a path exists but the method does not.
 * `guards` are the middlewares an operation needs before its handler (access, body).
 */
export function mountOperations<const Ops extends readonly Operation[]>(
  app: Application,
  operations: Ops,
  handlers: Handlers<Ops>,
  guards: (op: Operation) => RequestHandler[],
  methodNotAllowed: RequestHandler,
  context: Pick<Kernel, 'pool' | 'config'>,
): void {
  const paths = new Set<string>();
  for (const op of operations) {
    const handler = handlers[op.id as keyof typeof handlers] as Handler<Operation> | undefined;
    if (!handler) throw new Error(`operation ${op.id} has no handler`);
    app[op.method](expressPath(op.path), ...guards(op), handlerOf(op, handler, context));
    paths.add(expressPath(op.path));
  }
  for (const path of paths) app.all(path, methodNotAllowed);
}
