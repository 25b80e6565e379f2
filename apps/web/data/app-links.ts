import { proof } from './api.ts';
import { webConfig } from './config.ts';

const timeoutMilliseconds = 8000;

/**
 * What the API says of the apps that open this site's addresses, passed on as it is: phones ask for it at the site's origin and
 * follow no redirect. Not found where no app is configured.
 */
export async function appLinkFile(name: 'assetlinks.json' | 'apple-app-site-association'): Promise<Response> {
  try {
    // biome-ignore lint/style/noRestrictedGlobals: passed on byte by byte, never read here
    const response = await fetch(`${webConfig().apiUrl}/.well-known/${name}`, {
      headers: proof(),
      signal: AbortSignal.timeout(timeoutMilliseconds),
      cache: 'no-store',
    });
    if (response.ok)
      return new Response(await response.text(), {
        headers: { 'content-type': 'application/json', 'cache-control': 'public, max-age=3600' },
      });
    await response.body?.cancel();
    if (response.status === 404)
      return new Response(null, { status: 404, headers: { 'cache-control': 'no-store' } });
  } catch {
    // Apple's and Google's own caches ask again.
  }
  return new Response(null, { status: 503, headers: { 'cache-control': 'no-store', 'retry-after': '60' } });
}
