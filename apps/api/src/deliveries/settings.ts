import {
  type NotificationChannel,
  type NotificationGroup,
  type NotificationSettings,
  notificationGroups,
  type updateNotificationSettings,
} from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { transaction } from '../kernel/db/transaction.ts';
import { defaultDigest, defaultQuiet, groupDefaults } from '../notifications/groups.ts';
import { kindsOf } from './digest.ts';
import { waysOf } from './parcel.ts';

type Db = pg.Pool | pg.PoolClient;
type Change = z.output<typeof updateNotificationSettings.body>;

interface SettingsRow {
  quiet_from: number | null;
  quiet_to: number | null;
  quiet_messages: boolean;
  digest: NotificationSettings['digest']['every'];
  digest_hour: number;
}

async function readOwn(db: Db, userId: string): Promise<Pick<NotificationSettings, 'quiet' | 'digest'>> {
  const { rows } = await db.query<SettingsRow>(
    `select quiet_from, quiet_to, quiet_messages, digest, digest_hour from notification_settings where user_id = $1`,
    [userId],
  );
  const [row] = rows;
  if (!row) return { quiet: defaultQuiet, digest: defaultDigest };
  const { quiet_from: from, quiet_to: to, quiet_messages: messages } = row;
  return {
    quiet: from === null || to === null ? null : { from, to, messages },
    digest: { every: row.digest, hour: row.digest_hour },
  };
}

/** What somebody hears of: what they have settled, else what the code says. */
export async function readSettings(db: Db, userId: string): Promise<NotificationSettings> {
  const settled = await db.query<{ kind_group: string; channel: string; is_on: boolean }>(
    'select kind_group, channel, is_on from notification_preferences where user_id = $1',
    [userId],
  );
  const reach = await db.query<NotificationSettings['reach']>(
    `select (select count(*)::int from devices d where d.user_id = u.id and d.dead_at is null) as devices,
            u.email_verified as mail, u.phone_number_verified as sms
       from users u where u.id = $1`,
    [userId],
  );
  const own = new Map(settled.rows.map((row) => [`${row.kind_group} ${row.channel}`, row.is_on]));
  const isOn = (group: NotificationGroup, channel: NotificationChannel) =>
    own.get(`${group} ${channel}`) ?? groupDefaults[group].channels.includes(channel);
  return {
    groups: notificationGroups.map((group) => ({
      group,
      push: isOn(group, 'push'),
      mail: isOn(group, 'mail'),
      sms: isOn(group, 'sms'),
    })),
    ...(await readOwn(db, userId)),
    reach: reach.rows[0] ?? { devices: 0, mail: false, sms: false },
  };
}

/** Changes what is given; what waits to leave and is not wanted any more does not. */
export function changeSettings(
  pool: pg.Pool,
  userId: string,
  { groups = [], quiet, digest }: Change,
): Promise<NotificationSettings> {
  return transaction(pool, async (tx) => {
    // One after the other: what is left out stays as the one before has left it.
    await tx.query('select from users where id = $1 for no key update', [userId]);
    for (const { group, channel, on } of groups) await setPreference(tx, { userId, group, channel }, on);
    if (quiet !== undefined || digest !== undefined) {
      const before = await readOwn(tx, userId);
      await writeOwn(tx, userId, {
        quiet: quiet === undefined ? before.quiet : quiet,
        digest: digest ?? before.digest,
      });
    }
    return readSettings(tx, userId);
  });
}

/** Settles one thing; what it is already is no change. */
export async function setPreference(
  tx: pg.PoolClient,
  { userId, group, channel }: { userId: string; group: NotificationGroup; channel: NotificationChannel },
  on: boolean,
): Promise<void> {
  await tx.query(
    `insert into notification_preferences (user_id, kind_group, channel, is_on) values ($1, $2, $3, $4)
     on conflict (user_id, kind_group, channel) do update set is_on = excluded.is_on`,
    [userId, group, channel, on],
  );
  if (on) return;
  await tx.query(
    `delete from deliveries d using notifications n
      where d.notification_id = n.id and d.user_id = $1 and d.state in ('waiting', 'held') and d.attempts = 0
        and d.channel = any($2) and n.kind = any($3)`,
    [userId, waysOf(channel), kindsOf(group)],
  );
}

/** How often a digest comes. */
export async function setDigest(
  tx: pg.PoolClient,
  userId: string,
  every: NotificationSettings['digest']['every'],
): Promise<void> {
  const { quiet, digest } = await readOwn(tx, userId);
  await writeOwn(tx, userId, { quiet, digest: { ...digest, every } });
}

async function writeOwn(
  tx: pg.PoolClient,
  userId: string,
  { quiet, digest }: Pick<NotificationSettings, 'quiet' | 'digest'>,
): Promise<void> {
  await tx.query(
    `insert into notification_settings (user_id, quiet_from, quiet_to, quiet_messages, digest, digest_hour)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (user_id) do update
       set (quiet_from, quiet_to, quiet_messages, digest, digest_hour)
         = (excluded.quiet_from, excluded.quiet_to, excluded.quiet_messages, excluded.digest, excluded.digest_hour)`,
    [
      userId,
      quiet?.from ?? null,
      quiet?.to ?? null,
      quiet?.messages ?? defaultQuiet.messages,
      digest.every,
      digest.hour,
    ],
  );
}
