import { ApiError, readAnswer } from '@thulubazaar/client';
import { type ApiRequest, createClient } from '@thulubazaar/client/create-client';
import { retrying } from '@thulubazaar/client/retrying';
import { neutralPath } from '@thulubazaar/contract/neutral-paths';

interface Options {
  /** False: having to sign in is an error, and not asked for. */
  resume?: boolean;
}

const timeoutMilliseconds = 20_000;

/** So long a body outlives its page: browsers keep 64 KiB of all that is on its way. */
const longestKept = 16_000;
const pauses = [600, 2000];

type SignInAgain = (refusal: ApiError) => Promise<void>;
let signInAgain: SignInAgain | null = null;

/**
 * What to do when the session has ended, or is too old for what is asked: resolves once the person has signed in
 * again, and the call goes on.
 */
export function whenToSignIn(handler: SignInAgain | null): void {
  signInAgain = handler;
}

let hearRestricted: (() => void) | null = null;

/** Whom to tell that the person may not act any more, which the page may not know yet. */
export function whenRestricted(handler: (() => void) | null): void {
  hearRestricted = handler;
}

function needsSignIn({ code }: ApiError): boolean {
  return code === 'not_signed_in' || code === 'sign_in_again';
}

/** What changes seldom says how long it holds, and is asked for anew by its tag: the browser keeps it. */
const kept = /^\/api\/(?:categories|fields|models|places)\b/;

async function once({ path, method, headers, body, signal }: ApiRequest): Promise<unknown> {
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  try {
    const response = await fetch(neutralPath(path), {
      method,
      body: body ?? null,
      headers: { ...headers, 'accept-language': document.documentElement.lang },
      signal: signal ? AbortSignal.any([signal, timeout]) : timeout,
      cache: kept.test(path) ? 'default' : 'no-store',
      // A change that is shown already is sent to the end, though somebody leaves the page at once.
      keepalive: method !== 'GET' && (body?.length ?? 0) <= longestKept,
    });
    return await readAnswer(response);
  } catch (cause) {
    if (cause instanceof ApiError || signal?.aborted) throw cause;
    if (!navigator.onLine) throw new ApiError('offline');
    throw new ApiError(timeout.aborted ? 'timeout' : 'unreachable');
  }
}

const mayNotAct: readonly string[] = ['suspended', 'banned', 'away'];

const patiently = retrying(once, pauses);

/**
 * The API, through the page's own origin. What may be repeated is, when the line is bad; when the session has ended
 * the call waits for the person to sign in again.
 */
export const api = createClient<Options>(async (request) => {
  try {
    return await patiently(request);
  } catch (error) {
    if (error instanceof ApiError && mayNotAct.includes(error.code)) hearRestricted?.();
    if (!(error instanceof ApiError && needsSignIn(error)) || request.resume === false || !signInAgain)
      throw error;
    await signInAgain(error);
    return patiently(request);
  }
});
