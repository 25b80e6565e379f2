import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';
import { mayChange, shopMembersSql } from './in-shop.ts';
import { findAd, type OwnRow } from './owner-ad.ts';

type Db = pg.Pool | pg.PoolClient;
type Owned = Pick<OwnRow, 'owner_id' | 'shop_members'>;

const whole = (db: Db, { id }: { id: number }) => findAd(db, id);

// What changes a listing reads it when it holds it.
async function listing(db: Db, { id }: { id: number }): Promise<Owned | null> {
  const { rows } = await db.query<Owned>(
    `select a.owner_id, ${shopMembersSql} as shop_members from ads a where a.id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

const changes = ({ id }: Actor, subject: Owned) => mayChange(id, subject);
const posted = ({ id }: Actor, { owner_id }: Owned) => owner_id === id;

/** What may be done with a listing that not everybody may, and by whom. */
export const listingPolicies = {
  'listing.read': can(whole, changes),
  'listing.update': can(listing, changes),
  'listing.move': can(listing, changes),
  // Who wrote about it: what is said stays with who posted it.
  'listing.buyers': can(listing, posted),
};
