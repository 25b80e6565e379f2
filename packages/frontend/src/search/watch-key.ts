/** What a page's bell is about: a search as the API takes it, prices in paisa, a seller by their handle, or a shop. */
export type Watched =
  | { search: Readonly<Record<string, string | number>> }
  | { seller: string }
  | { shop: string };

/** The same for the same thing, whatever the order of its parts. */
export function watchKey(watched: Watched): string {
  if ('seller' in watched || 'shop' in watched) return JSON.stringify(watched);
  const search = Object.entries(watched.search).sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify({ search: Object.fromEntries(search) });
}
