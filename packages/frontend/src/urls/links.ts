import type { Lang } from '@thulubazaar/contract';

/**
 * Address of a page in a language; `path` is the page's path without the language, `/` for the front page. A query behind it is
 * encoded already.
 */
export function pageHref(lang: Lang, path: string): string {
  const [page = '', ...query] = path.split('?');
  return [encodeURI(page === '/' ? `/${lang}` : `/${lang}${page}`), ...query].join('?');
}

export function categoryHref(lang: Lang, id: string): string {
  return pageHref(lang, `/c/${id}`);
}

export function placeHref(lang: Lang, id: string): string {
  return pageHref(lang, `/in/${id}`);
}

/** Path of a category in a place, without the language. */
export function landingPath(categoryId: string, placeId: string): string {
  return `/c/${categoryId}/in/${placeId}`;
}

export function landingHref(lang: Lang, categoryId: string, placeId: string): string {
  return pageHref(lang, landingPath(categoryId, placeId));
}

export interface SearchLink {
  q?: string | undefined;
  category?: string | undefined;
  place?: string | undefined;
  seller?: string | undefined;
  /** A shop's slug, and the id of a section of it. */
  shop?: string | undefined;
  shopSection?: string | undefined;
  sellerKind?: string | undefined;
  minPrice?: string | undefined;
  maxPrice?: string | undefined;
  sort?: string | undefined;
  cursor?: string | undefined;
  /** Filters by attribute, as the catalogue names them. */
  [attribute: `attr.${string}`]: string | undefined;
}

/** Path of a search without the language; fields that are empty are left out. */
export function searchPath(link: SearchLink): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(link)) if (value) query.set(name, value);
  return query.size > 0 ? `/search?${query}` : '/search';
}

export function searchHref(lang: Lang, link: SearchLink): string {
  return pageHref(lang, searchPath(link));
}
