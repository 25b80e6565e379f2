import { isFilterParam } from '@thulubazaar/catalog/filters';
import type { Input, Operation, Result, SignedInAccess } from '@thulubazaar/contract';
import { withoutAttributeFilters } from '@thulubazaar/contract/ad-attributes';
import type { Application, NextFunction, Request, RequestHandler, Response } from 'express';
import type pg from 'pg';
import { AppError } from '../errors.ts';
import { type Answer, claimOf, runOnce } from '../idempotency/run-once.ts';
import type { Kernel } from '../kernel.ts';
import { type Actor, findAllowed, type Policies, type Policy, type SubjectOf } from '../policy/policy.ts';
import { clientAddress } from './client-address.ts';
import { type Encoding, encodeNow, encodingFor } from './encode.ts';
import { contentHash, etagOf, KeptJson, listsContent } from './kept-json.ts';
import { parseQuery } from './query-string.ts';
import { setReadAfter } from './read-after.ts';
import { parseInput } from './validation.ts';

/** JSON made elsewhere (cards are stored as text): sent as it is. What goes in has passed the response schema. */
export class RawJson {
  readonly text: string | Buffer;
  constructor(text: string | Buffer) {
    this.text = text;
  }
}

declare global {
  namespace Express {
    interface Request {
      /** Who calls, set by the guard of operations that look at it. */
      actor?: Actor;
    }
  }
}

/** `S` is what the right of the operation is about. */
export interface Call<O extends Operation, S = undefined> extends Input<O> {
  /** Who calls; always there where the operation needs a signed-in person. */
  actor: O['access'] extends SignedInAccess ? Actor : Actor | undefined;
  /** What the right is about, as its policy found it. */
  subject: S;
  /** The transaction an idempotent operation does everything in: committed with its answer, or not at all. */
  tx: O extends { idempotent: true } ? pg.PoolClient : undefined;
  /** Says that nothing was changed. Asked again under the same key, the operation is carried out with `again`. */
  unchanged(): void;
  /** This very request was made before and changed nothing: what it is about is only read. */
  again: boolean;
  req: Request;
  res: Response;
}

export type Handler<O extends Operation, S = undefined> = (
  call: Call<O, S>,
) => Promise<Result<O> | RawJson> | Result<O> | RawJson | KeptJson;

/** Handlers by operation id, each typed by its operation, and by the policy in `P` of its right. */
export type Handlers<Ops extends readonly Operation[], P = unknown> = {
  [O in Ops[number] as O['id']]: Handler<O, SubjectOf<O, P>>;
};

/** What goes out: text, or its UTF-8. */
interface Sent {
  status: number;
  text: string | Buffer;
}

/** A handler's result as it goes out, with whatever the response schema does not declare left out. */
function answerOf(op: Operation, res: Response, result: unknown): Sent {
  const { status, body } = op.response;
  if (body === null) return { status, text: '' };
  const text = result instanceof RawJson ? result.text : JSON.stringify(body.parse(result));
  return { status: res.statusCode === 200 ? status : res.statusCode, text };
}

function setCaching(op: Operation, res: Response): void {
  if (!res.hasHeader('cache-control')) res.setHeader('cache-control', op.cache ?? 'no-store');
  if (op.cache) res.setHeader('vary', 'Accept-Encoding');
}

/** True where the one who asks has the content already: nothing more is to be sent. */
function isUnchanged(res: Response, hash: string, encoding: Encoding): boolean {
  res.setHeader('etag', etagOf(hash, encoding));
  if (!listsContent(res.req.headers['if-none-match'], hash)) return false;
  res.status(304).end();
  return true;
}

function sendBytes(res: Response, bytes: string | Buffer, encoding: Encoding): void {
  res.setHeader('content-type', 'application/json; charset=utf-8');
  if (encoding !== 'identity') res.setHeader('content-encoding', encoding);
  if (res.req.method === 'HEAD') res.setHeader('content-length', Buffer.byteLength(bytes)).end();
  else res.end(bytes);
}

function send(op: Operation, res: Response, { status, text }: Sent): void {
  setCaching(op, res);
  res.status(status);
  if (text.length === 0) {
    res.end();
    return;
  }
  // What opens a session is not compressed: how long it is then says nothing of what it holds.
  const asked = res.hasHeader('set-cookie') ? undefined : res.req.headers['accept-encoding'];
  const encoding = encodingFor(asked, text.length);
  if (op.etag && isUnchanged(res, contentHash(text), encoding)) return;
  if (encoding === 'identity') sendBytes(res, text, encoding);
  else sendBytes(res, encodeNow(typeof text === 'string' ? Buffer.from(text) : text, encoding), encoding);
}

async function sendKept(op: Operation, res: Response, kept: KeptJson): Promise<void> {
  setCaching(op, res);
  const encoding = encodingFor(res.req.headers['accept-encoding'], kept.bytes.length);
  if (isUnchanged(res, kept.hash, encoding)) return;
  const bytes = await kept.in(encoding);
  res.status(op.response.status);
  sendBytes(res, bytes, encoding);
}

// A form without scripts sends every field it has; one that was left empty was not given.
function filled(known: object, query: ReturnType<typeof parseQuery>): ReturnType<typeof parseQuery> {
  for (const name of Object.keys(query))
    if (query[name] === '' && Object.hasOwn(known, name)) delete query[name];
  return query;
}

