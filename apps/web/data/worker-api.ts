import { ApiError, readAnswer } from '@thulubazaar/client';
import { type Client, createClient } from '@thulubazaar/client/create-client';
import { neutralPath } from '@thulubazaar/contract/neutral-paths';

const timeoutMilliseconds = 30_000;

/**
 * The API as the worker asks it, in the language of the pages: once; what is lost on the line comes again in its turn.
 * @param isOver nothing more is asked: whoever it was asked for has left
 */
export function workerApi(lang: () => Promise<string>, isOver: () => boolean): Client {
  return createClient<unknown>(async ({ path, method, headers, body }) => {
    try {
      if (isOver()) throw new ApiError('unreachable');
      const response = await fetch(neutralPath(path), {
        method,
        headers: { ...headers, 'accept-language': await lang() },
        body: body ?? null,
        credentials: 'same-origin',
        cache: 'no-store',
        signal: AbortSignal.timeout(timeoutMilliseconds),
      });
      return await readAnswer(response);
    } catch (cause) {
      if (cause instanceof ApiError) throw cause;
      throw new ApiError('unreachable');
    }
  });
}
