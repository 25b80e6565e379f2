import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';
import { findShop, type ShopRow } from './shop-row.ts';

type Db = pg.Pool | pg.PoolClient;
type Members = Pick<ShopRow, 'members'>;

const shop = (db: Db, { slug }: { slug: string }) => findShop(db, slug);

async function invitation(db: Db, { id }: { id: string }) {
  const { rows } = await db.query<{ user_id: string }>(
    'select user_id from shop_invitations where id = $1 and expires_at > now()',
    [id],
  );
  return rows[0] ?? null;
}

const works = ({ id }: Actor, { members }: Members) => members.some((member) => member.id === id);
const owns = ({ id }: Actor, { members }: Members) =>
  members.some((member) => member.id === id && member.role === 'owner');
const isTheirs = ({ id }: Actor, { user_id }: { user_id: string }) => user_id === id;

/** What may be done with shops, and by whom; what stands in them is a matter of listings. */
export const shopPolicies = {
  'shop.change': can(shop, works),
  'shop.own': can(shop, owns),
  'invitation.answer': can(invitation, isTheirs),
};
