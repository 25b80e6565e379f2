import { isShopSlug, isUuid } from '@thulubazaar/frontend/urls/slugs';

export const bulkViews = ['problems', 'all', 'cards'] as const;
export type BulkView = (typeof bulkViews)[number];

/** What the address of the page asks for. */
export interface Asked {
  file: string | null;
  view: BulkView | null;
  /** Rows after this one. */
  after: number;
  /** The row whose form was sent last. */
  row: number | null;
  /** The shop that files are for at first. */
  shop: string | null;
  /** Why what was sent was refused. */
  problem: string | null;
}

/** Reads an address. Never fails: what cannot be meant is left out. */
export function readAsked(raw: Record<string, string | string[] | undefined>): Asked {
  const one = (name: string) => [raw[name]].flat()[0] ?? '';
  const number = (name: string) => (/^\d{1,5}$/.test(one(name)) ? Number(one(name)) : null);
  return {
    file: isUuid(one('file')) ? one('file') : null,
    view: bulkViews.find((view) => view === one('view')) ?? null,
    after: number('after') ?? 0,
    row: number('row'),
    shop: isShopSlug(one('shop')) && one('shop') !== '' ? one('shop') : null,
    problem: one('problem') || null,
  };
}

/** The page of a file, without the language. */
export function fileHref(
  file: string,
  asked: { view?: BulkView | null; after?: number; row?: number | null; problem?: string } = {},
): string {
  const query = new URLSearchParams({ file });
  for (const [name, value] of Object.entries(asked)) if (value) query.set(name, `${value}`);
  return `/my/bulk?${query}`;
}
