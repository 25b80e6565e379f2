import { blockedContactMonths } from '@thulubazaar/contract';
import type pg from 'pg';
import { identityIndex } from '../accounts/blocked-contacts.ts';
import { accountChanged } from '../accounts/events.ts';
import { newHandle } from '../accounts/people.ts';
import { sessionEnded } from '../accounts/sessions.ts';
import { audit } from '../audit/audit.ts';
import { transaction } from '../kernel/db/transaction.ts';
import { broadcast } from '../kernel/events/broadcast.ts';
import { enqueue } from '../kernel/jobs/jobs.ts';
import type { Context } from '../reference/reference.ts';
import { eraseVerifications } from '../verifications/erase.ts';
import { eraseAccountJob } from './erase-jobs.ts';
import { eraseListings } from './erase-listings.ts';
import { eraseConversations, eraseImages } from './erase-messages.ts';
import { eraseReviews } from './erase-reviews.ts';
import { eraseShops } from './erase-shops.ts';
import { deleteExportFileJob } from './export-jobs.ts';
import { personalColumns } from './personal-columns.ts';

/** Days for which an open case about somebody holds up that they are deleted: decided within fifteen, and some are late. */
const heldUpDays = 30;

// Whose case is open may be banned by it, and their number must not be free by then.
const due = `delete_at <= now() and deleted_at is null
  and (delete_at <= now() - interval '${heldUpDays} days'
       or not exists (select from cases c where c.person_id = u.id and c.closed_at is null))`;

/** Queues everybody whose month is over, by users_to_delete, and forgets contacts that were blocked for long enough. */
export async function eraseDue({ pool }: Pick<Context, 'pool'>): Promise<void> {
  const { rows } = await pool.query<{ id: string }>(
    `select id from users u where ${due} order by delete_at limit 500`,
  );
  for (const { id } of rows) await enqueue(pool, eraseAccountJob, { userId: id });
  await pool.query('delete from blocked_contacts where until <= now()');
}

/**
 * Deletes what is somebody's, in one transaction: nobody is half there. The row stays with its id alone, which messages that others have,
 * decisions and the audit refer to. Who came back meanwhile, or was deleted already, is left alone.
 */
export async function eraseAccount(context: Context, { userId }: { userId: string }): Promise<void> {
  await transaction(context.pool, async (tx) => {
    const { rows } = await tx.query<{ handle: string }>(
      `select handle from users u where id = $1 and ${due} for update`,
      [userId],
    );
    const handle = rows[0]?.handle;
    if (!handle) return;
    await blockContacts(tx, context, userId);
    await eraseListings(tx, context, { userId, handle });
    await eraseReviews(tx, userId);
    await eraseVerifications(tx, context.events, userId);
    await eraseShops(tx, userId);
    await eraseConversations(tx, userId);
    await eraseImages(tx, userId);
    await eraseRows(tx, userId);
    await emptyAccount(tx, userId);
    await context.events.publish(tx, accountChanged, { userId, handle, onListings: false });
    await broadcast(tx, sessionEnded, { userId });
    await audit(tx, { actorId: null, action: 'account.erase', subject: `user:${userId}` });
  });
}

/** Of who was suspended or banned: none of the ways by which they came leads to a new account at once. */
async function blockContacts(tx: pg.PoolClient, context: Context, userId: string): Promise<void> {
  const { rows } = await tx.query<{ provider: string; subject: string }>(
    'select provider, subject from identities where user_id = $1',
    [userId],
  );
  await tx.query(
    `insert into blocked_contacts (contact_index, until)
     select contact_index, now() + interval '${blockedContactMonths} months'
       from users u, unnest(array[u.phone_index, u.email_index] || $2::bytea[]) as contact_index
      where u.id = $1 and contact_index is not null and (u.restricted = 'banned' or u.restricted_until > now())
     on conflict (contact_index) do update set until = greatest(blocked_contacts.until, excluded.until)`,
    [userId, rows.map((who) => identityIndex(context, who))],
  );
}

/** Rows that are about this person alone. */
async function eraseRows(tx: pg.PoolClient, userId: string): Promise<void> {
  const exports = await tx.query<{ id: string }>(
    `select id from data_exports where user_id = $1 and state in ('waiting', 'ready')`,
    [userId],
  );
  for (const { id } of exports.rows) await enqueue(tx, deleteExportFileJob, { exportId: id });
  for (const [name, { erased }] of Object.entries(personalColumns)) {
    const [table, column] = name.split('.');
    if (erased === 'row') await tx.query(`delete from ${table} where ${column} = $1`, [userId]);
  }
  await tx.query('delete from idempotency_keys where owner = $1', [`user:${userId}`]);
}

/** What everybody is called who has left for good; pages say it in their language. */
const nobody = 'Deleted account';

async function emptyAccount(tx: pg.PoolClient, userId: string): Promise<void> {
  await tx.query(
    `update users
        set handle = $2, name = $3, about = null, place_id = null, image = null, languages = '{}', kind = 'private',
            verified = false, verified_at = null, contact = default, lang = default, email = null, email_verified = false, email_encrypted = null, email_index = null,
            phone_number = null, phone_number_verified = false, phone_encrypted = null, phone_index = null,
            dealer_since = null, sold_count = 0, rating_count = 0, rating_sum = 0, answers_within = null, updated_at = now(), deleted_at = now()
      where id = $1`,
    [userId, newHandle(), nobody],
  );
}
