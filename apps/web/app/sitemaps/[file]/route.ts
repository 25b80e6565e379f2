import { sitemapPages } from '@/features/sitemap/sitemap-files.ts';
import { sitemapResponse } from '@/features/sitemap/sitemap-xml.ts';

export const dynamic = 'force-dynamic';

export async function GET(_: Request, { params }: { params: Promise<{ file: string }> }): Promise<Response> {
  const { file } = await params;
  const pages = await sitemapPages(file);
  return pages ? sitemapResponse(file, pages) : new Response(null, { status: 404 });
}
