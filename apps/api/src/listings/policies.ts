import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';
import { findAd, type OwnRow } from './owner-ad.ts';

type Db = pg.Pool | pg.PoolClient;
type Owned = Pick<OwnRow, 'owner_id'>;

const whole = (db: Db, { id }: { id: number }) => findAd(db, id);

// What changes a listing reads it when it holds it.
async function listing(db: Db, { id }: { id: number }): Promise<Owned | null> {
  const { rows } = await db.query<Owned>('select owner_id from ads where id = $1', [id]);
  return rows[0] ?? null;
}

const owns = ({ id }: Actor, { owner_id }: Owned) => owner_id === id;

/** What may be done with a listing that not everybody may, and by whom. */
export const listingPolicies = {
  'listing.read': can(whole, owns),
  'listing.update': can(listing, owns),
  'listing.move': can(listing, owns),
};
