import { slug } from '@thulubazaar/nepal/slug';

/** The listing's page on the web, without its language. Nepali titles stay readable in it. */
export function adPath(id: number, title: string): string {
  return `/listing/${slug(title)}-${id}`;
}
