import { createHash } from 'node:crypto';
import { subscribe } from 'node:diagnostics_channel';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { listsTag, preferredEncoding } from '@thulubazaar/contract/negotiation';
import { LRUCache } from 'lru-cache';
import { webConfig } from '@/data/config.ts';
import { isLang, translate } from '@/i18n/translate.ts';
import { earlyScript } from '@/shell/early-script.ts';
import { failedForApi } from './api-away.ts';
import { errorPage, finishPage } from './page-html.ts';
import { compress, type Encoding, squeeze } from './squeeze.ts';

interface Sendable {
  body: Buffer;
  asked: number | null;
  policy: string;
  status?: number;
}

const cacheBytes = 48 * 1024 * 1024;
// What a CDN in front may do with a cached page: this process hears of changes within moments, the CDN does not. No `stale-while-revalidate`: it is
// meant for browsers too, CloudFront passes it on to them, and Chromium would show people their own page of before for as long. CloudFront knows no
// header of its own for it (as CDN-Cache-Control is); what it saved is one answer of 304 every five seconds.
const sharedCaching = 'public, max-age=0, s-maxage=5';
// Next also says `no-store`, which forbids the browser to keep a page of results for the way back to it.
const ownCaching = 'private, no-cache';
const pagePath = /^\/(en|ne)(?:[/?]|$)/;

// A cached page is finished and compressed once, not once a visit.
const finished = new LRUCache<string, Sendable>({
  maxSize: cacheBytes,
  sizeCalculation: ({ body }) => body.length,
});

async function finish(html: string, path: string, status: number, encoding: Encoding): Promise<Sendable> {
  const { publicUrl, uploadOrigin } = webConfig();
  const secure = publicUrl.startsWith('https:');
  const lang = pagePath.exec(path)?.[1] ?? 'en';
  if (status < 500) {
    const { html: finishedHtml, policy, status: ownStatus } = finishPage(html, secure, uploadOrigin);
    const body = await compress(Buffer.from(finishedHtml), encoding);
    return { body, asked: encoding === 'br' ? 0 : null, policy, status: ownStatus };
  }
  const t = translate(isLang(lang) ? lang : 'en');
  const [title, text, retry, home] = [t('error.title'), t('error.text'), t('error.retry'), t('error.home')];
  const page = errorPage({ lang, title, text, retry, home }, path, secure);
  return {
    body: await compress(Buffer.from(page.html), encoding),
    asked: null,
    policy: page.policy,
    ...(failedForApi(path) ? { status: 503 } : {}),
  };
}

/** Next's own takes a millisecond for a long page, this a tenth; the early script is the part that is not in `body`. */
function etagOf(body: Buffer, encoding: Encoding): string {
  const digest = createHash('sha1').update(earlyScript).update(body).digest('base64url');
  return `"${digest}-${encoding}"`;
}

/** Holds back what Next writes to this response, and sends the finished page in its place. */
function takeOver(request: IncomingMessage, response: ServerResponse): void {
  const path = request.url ?? '/';
  const encoding = preferredEncoding(String(request.headers['accept-encoding'] ?? ''), ['br', 'gzip']);
  // Whoever asks for the head gets that of the whole answer, which must be made to be known.
  const headOnly = request.method === 'HEAD';
  if (headOnly) request.method = 'GET';
  // Next would compress every visit anew; static files, which do not pass here, it still compresses.
  delete request.headers['accept-encoding'];

  const { write, end, writeHead } = response;
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown, charset: unknown) => {
    if (typeof chunk === 'string') {
      chunks.push(Buffer.from(chunk, typeof charset === 'string' ? (charset as BufferEncoding) : 'utf8'));
    } else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };

  const release = () => {
    Object.assign(response, { write, end, writeHead });
  };

  const send = async () => {
    const { statusCode } = response;
    const type = String(response.getHeader('content-type') ?? '');
    const body = Buffer.concat(chunks);
    // A redirect that is rendered and cached in one go gets its address from both, and some clients join the two.
    const location = response.getHeader('location');
    if (Array.isArray(location)) response.setHeader('location', location.slice(0, 1));
    if (!type.startsWith('text/html') || body.length === 0) {
      release();
      // Browsers keep a permanent redirect for good unless told otherwise, and titles change back.
      if (statusCode === 308 && location !== undefined) response.setHeader('cache-control', sharedCaching);
      response.end(body.length > 0 ? body : undefined);
      return;
    }
    const cacheControl = String(response.getHeader('cache-control') ?? '');
    const shared = cacheControl.includes('s-maxage') && statusCode < 500;
    const etag = shared ? etagOf(body, encoding) : null;
    const sendable =
      (etag && finished.get(etag)) || (await finish(body.toString('utf8'), path, statusCode, encoding));
    if (etag) {
      finished.set(etag, sendable);
      void squeeze(sendable);
    }
    release();
    response.removeHeader('transfer-encoding');
    // Styles that Next has had fetched beforehand are not those of the page of errors, whose policy forbids them.
    if (statusCode >= 500) response.removeHeader('link');
    if (sendable.status) response.statusCode = sendable.status;
    if (sendable.status === 503) response.setHeader('retry-after', '5');
    response.setHeader('content-security-policy', sendable.policy);
    response.setHeader('vary', 'Accept-Encoding');
    response.setHeader('cache-control', etag ? sharedCaching : ownCaching);
    if (etag) {
      response.setHeader('etag', etag);
      if (listsTag(request.headers['if-none-match'], etag)) {
        response.statusCode = 304;
        response.end();
        return;
      }
    }
    if (encoding !== 'identity') response.setHeader('content-encoding', encoding);
    response.setHeader('content-length', sendable.body.length);
    response.end(headOnly ? undefined : sendable.body);
  };

  response.writeHead = ((status: number, ...rest: unknown[]) => {
    response.statusCode = status;
    const headers = rest.at(-1);
    if (typeof headers === 'object' && headers !== null && !Array.isArray(headers)) {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value as string);
    }
    return response;
  }) as typeof response.writeHead;
  response.write = ((chunk: unknown, charset?: unknown, done?: unknown) => {
    keep(chunk, charset);
    const callback = typeof charset === 'function' ? charset : done;
    if (typeof callback === 'function') queueMicrotask(() => callback());
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown, charset?: unknown, done?: unknown) => {
    if (typeof chunk !== 'function') keep(chunk, charset);
    const callback = [chunk, charset, done].find((argument) => typeof argument === 'function');
    if (typeof callback === 'function') response.once('finish', callback as () => void);
    send().catch(() => response.destroy());
    return response;
  }) as typeof response.end;
}

// Next answers what it cannot decode with a bare 500. Taken at its letters it is an address that leads nowhere.
function readable(url: string): string {
  const [path = ''] = url.split('?', 1);
  try {
    decodeURIComponent(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

/**
 * From now on, every page this process sends is finished by `page-html.ts`. Node announces each request before
 * Next sees it; that is where the response is taken over, so the stock standalone server stays as it is.
 */
export function finishPages(): void {
  subscribe('http.server.request.start', (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    request.url = readable(request.url ?? '/');
    // Requests with `rsc` come from React in the browser and want its own format.
    if (pagePath.test(request.url) && request.headers.rsc === undefined) takeOver(request, response);
  });
}
