import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { request as askSecurely } from 'node:https';

const resumable = /^\/api\/uploads\/[\da-f-]{36}$/i;

/** Whether a request brings bytes of a photo that may be sent in several goes. */
export function bringsPhoto({ method, url }: Pick<IncomingMessage, 'method' | 'url'>): boolean {
  return method === 'PATCH' && resumable.test(url ?? '');
}

/**
 * Passes the bytes of a photo on to the API as they come; a load balancer in front would do it instead. Next would hold all of
 * them first, and of one whose line breaks nothing would arrive.
 */
export function passUpload(request: IncomingMessage, response: ServerResponse, apiUrl: string): void {
  const url = new URL(apiUrl + request.url);
  const headers = { ...request.headers };
  const from = request.socket.remoteAddress;
  headers['x-forwarded-for'] = [headers['x-forwarded-for'], from].filter(Boolean).join(', ');
  const passed = (url.protocol === 'https:' ? askSecurely : ask)(url, { method: 'PATCH', headers });
  passed.on('response', (answer) => {
    response.writeHead(answer.statusCode ?? 502, answer.headers);
    answer.pipe(response);
  });
  passed.on('error', () => {
    if (response.headersSent) response.destroy();
    else response.writeHead(502, { connection: 'close' }).end();
  });
  // What has come before a line broke is sent before this one is broken as well.
  request.on('close', () => {
    if (!request.complete) passed.socket?.destroySoon();
  });
  request.pipe(passed);
}
