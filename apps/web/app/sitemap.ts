import type { MetadataRoute } from 'next';
import { getCategories, getNewestPaths, getPlace } from '@/data/api.ts';
import { webConfig } from '@/data/config.ts';
import { langs } from '@/i18n/translate.ts';
import { pageHref } from '@/urls/links.ts';

// Asked at run time (the build has no API); its data are kept by data/api.ts.
export const dynamic = 'force-dynamic';

/** The pages that stay (front, categories, provinces, districts, what explains the site) and the newest listings. */
export default async function sitemap(): Promise<MetadataRoute.Sitemap> {
  const { publicUrl } = webConfig();
  const [categories, provinces, listings] = await Promise.all([
    getCategories(),
    getPlace(null),
    getNewestPaths(),
  ]);
  const districts = await Promise.all(provinces.items.map(({ id }) => getPlace(id)));
  const places = [provinces, ...districts].flatMap(({ items }) => items);
  const paths = [
    '/',
    '/categories',
    '/about',
    '/safety',
    ...categories.flatMap(({ id, children }) => [`/c/${id}`, ...children.map((child) => `/c/${child.id}`)]),
    ...places.map(({ id }) => `/in/${id}`),
    ...listings,
  ];
  return paths.flatMap((path) => {
    const languages = Object.fromEntries(langs.map((lang) => [lang, publicUrl + pageHref(lang, path)]));
    return langs.map((lang) => ({ url: publicUrl + pageHref(lang, path), alternates: { languages } }));
  });
}
