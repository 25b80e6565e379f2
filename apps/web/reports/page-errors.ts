import type { IncomingMessage, ServerResponse } from 'node:http';
import type { ErrorReports, PageError } from './error-reports.ts';

/** Three errors with their stacks; early-script.ts cuts what it sends to less. */
const mostBytes = 8192;
const kinds = /^[a-z-]{1,20}$/;

/** Hears what pages say of errors of their own (early-script.ts), and answers nothing, whatever it was. */
export async function hearPageError(
  request: IncomingMessage,
  response: ServerResponse,
  reports: ErrorReports | null,
): Promise<void> {
  response.setHeader('cache-control', 'no-store');
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of request) {
      bytes += (chunk as Buffer).length;
      if (bytes > mostBytes) break;
      chunks.push(chunk as Buffer);
    }
  } catch {
    return;
  }
  if (bytes > mostBytes) {
    response.statusCode = 413;
    response.setHeader('connection', 'close');
    response.end();
    return;
  }
  response.statusCode = 204;
  response.end();
  const said = reports && readPageError(Buffer.concat(chunks).toString());
  if (said) await reports.ofPage(said);
}

/** What was said, where it is what a page would say. */
export function readPageError(text: string): PageError | null {
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== 'object' || said === null) return null;
    const { name, message, stack, page } = said as Record<string, unknown>;
    if (typeof name !== 'string' || typeof message !== 'string' || typeof stack !== 'string') return null;
    return {
      name: name.slice(0, 60),
      message,
      stack,
      page: typeof page === 'string' && kinds.test(page) ? page : '?',
    };
  } catch {
    return null;
  }
}
