import { get } from 'node:http';

interface Fetched {
  bytes: number;
  text: string | null;
}

/** As sent: what a browser pays for. A compressed body is not read. */
function fetched(url: URL, encoding: 'gzip, deflate, br' | 'identity'): Promise<Fetched> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': encoding } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('error', reject).on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => {
        const body = Buffer.concat(chunks);
        if (answer.statusCode !== 200) reject(new Error(`${url.pathname} answered ${answer.statusCode}`));
        else resolve({ bytes: body.length, text: encoding === 'identity' ? body.toString() : null });
      });
    }).on('error', reject);
  });
}

/**
 * Bytes of a page before its photos, compressed as browsers ask for it: the document, its style sheets and its scripts, without headers.
 * @throws Error when one of them is not there
 */
export async function pageWeight(origin: string, path: string): Promise<number> {
  const page = new URL(path, origin);
  const { text } = await fetched(page, 'identity');
  const parts = [...(text ?? '').matchAll(/<(?:link|script)\b[^>]*?\b(?:href|src)="([^"]+)"[^>]*>/g)]
    .filter(([tag]) => tag.startsWith('<script') || tag.includes('rel="stylesheet"'))
    .map(([, address = '']) => new URL(address, page).href);
  const sizes = [page.href, ...new Set(parts)].map(
    async (url) => (await fetched(new URL(url), 'gzip, deflate, br')).bytes,
  );
  return (await Promise.all(sizes)).reduce((sum, bytes) => sum + bytes, 0);
}
