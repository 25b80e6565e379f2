import { type Answer, ApiError, type CallOf, type Endpoint, readAnswer } from '@thulubazaar/client';
import { type CallArguments, createClient } from '@thulubazaar/client/create-client';

/** How a call ended: the client throws, tests look at both ends. */
export interface Outcome<T> {
  data?: T;
  error?: ApiError;
  response: Response;
}

export type Ask = <E extends Endpoint>(
  endpoint: E,
  ...call: CallArguments<CallOf<E>>
) => Promise<Outcome<Answer<E>>>;

/** Calls the API at `origin` through the typed client, with these headers. */
export function asking(origin: string, own: Record<string, string> = {}): Ask {
  return async (endpoint, ...call) => {
    let response = Response.error();
    const client = createClient(async ({ path, method, headers, body }) => {
      response = await fetch(origin + path, { method, headers: { ...headers, ...own }, body: body ?? null });
      return readAnswer(response);
    });
    try {
      return { data: await client(endpoint, ...call), response };
    } catch (error) {
      if (error instanceof ApiError) return { error, response };
      throw error;
    }
  };
}
