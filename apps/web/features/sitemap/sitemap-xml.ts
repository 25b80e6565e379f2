import { pageHref } from '@thulubazaar/frontend/urls/links';
import { webConfig } from '@/data/config.ts';
import { langs } from '@/i18n/translate.ts';

/** A page in both its languages. */
export interface MappedPage {
  /** Without the language. */
  path: string;
  /** When it changed last. */
  changed?: string | undefined;
}

const opening =
  '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n';
const closing = '</urlset>\n';
/** What is written at once. */
const chunkLength = 64 * 1024;

function escaped(address: string): string {
  return address
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&apos;');
}

/** The entries of a page: each language names all, itself too, as search engines want it. */
function entriesOf({ path, changed }: MappedPage, publicUrl: string): string {
  const address = (lang: (typeof langs)[number]) => escaped(publicUrl + pageHref(lang, path));
  const others = langs
    .map((lang) => `<xhtml:link rel="alternate" hreflang="${lang}" href="${address(lang)}"/>`)
    .join('');
  const time = changed ? `<lastmod>${escaped(changed)}</lastmod>` : '';
  return langs.map((lang) => `<url><loc>${address(lang)}</loc>${time}${others}</url>\n`).join('');
}

async function* urlset(pages: AsyncIterable<MappedPage> | Iterable<MappedPage>): AsyncGenerator<string> {
  const { publicUrl } = webConfig();
  let text = opening;
  for await (const page of pages) {
    text += entriesOf(page, publicUrl);
    if (text.length < chunkLength) continue;
    yield text;
    text = '';
  }
  yield text + closing;
}

/** How long a CDN keeps what stays; what is new meanwhile is told by other ways. */
const stayingSeconds = 3600;
/** How long it keeps listings: those of somebody who may not act any more are gone within seconds. */
const listingSeconds = 10;

const headersFor = (seconds: number) => ({
  'content-type': 'application/xml; charset=utf-8',
  'cache-control': `public, max-age=0, s-maxage=${seconds}`,
});

/** A file of the sitemap, sent while its pages still arrive. @param name of the file */
export function sitemapResponse(
  name: string,
  pages: AsyncIterable<MappedPage> | Iterable<MappedPage>,
): Response {
  const source = urlset(pages);
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      const { done, value } = await source.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel: async () => void (await source.return(undefined)),
  });
  return new Response(body, {
    headers: headersFor(name.startsWith('listings-') ? listingSeconds : stayingSeconds),
  });
}

/** The list of the files there are. */
export function sitemapIndex(files: { path: string; changed?: string | undefined }[]): Response {
  const { publicUrl } = webConfig();
  const entries = files.map(({ path, changed }) => {
    const time = changed ? `<lastmod>${escaped(changed)}</lastmod>` : '';
    return `<sitemap><loc>${escaped(publicUrl + path)}</loc>${time}</sitemap>\n`;
  });
  const xml = `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries.join('')}</sitemapindex>\n`;
  return new Response(xml, { headers: headersFor(stayingSeconds) });
}
