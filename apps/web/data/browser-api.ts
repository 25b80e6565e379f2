import type { ErrorBody, ErrorCode } from '@thulubazaar/contract';

type NetworkFailure = 'offline' | 'timeout' | 'unreachable';

/** The API refused or failed, or could not be reached; `message` is the API's sentence in the page's language. */
export class RequestError extends Error {
  readonly code: ErrorCode | NetworkFailure;
  readonly status: number;
  /** What is wrong with each field, in the page's language. */
  readonly fields: Readonly<Record<string, string>>;
  /** With version_conflict: the listing as it is now. */
  readonly current: unknown;
  /** Seconds to wait before asking again. */
  readonly retryAfter: number | undefined;

  constructor(code: RequestError['code'], status = 0, error?: ErrorBody['error']) {
    super(error?.message ?? '');
    this.name = 'RequestError';
    this.code = code;
    this.status = status;
    this.fields = Object.fromEntries((error?.fields ?? []).map(({ field, message }) => [field, message]));
    this.current = error?.current;
    this.retryAfter = error?.retryAfter;
  }
}

export interface Call {
  method?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  path: `/api/${string}`;
  body?: unknown;
  /** Idempotency-Key: with one, the call may be repeated without being done twice. */
  key?: string;
  signal?: AbortSignal;
  /** False: having to sign in is an error, and not asked for. */
  resume?: boolean;
}

const timeoutMilliseconds = 20_000;
const pauses = [600, 2000];

type SignInAgain = (refusal: RequestError) => Promise<void>;
let signInAgain: SignInAgain | null = null;

/**
 * What to do when the session has ended, or is too old for what is asked: resolves once the person has signed in
 * again, and the call goes on.
 */
export function whenToSignIn(handler: SignInAgain | null): void {
  signInAgain = handler;
}

/**
 * Asks the API, through the page's own origin. What may be repeated is, when the line is bad; when the session has
 * ended the call waits for the person to sign in again.
 * @throws RequestError
 */
export async function call<T>(request: Call): Promise<T> {
  const repeatable = request.method === undefined || request.key !== undefined;
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once<T>(request);
    } catch (error) {
      if (!(error instanceof RequestError)) throw error;
      if (needsSignIn(error) && request.resume !== false && signInAgain) {
        await signInAgain(error);
        return call<T>({ ...request, resume: false });
      }
      const pause = pauses[attempt];
      if (!repeatable || pause === undefined || !mayPass(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
      request.signal?.throwIfAborted();
    }
  }
}

function needsSignIn({ code }: RequestError): boolean {
  return code === 'not_signed_in' || code === 'sign_in_again';
}

function mayPass({ code, status }: RequestError): boolean {
  return code === 'unreachable' || code === 'timeout' || code === 'request_in_progress' || status >= 502;
}

async function once<T>({ method = 'GET', path, body, key, signal }: Call): Promise<T> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  let response: Response;
  try {
    // biome-ignore lint/style/noRestrictedGlobals: the browser's one door to the API; the typed client would weigh 5 KB
    response = await fetch(path, {
      method,
      headers: {
        accept: 'application/json',
        'accept-language': document.documentElement.lang,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(key ? { 'idempotency-key': key } : {}),
      },
      body: body === undefined ? null : JSON.stringify(body),
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      cache: 'no-store',
    });
  } catch (cause) {
    if (signal?.aborted) throw cause;
    if (!navigator.onLine) throw new RequestError('offline');
    throw new RequestError(timeout.aborted ? 'timeout' : 'unreachable');
  }
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return answer as T;
  const { error } = (answer ?? {}) as Partial<ErrorBody>;
  throw new RequestError(error?.code ?? 'unreachable', response.status, error);
}