/** Reads the query of an operation; what is the same for all its requests is made once. */
function queryReader<O extends Operation>({ query: schema }: O): (url: string) => unknown {
  if (!schema) return () => undefined;
  const known = schema.shape;
  const lean = withoutAttributeFilters(schema);
  return (url) => {
    const question = url.indexOf('?');
    const query = question < 0 ? {} : filled(known, parseQuery(url.slice(question + 1)));
    return parseInput(Object.keys(query).some(isFilterParam) ? schema : lean, query);
  };
}

/** The policy of an operation's right; null where it needs none. */
function policyOf(op: Operation, policies: Record<string, Policy<never, unknown>>): AnyPolicy | null {
  if (op.access !== 'owner' && op.access !== 'role') return null;
  const policy = policies[op.right];
  if (!policy) throw new Error(`operation ${op.id} needs the right ${op.right}, which has no policy`);
  if ((policy.find === null) !== (op.access === 'role'))
    throw new Error(
      `operation ${op.id} needs the right ${op.right}, whose policy is not one for ${op.access}`,
    );
  // What it takes of the path was checked by the types of `mountOperations`.
  return policy as AnyPolicy;
}

type AnyPolicy = Policy<unknown, unknown>;

/** What a request says, strictly read; what the policy and the transaction add comes later. */
function callOf<O extends Operation>(
  op: O,
  readQuery: (url: string) => unknown,
  req: Request,
  res: Response,
): Call<O> {
  return {
    params: op.params ? parseInput(op.params, req.params) : undefined,
    query: readQuery(req.url),
    body: op.body ? parseInput(op.body, req.body) : undefined,
    actor: req.actor,
    subject: undefined,
    tx: undefined,
    unchanged: () => {},
    again: false,
    req,
    res,
  } as Call<O>;
}

function handlerOf<O extends Operation>(
  op: O,
  handler: Handler<O>,
  policy: AnyPolicy | null,
  context: Pick<Kernel, 'pool' | 'config' | 'encryption' | 'reads'>,
): RequestHandler {
  const { pool, config, reads } = context;
  const readQuery = queryReader(op);
  const addressOf = (req: Request) => clientAddress(req, config.internalSecret);

  async function allowed(call: Call<O>): Promise<Call<O>> {
    if (!policy) return call;
    if (!call.actor) throw new AppError('not_signed_in');
    const subject = await findAllowed(call.tx ?? pool, call.actor, policy, call.params);
    return { ...call, subject } as Call<O>;
  }

  // A request that is answered from its key has had its right when it was carried out.
  function once(call: Call<O>): Promise<Answer & { replayed: boolean }> {
    return runOnce(context, claimOf(op, call.req, call, addressOf, context), async (tx, again) => {
      let unchanged = false;
      const said = () => {
        unchanged = true;
      };
      const result = await handler(await allowed({ ...call, tx, again, unchanged: said } as Call<O>));
      const { status, text } = answerOf(op, call.res, result);
      return { status, text: text.toString(), unchanged };
    });
  }

  // Whoever changed something sees it, wherever they look next.
  async function noteChange({ actor, res }: Call<O>): Promise<void> {
    const { standby } = reads;
    if (!standby || op.method === 'get' || !actor) return;
    try {
      setReadAfter(res, config.webUrl, await standby.position());
    } catch {
      // It is done, and not said to have failed because the primary is lost since.
      standby.changed();
    }
  }

  return async (req: Request, res: Response, next: NextFunction) => {
    try {
      const call = callOf(op, readQuery, req, res);
      if (op.idempotent) {
        const { replayed, ...answer } = await once(call);
        if (replayed) res.setHeader('idempotency-replayed', 'true');
        await noteChange(call);
        send(op, res, answer);
        return;
      }
      const result = await handler(policy ? await allowed(call) : call);
      if (result instanceof KeptJson) {
        await sendKept(op, res, result);
        return;
      }
      await noteChange(call);
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
 * Mounts every operation with its handler, and answers 405 where a path exists but the method does not. Whoever lacks
 * the right of an operation is refused before its handler, by the policy of that right.
 * `guards` are the middlewares an operation needs before that (who calls, body).
 */
export function mountOperations<const Ops extends readonly Operation[], const P extends Policies<Ops>>(
  app: Application,
  operations: Ops,
  handlers: Handlers<Ops, P>,
  policies: P,
  guards: (op: Operation) => RequestHandler[],
  methodNotAllowed: (methods: readonly string[]) => RequestHandler,
  context: Pick<Kernel, 'pool' | 'config' | 'encryption' | 'reads'>,
): void {
  const methods = new Map<string, string[]>();
  for (const op of operations) {
    const handler = handlers[op.id as keyof typeof handlers] as Handler<Operation> | undefined;
    if (!handler) throw new Error(`operation ${op.id} has no handler`);
    const policy = policyOf(op, policies);
    app[op.method](expressPath(op.path), ...guards(op), handlerOf(op, handler, policy, context));
    const known = methods.get(expressPath(op.path)) ?? [];
    methods.set(expressPath(op.path), [
      ...known,
      ...(op.method === 'get' ? ['GET', 'HEAD'] : [op.method.toUpperCase()]),
    ]);
  }
  for (const [path, known] of methods) app.all(path, methodNotAllowed(known));
}
