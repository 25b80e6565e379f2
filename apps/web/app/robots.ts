import type { MetadataRoute } from 'next';
import { webConfig } from '@/data/config.ts';

// Asked at run time: the build does not know the public address.
export const dynamic = 'force-dynamic';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/api/', '/internal/', '/en/search', '/ne/search'] },
    sitemap: `${webConfig().publicUrl}/sitemap.xml`,
  };
}
