import type { Identity, IdentityProvider } from '@thulubazaar/contract';
import type pg from 'pg';
import { AppError, notFound } from '../../kernel/errors.ts';
import type { Who } from './claims.ts';

type Db = pg.Pool | pg.PoolClient;

interface Row {
  id: string;
  provider: IdentityProvider;
  created_at: Date;
  used_at: Date | null;
}

const shown = 'id, provider, created_at, used_at';

function identityOf({ id, provider, created_at, used_at }: Row): Identity {
  return {
    id,
    provider,
    createdAt: created_at.toISOString(),
    lastUsedAt: used_at?.toISOString() ?? null,
  };
}

export async function identitiesOf(db: Db, userId: string): Promise<Identity[]> {
  const { rows } = await db.query<Row>(
    `select ${shown} from identities where user_id = $1
      order by array_position(array['google', 'facebook', 'apple'], provider)`,
    [userId],
  );
  return rows.map(identityOf);
}

/** Whose an identity is, which has just signed in; null: nobody's here. */
export async function useIdentity(
  tx: pg.PoolClient,
  { provider, subject }: Pick<Who, 'provider' | 'subject'>,
): Promise<string | null> {
  const { rows } = await tx.query<{ user_id: string }>(
    'update identities set used_at = now() where provider = $1 and subject = $2 returning user_id',
    [provider, subject],
  );
  return rows[0]?.user_id ?? null;
}

/**
 * Gives somebody an identity, as a way in. One that they have already stays as it is.
 * @throws AppError contact_taken when it is somebody else's, way_exists when they have another of this provider
 */
export async function storeIdentity(
  tx: pg.PoolClient,
  userId: string,
  { provider, subject }: Pick<Who, 'provider' | 'subject'>,
): Promise<Identity> {
  const { rows } = await tx.query<Row>(
    `insert into identities (user_id, provider, subject) values ($1, $2, $3)
     on conflict do nothing returning ${shown}`,
    [userId, provider, subject],
  );
  if (rows[0]) return identityOf(rows[0]);
  const known = await tx.query<Row & { user_id: string }>(
    `select user_id, ${shown} from identities where provider = $1 and subject = $2`,
    [provider, subject],
  );
  if (!known.rows[0]) throw new AppError('way_exists');
  if (known.rows[0].user_id !== userId) throw new AppError('contact_taken');
  return identityOf(known.rows[0]);
}

export async function deleteIdentity(tx: pg.PoolClient, id: string): Promise<void> {
  const { rowCount } = await tx.query('delete from identities where id = $1', [id]);
  if (rowCount === 0) throw notFound();
}
