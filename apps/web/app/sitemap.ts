import type { MetadataRoute } from 'next';
import { getCategories, getPlace } from '@/lib/api.ts';
import { webConfig } from '@/lib/config.ts';
import { langs } from '@/lib/i18n.ts';
import { pageHref } from '@/lib/links.ts';

// Asked at run time (the build has no API); its data are kept by lib/api.ts.
export const dynamic = 'force-dynamic';

/** The pages that stay: front, categories, provinces, and what explains the site. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { publicUrl } = webConfig();
  const [categories, provinces] = await Promise.all([getCategories(), getPlace(null)]);
  const paths = [
    '/',
    '/categories',
    '/about',
    '/safety',
    ...categories.flatMap(({ id, children }) => [`/c/${id}`, ...children.map((child) => `/c/${child.id}`)]),
    ...provinces.items.map(({ id }) => `/in/${id}`),
  ];
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(langs.map((lang) => [lang, publicUrl + pageHref(lang, path)]));
    return langs.map((lang) => ({ url: publicUrl + pageHref(lang, path), alternates: { languages } }));
  });
}
