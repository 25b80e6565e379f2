import type { VerificationFacts } from '@thulubazaar/contract';
import type pg from 'pg';
import { invalidField } from '../kernel/errors.ts';
import { noFacts } from './stored.ts';

interface ShopFacts {
  id: string;
  owned: boolean;
  registered_name: string | null;
  registration_number: string | null;
  pan: string | null;
}

/** What a business says of itself, where it says all that its papers are compared with. */
function factsOf(shop: ShopFacts): VerificationFacts | null {
  const { registered_name: registeredName, registration_number: registrationNumber, pan } = shop;
  if (!registeredName || !registrationNumber || !pan) return null;
  return { ...noFacts, registeredName, registrationNumber, pan };
}

/**
 * A shop of somebody's with what registers it, held until the transaction ends: it does not change meanwhile.
 * @param where the condition of the shop, over `shops s` and `$1`
 * @throws AppError invalid_input with unknown_shop, shop_not_yours or business_incomplete
 */
export async function ownBusiness(
  tx: pg.PoolClient,
  userId: string,
  where: { slug: string } | { id: string },
): Promise<{ id: string; facts: VerificationFacts }> {
  const [condition, value] =
    'slug' in where
      ? ['s.id = (select shop_id from shop_slugs where slug = $1)', where.slug]
      : ['s.id = $1', where.id];
  const { rows } = await tx.query<ShopFacts>(
    `select s.id, s.registered_name, s.registration_number, s.pan, m.role = 'owner' as owned
       from shops s join shop_members m on m.shop_id = s.id and m.user_id = $2
      where ${condition} and s.state = 'open' for no key update of s`,
    [value, userId],
  );
  const [shop] = rows;
  if (!shop) throw invalidField('shop', 'unknown_shop');
  if (!shop.owned) throw invalidField('shop', 'shop_not_yours');
  const facts = factsOf(shop);
  if (!facts) throw invalidField('shop', 'business_incomplete');
  return { id: shop.id, facts };
}

/** What a shop says of itself now; null where it lacks something. */
export async function businessNow(tx: pg.PoolClient, shopId: string): Promise<VerificationFacts | null> {
  const { rows } = await tx.query<ShopFacts>(
    'select id, registered_name, registration_number, pan, true as owned from shops where id = $1',
    [shopId],
  );
  return rows[0] ? factsOf(rows[0]) : null;
}
