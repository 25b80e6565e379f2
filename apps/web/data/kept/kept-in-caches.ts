import { isPersonal, keptHeaders, type PageKind } from './kept-pages.ts';

/** A page that opens without a line. */
export interface KeptPage {
  kind: PageKind;
  path: string;
  title: string;
  photo: string | null;
  at: Date;
}

const pageCache = /^(listing|list|page)-/;

/** The pages that the worker has kept, last kept first. None where there is no worker. */
export async function keptPages(): Promise<KeptPage[]> {
  if (!('caches' in window)) return [];
  const pages = new Map<string, KeptPage>();
  for (const name of await caches.keys()) {
    const kind = pageCache.exec(name)?.[1] as PageKind | undefined;
    if (!kind) continue;
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      const page = pageOf(kind, request, await cache.match(request, { ignoreVary: true }));
      const known = pages.get(page.path);
      if (!known || known.at < page.at) pages.set(page.path, page);
    }
  }
  return [...pages.values()].sort((one, other) => other.at.getTime() - one.at.getTime());
}

function pageOf(kind: PageKind, { url }: Request, response: Response | undefined): KeptPage {
  const { pathname, search } = new URL(url);
  const headers = response?.headers;
  const title = decodeURIComponent(headers?.get(keptHeaders.title) ?? '');
  return {
    kind,
    path: pathname + search,
    title: unescaped(title) || decodeURIComponent(pathname),
    photo: headers?.get(keptHeaders.photo) ?? null,
    at: new Date(Number(headers?.get(keptHeaders.at) ?? 0)),
  };
}

/** As it stood in HTML. */
function unescaped(text: string): string {
  const names: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#x27': "'" };
  return text.replace(/&(amp|lt|gt|quot|#x27);/g, (_all, name) => names[name] ?? '');
}

/** Drops what this phone has kept of a person and of what they looked at. */
export async function forgetKept(): Promise<void> {
  if (typeof caches === 'undefined') return;
  navigator.serviceWorker?.controller?.postMessage({ type: 'forget' });
  const names = await caches.keys().catch(() => []);
  await Promise.all(names.filter(isPersonal).map((name) => caches.delete(name)));
}
