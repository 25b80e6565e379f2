import { shownCategories } from '@thulubazaar/frontend/categories/tree';
import { getCategories, getPlace } from '@/data/api.ts';
import { linesFrom } from '@/data/internal-api.ts';
import type { MappedPage } from './sitemap-xml.ts';

/** Pages that stay: front, categories, provinces, districts and what is in them, what explains the site. */
async function stayingPages(): Promise<MappedPage[]> {
  const [categories, provinces] = await Promise.all([getCategories(), getPlace(null)]);
  const districts = (await Promise.all(provinces.items.map(({ id }) => getPlace(id)))).flatMap(
    ({ items }) => items,
  );
  const towns = (await Promise.all(districts.map(({ id }) => getPlace(id)))).flatMap(({ items }) => items);
  return [
    '/',
    '/categories',
    '/about',
    '/safety',
    '/help',
    '/contact',
    '/terms',
    '/privacy',
    '/trust',
    ...shownCategories(categories).flatMap(({ id, children }) => [
      `/c/${id}`,
      ...children.map((child) => `/c/${child.id}`),
    ]),
    ...[...provinces.items, ...districts, ...towns].map(({ id }) => `/in/${id}`),
  ].map((path) => ({ path }));
}

async function* pagesFrom(path: `/${string}`): AsyncGenerator<MappedPage> {
  for await (const [page = '', changed] of linesFrom(path)) yield { path: page, changed };
}

/** The files of the sitemap. Listings are in as many as their numbers need, each always with the same ones. */
export async function sitemapFiles(): Promise<{ path: string; changed?: string | undefined }[]> {
  const files: { path: string; changed?: string | undefined }[] = [
    { path: '/sitemaps/pages.xml' },
    { path: '/sitemaps/landings.xml' },
    { path: '/sitemaps/shops.xml' },
  ];
  for await (const [file, changed] of linesFrom('/sitemap'))
    files.push({ path: `/sitemaps/listings-${file}.xml`, changed });
  return files;
}

/** The pages of one file; null when there is no such file. */
export async function sitemapPages(
  name: string,
): Promise<AsyncIterable<MappedPage> | Iterable<MappedPage> | null> {
  if (name === 'pages.xml') return stayingPages();
  if (name === 'landings.xml') return pagesFrom('/sitemap/landings');
  if (name === 'shops.xml') return pagesFrom('/sitemap/shops');
  const file = /^listings-(0|[1-9]\d{0,8})\.xml$/.exec(name)?.[1];
  return file === undefined ? null : pagesFrom(`/sitemap/${file}`);
}
