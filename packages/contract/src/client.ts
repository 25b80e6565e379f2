import createClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { paths } from './generated/api.d.ts';

export type { components, paths } from './generated/api.d.ts';
export type ApiClient = Client<paths>;

/** A typed client of the API. Calls answer `{data, error, response}` and throw only when the network fails. */
export function createApiClient(options: ClientOptions): ApiClient {
  return createClient<paths>(options);
}
