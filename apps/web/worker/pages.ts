import { NetworkFirst, type SerwistPlugin } from 'serwist';
import { cacheKinds, type KeptAs, keptAs, keptHeaders, keptMark } from '@/data/kept/kept-pages.ts';
import { keepAssetsOf } from './assets.ts';
import { cacheOf, findKept, keep, stamped } from './caches.ts';
import { settings } from './settings.ts';

/** A line that says nothing for so long is taken for none where the page is kept. */
const patienceSeconds = 8;
const pageKinds: readonly string[] = [cacheKinds.listing, cacheKinds.list, cacheKinds.page];
const isPageCache = (name: string) => pageKinds.includes(name.split('-', 1)[0] ?? '');

/** What a page is called, and its photo, for the list of what is here. */
function told(html: string): Record<string, string> {
  const title = /<title>([^<]*)<\/title>/.exec(html)?.[1]?.replace(/ · [^·]*$/, '') ?? '';
  const photo = /\/media\/[a-z0-9]+\/\d+\.webp/.exec(html)?.[0];
  return {
    [keptHeaders.title]: encodeURIComponent(title),
    ...(photo && { [keptHeaders.photo]: photo }),
  };
}

function isPage(response: Response): boolean {
  const type = response.headers.get('content-type') ?? '';
  return response.status === 200 && !response.redirected && type.startsWith('text/html');
}

/** Keeps a page, and what it is shown with. */
export async function keepPage({ kind, key }: KeptAs, response: Response): Promise<string | null> {
  if (!isPage(response)) return null;
  const html = await response.text();
  await keep(cacheOf(kind), key, stamped(response, html, told(html)));
  return html;
}

/** What is gone is no longer shown. */
async function dropPage({ key }: KeptAs): Promise<void> {
  for (const name of (await caches.keys()).filter(isPageCache)) await (await caches.open(name)).delete(key);
}

/** Fetches a page to keep it. Throws where there is no line. */
export async function fetchPage(key: string): Promise<string | null> {
  const as = keptAs(key);
  if (!as) return null;
  const response = await fetch(key, { credentials: 'same-origin' });
  const html = await keepPage(as, response);
  if (html) await keepAssetsOf(html);
  return html;
}

/** The page as it was kept, which says so itself. */
async function marked(kept: Response): Promise<Response> {
  const html = await kept.text();
  const at = kept.headers.get(keptHeaders.at) ?? '';
  return new Response(html.replace('<html', `<html ${keptMark}="${at}"`), {
    status: kept.status,
    headers: kept.headers,
  });
}

/** What is shown for an address without a line: the page as kept, else the list of what is here. */
export async function keptPage(address: string): Promise<Response> {
  const as = keptAs(address);
  const kept = as && (await findKept(as.key, isPageCache));
  if (kept) return marked(kept);
  const { pathname, search } = new URL(address);
  const { lang } = await settings();
  const inLanguage = /^\/(en|ne)(?=\/|$)/.exec(pathname)?.[1];
  // Addresses without a language lead to one with it.
  if (!inLanguage) return Response.redirect(`/${lang}${pathname === '/' ? '' : pathname}${search}`, 302);
  const offline = await findKept(`/${inLanguage}/offline`, isPageCache);
  return offline ? marked(offline) : Response.error();
}

function handlerOf(as: KeptAs): NetworkFirst {
  const plugin: SerwistPlugin = {
    cacheKeyWillBeUsed: async () => as.key,
    // The site is there, and cannot show it: what is kept can.
    fetchDidSucceed: async ({ response }) => {
      if (response.status >= 502 && (await findKept(as.key, isPageCache))) throw new Error('unavailable');
      return response;
    },
    // It is kept here, with its headers, and not once more by the strategy.
    cacheWillUpdate: async ({ response }) => {
      if (response.status === 404 || response.status === 410) await dropPage(as);
      else await keepPage(as, response);
      return null;
    },
    cachedResponseWillBeUsed: async ({ cachedResponse }) =>
      cachedResponse ? marked(cachedResponse) : cachedResponse,
    handlerDidError: ({ request }) => keptPage(request.url),
  };
  return new NetworkFirst({
    cacheName: cacheOf(as.kind),
    networkTimeoutSeconds: patienceSeconds,
    matchOptions: { ignoreVary: true },
    plugins: [plugin],
  });
}

/** A page that is asked for: from the server while there is a line, as it was kept where there is none. */
export async function answerPage(event: FetchEvent): Promise<Response> {
  const { url } = event.request;
  const as = keptAs(url.slice(new URL(url).origin.length));
  if (as) return handlerOf(as).handle({ event, request: event.request });
  const loaded = (await event.preloadResponse) as Response | undefined;
  try {
    return loaded ?? (await fetch(event.request));
  } catch {
    return keptPage(url);
  }
}
