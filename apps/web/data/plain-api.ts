import type { Endpoint } from '@thulubazaar/client';
import { neutralPath } from '@thulubazaar/contract/neutral-paths';

/**
 * Calls an operation from a plain page, whose islands have no room for the client: through the page's own origin, once.
 * The answer comes as it is.
 * @param id what its path names
 */
export function send(endpoint: Endpoint, id?: number | string, body?: unknown): Promise<Response> {
  const [method = '', path = ''] = endpoint.split(' ');
  return fetch(neutralPath(path.replace(/{\w+}/, `${id}`)), {
    method,
    body: body === undefined ? null : JSON.stringify(body),
    headers: {
      'accept-language': document.documentElement.lang,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    // A heart that is pressed on the way to another page is kept all the same.
    keepalive: true,
  });
}

/** Whether the site answers: that the phone has a network does not say so. */
export async function siteAnswers(signal: AbortSignal): Promise<boolean> {
  try {
    return (await fetch('/robots.txt', { method: 'HEAD', cache: 'no-store', signal })).ok;
  } catch {
    return false;
  }
}
