/** Calls an operation from the service worker, which has neither page nor client. */
export function callFromWorker(path: `/api/${string}`, body: unknown, lang: string): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': lang },
    body: JSON.stringify(body),
  });
}
