import { ApiError } from './api-error.ts';
import type { Answer, CallOf, Endpoint } from './endpoints.ts';

/** A call as it is sent: what `fetch` takes, but for the origin and the headers of whoever sends. */
export interface ApiRequest {
  /** From `/api` on, with the query. */
  path: string;
  method: string;
  headers: Record<string, string>;
  body: string | undefined;
  signal: AbortSignal | undefined;
  /** It may be sent again without being done twice. */
  repeatable: boolean;
}

/**
 * Sends a request and reads its answer: where to, in which language, as whom, for how long, how often. `Options` are
 * what a call may say to it besides what is sent.
 * @throws ApiError, as `readAnswer` makes it
 */
export type Send<Options = unknown> = (request: ApiRequest & Options) => Promise<unknown>;

// With a transport or an operation that wants nothing, nothing needs to be said.
export type CallArguments<Call> = Partial<Call> extends Call ? [call?: Call] : [call: Call];

/**
 * Calls an operation by its method and path.
 * @throws ApiError, whose codes `isRefusal` knows; the signal's reason when it aborts
 */
export type Client<Options = unknown> = <E extends Endpoint>(
  endpoint: E,
  ...call: CallArguments<CallOf<E> & Options>
) => Promise<Answer<E>>;

interface AnyCall {
  params?: Record<string, string | number>;
  query?: Record<string, string | number | undefined>;
  body?: unknown;
  key?: string;
  signal?: AbortSignal;
}

function requestOf(endpoint: string, { params, query, body, key, signal, ...options }: AnyCall): ApiRequest {
  const [method = '', template = ''] = endpoint.split(' ');
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(query ?? {}))
    if (value !== undefined) asked.set(name, `${value}`);
  const path = template.replace(/{(\w+)}/g, (_all, name) => encodeURIComponent(`${params?.[name]}`));
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (key !== undefined) headers['idempotency-key'] = key;
  return {
    ...options,
    path: asked.size ? `${path}?${asked}` : path,
    method,
    headers,
    body: JSON.stringify(body),
    signal,
    repeatable: method === 'GET' || key !== undefined,
  };
}

/** A client of the API. It knows the operations by their types alone: there is no list of them at run time. */
export function createClient<Options = unknown>(send: Send<Options>): Client<Options> {
  const call = async (endpoint: string, given: AnyCall = {}): Promise<unknown> => {
    try {
      return await send(requestOf(endpoint, given) as ApiRequest & Options);
    } catch (error) {
      if (error instanceof ApiError) error.endpoint = endpoint;
      throw error;
    }
  };
  return call as Client<Options>;
}
