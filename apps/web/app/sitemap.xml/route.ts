import { sitemapFiles } from '@/features/sitemap/sitemap-files.ts';
import { sitemapIndex } from '@/features/sitemap/sitemap-xml.ts';

// Asked at run time: the build has no API and does not know the public address.
export const dynamic = 'force-dynamic';

export async function GET(): Promise<Response> {
  return sitemapIndex(await sitemapFiles());
}
