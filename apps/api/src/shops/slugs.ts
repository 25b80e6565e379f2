import { longestShopSlug, shortestShopSlug } from '@thulubazaar/contract';
import { slug as slugOf } from '@thulubazaar/nepal/slug';
import { fullKey } from '@thulubazaar/nepal/sound-key';
import type pg from 'pg';
import { AppError, invalidField } from '../kernel/errors.ts';

// What people would take for the house, for its pages, or for somebody who speaks for it.
const reserved = new Set(
  (
    'about account admin administrator api app apps business contact dashboard edit en features grievance help home house in ' +
    'index listing listings login manage me moderation moderator my ne nepal new news null official partner pay payment payments ' +
    'police post press privacy safety search seller sellers settings shop shops sign-in sign-out sitemap staff static store ' +
    'support system team terms thulu thulu-bazaar thulubazaar undefined user users verified verify web www'
  ).split(' '),
);

/** Addresses that a shop may have had. */
const mostSlugs = 10;

/** @throws AppError invalid_input with slug_reserved */
export function requireFree(slug: string): void {
  if (isReserved(slug)) throw invalidField('slug', 'slug_reserved');
}

function isReserved(slug: string): boolean {
  return reserved.has(slug) || /^(thulu-?bazaar|xn-)/.test(slug);
}

/** An address made of a name, that no shop has or had. */
export async function freeSlug(tx: pg.PoolClient, name: string): Promise<string> {
  const base = slugOf(name)
    .replace(/[^a-z0-9-]+/g, (word) => fullKey(word).toLowerCase())
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, longestShopSlug - 5)
    .replace(/-$/, '');
  const plain = base.length < shortestShopSlug || isReserved(base) ? `shop-${base}`.replace(/-$/, '') : base;
  const { rows } = await tx.query<{ slug: string }>(
    `select slug from shop_slugs where slug = $1 or slug ~ ('^' || $1 || '-[0-9]+$')`,
    [plain],
  );
  const taken = new Set(rows.map(({ slug }) => slug));
  if (!taken.has(plain) && plain !== 'shop') return plain;
  for (let no = 2; ; no++) if (!taken.has(`${plain}-${no}`)) return `${plain}-${no}`;
}

/**
 * Gives a shop an address for good; one that it has or had already is its own.
 * @throws AppError invalid_input with slug_taken, or too_many of its own
 */
export async function takeSlug(tx: pg.PoolClient, shopId: string, slug: string): Promise<void> {
  await tx.query('insert into shop_slugs (slug, shop_id) values ($1, $2) on conflict do nothing', [
    slug,
    shopId,
  ]);
  const { rows } = await tx.query<{ shop_id: string; slugs: number }>(
    `select shop_id, (select count(*)::int from shop_slugs where shop_id = $2) as slugs from shop_slugs where slug = $1`,
    [slug, shopId],
  );
  if (rows[0]?.shop_id !== shopId) throw invalidField('slug', 'slug_taken');
  if (rows[0].slugs > mostSlugs)
    throw new AppError('invalid_input', [{ field: 'slug', code: 'too_many', limit: mostSlugs }]);
}
