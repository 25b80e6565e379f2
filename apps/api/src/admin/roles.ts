import type { RoleHolder } from '@thulubazaar/contract';
import type pg from 'pg';
import { type RestrictionRow, restrictionColumns, toRestriction } from '../accounts/restriction.ts';
import { type SellerRow, sellerColumns, toSellerCard } from '../accounts/seller.ts';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { AppError, notFound } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { notify } from '../notifications/notify.ts';
import { roleChanged } from './events.ts';

type Db = pg.Pool | pg.PoolClient;
type Role = RoleHolder['role'];

interface HolderRow extends SellerRow, RestrictionRow {
  id: string;
  role: Role;
}

const holderSelect = `select u.id, u.role, ${sellerColumns}, ${restrictionColumns('u')} from users u`;

function toHolder(row: HolderRow): RoleHolder {
  return { person: toSellerCard(row), role: row.role, restriction: toRestriction(row) };
}

/** Admins, then moderators, by users_with_a_role. */
export async function listRoles(db: Db): Promise<RoleHolder[]> {
  const { rows } = await db.query<HolderRow>(
    `${holderSelect} where u.role <> 'user' order by u.role, u.handle`,
  );
  return rows.map(toHolder);
}

/**
 * Gives somebody a role, or takes theirs. Every request asks which role somebody has now, so the next one of theirs knows; The role they have already is no change.
 * @throws AppError not_found; forbidden where the caller has lost theirs meanwhile; last_admin
 */
export async function setRole(
  { pool, events }: Pick<Kernel, 'pool' | 'events'>,
  actorId: string,
  handle: string,
  role: Role,
): Promise<RoleHolder> {
  return transaction(pool, async (tx) => {
    // All admins are held, in one order: of two who take each other's role at once the second has lost theirs.
    const admins = await tx.query<RestrictionRow & { id: string }>(
      `select u.id, ${restrictionColumns('u')} from users u where u.role = 'admin' order by u.id for no key update`,
    );
    if (!admins.rows.some(({ id }) => id === actorId)) throw new AppError('forbidden');
    const found = await tx.query<HolderRow>(`${holderSelect} where u.handle = $1 for no key update`, [
      handle,
    ]);
    const before = found.rows[0];
    if (!before) throw notFound();
    if (before.role === role) return toHolder(before);
    const others = admins.rows.filter((each) => each.id !== before.id && each.restricted === null);
    if (before.role === 'admin' && others.length === 0) throw new AppError('last_admin');
    await tx.query('update users set role = $2, updated_at = now() where id = $1', [before.id, role]);
    await events.publish(tx, roleChanged, { userId: before.id, role });
    await notify(tx, {
      userId: before.id,
      kind: 'role_changed',
      key: `${new Date().toISOString()} ${role}`,
      data: { role },
    });
    await audit(tx, {
      actorId,
      action: 'role.set',
      subject: `user:${before.id}`,
      details: { from: before.role, to: role },
    });
    return toHolder({ ...before, role });
  });
}
