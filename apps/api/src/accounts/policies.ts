import type { IdentityProvider } from '@thulubazaar/contract';
import type pg from 'pg';
import { type Actor, can } from '../kernel/policy/policy.ts';

async function session(db: pg.Pool | pg.PoolClient, { id }: { id: string }) {
  const { rows } = await db.query<{ user_id: string }>('select user_id from sessions where id = $1', [id]);
  return rows[0] ?? null;
}

async function passkey(db: pg.Pool | pg.PoolClient, { id }: { id: string }) {
  const { rows } = await db.query<{ user_id: string }>('select user_id from passkeys where id = $1', [id]);
  return rows[0] ?? null;
}

async function identity(db: pg.Pool | pg.PoolClient, { id }: { id: string }) {
  const { rows } = await db.query<{ user_id: string; provider: IdentityProvider }>(
    'select user_id, provider from identities where id = $1',
    [id],
  );
  return rows[0] ?? null;
}

const isTheirs = (actor: Actor, { user_id }: { user_id: string }) => user_id === actor.id;

/** What may be done with accounts, and by whom. */
export const accountPolicies = {
  'session.end': can(session, isTheirs),
  'passkey.change': can(passkey, isTheirs),
  'identity.change': can(identity, isTheirs),
};
