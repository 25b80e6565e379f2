import type pg from 'pg';
import { isRestricted } from '../accounts/restriction.ts';
import { invalidField } from '../kernel/errors.ts';

/** Joins of the shop that a listing of `ads a` stands in, `s` while it is open, and of whose it is, `so`. */
export const shopJoin = `
    left join shops s on s.id = a.shop_id and s.state = 'open'
    left join shop_members sm on sm.shop_id = s.id and sm.role = 'owner'
    left join users so on so.id = sm.user_id`;

/** SQL that is true of a listing of `ads a` that may not be seen, over `shopJoin`: its poster may not act, or whose shop it stands in. */
export const isHidden = `(${isRestricted('u')} or ${isRestricted('so')})`;

/** As `isHidden`, without the joins. @param users alias of its poster */
export const ownerRestricted = (users: string) => `(${isRestricted(users)} or exists (
    select from shops s join shop_members sm on sm.shop_id = s.id and sm.role = 'owner' join users so on so.id = sm.user_id
     where s.id = a.shop_id and s.state = 'open' and ${isRestricted('so')}))`;

/** SQL of the people who may change a listing of `ads a` besides its poster: those who work in its shop while it is open. */
export const shopMembersSql = `
  array(select m.user_id::text from shop_members m join shops s on s.id = m.shop_id
         where m.shop_id = a.shop_id and s.state = 'open')`;

/** True for the poster of a listing, and for whoever works in its shop. */
export function mayChange(actorId: string, listing: { owner_id: string; shop_members: string[] }): boolean {
  return listing.owner_id === actorId || listing.shop_members.includes(actorId);
}

/** Where a listing is to stand, as it was sent. */
interface Asked {
  shop: string | null;
  shopSection: string | null;
}

/** Where it stands. */
export interface Standing {
  shop_id: string | null;
  shop_section_id: string | null;
}

/**
 * Finds the shop and section that a listing is to stand in. Its poster and who asks work there until this transaction ends:
 * whoever ends their work waits, and finds the listing.
 * @param before where it stood, under which slug; null for a new one
 * @throws AppError invalid_input with unknown_shop or unknown_section
 */
export async function standIn(
  tx: pg.PoolClient,
  people: { actorId: string; ownerId: string },
  { shop, shopSection }: Asked,
  before: (Standing & { shop: string | null }) | null,
): Promise<Standing> {
  if (shop === null) {
    if (shopSection !== null) throw invalidField('shopSection', 'unknown_section');
    return { shop_id: null, shop_section_id: null };
  }
  const shopId = before?.shop === shop ? before.shop_id : await shopOf(tx, people, shop);
  const isThere = shopId === before?.shop_id && shopSection === before.shop_section_id;
  if (shopSection !== null && !isThere) {
    const { rowCount } = await tx.query(
      'select from shop_sections where id = $1 and shop_id = $2 for key share',
      [shopSection, shopId],
    );
    if (!rowCount) throw invalidField('shopSection', 'unknown_section');
  }
  return { shop_id: shopId, shop_section_id: shopSection };
}

async function shopOf(
  tx: pg.PoolClient,
  { actorId, ownerId }: { actorId: string; ownerId: string },
  slug: string,
): Promise<string> {
  const people = [...new Set([actorId, ownerId])];
  const { rows } = await tx.query<{ shop_id: string }>(
    `select m.shop_id from shop_slugs x join shops s on s.id = x.shop_id join shop_members m on m.shop_id = s.id
      where x.slug = $1 and s.state = 'open' and m.user_id = any($2::uuid[]) for key share of m`,
    [slug, people],
  );
  const [first] = rows;
  if (!first || rows.length < people.length) throw invalidField('shop', 'unknown_shop');
  return first.shop_id;
}
