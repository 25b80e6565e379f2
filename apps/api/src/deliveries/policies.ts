import type pg from 'pg';
import { can } from '../kernel/policy/policy.ts';

async function device(db: pg.Pool | pg.PoolClient, { id }: { id: string }) {
  const { rows } = await db.query<{ user_id: string }>('select user_id from devices where id = $1', [id]);
  return rows[0] ?? null;
}

/** What may be done with the devices that are pushed to, and by whom. */
export const deliveryPolicies = {
  'device.forget': can(device, (actor, { user_id }) => user_id === actor.id),
};
