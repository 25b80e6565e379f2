import { webConfig } from '@/data/config.ts';

export const dynamic = 'force-dynamic';

/** By this search engines know that what the API tells them of these pages is ours. */
export function GET(): Response {
  const { indexNowKey } = webConfig();
  if (!indexNowKey) return new Response(null, { status: 404 });
  return new Response(indexNowKey, { headers: { 'content-type': 'text/plain; charset=utf-8' } });
}
