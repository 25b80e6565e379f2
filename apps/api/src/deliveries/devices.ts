import { randomUUID } from 'node:crypto';
import { type addNotificationDevice, mostDevices, type NotificationDevice } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { transaction } from '../kernel/db/transaction.ts';
import type { EncryptedColumn } from '../kernel/encryption/encrypted-columns.ts';
import { invalidField } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import { isPushEndpoint } from './channels/push-endpoint.ts';
import { isSnsEndpoint } from './channels/sns.ts';
import type { Target } from './delivery.ts';

/** Where a device is reached: address and keys as JSON. Whoever has it can push to it. */
export const deviceTargetColumn: EncryptedColumn = {
  field: 'devices.target',
  table: 'devices',
  key: ['id'],
  column: 'target_encrypted',
};

export function targetOf({ encryption }: Pick<Kernel, 'encryption'>, id: string, encrypted: Buffer): Target {
  return JSON.parse(encryption.decrypt({ field: deviceTargetColumn.field, row: id }, encrypted));
}

interface DeviceRow {
  id: string;
  channel: NotificationDevice['channel'];
  lang: NotificationDevice['lang'];
  app: string | null;
  user_agent: string | null;
  session_id: string;
  created_at: Date;
  last_ok_at: Date | null;
}

const columns = 'id, channel, lang, app, user_agent, session_id, created_at, last_ok_at';

function toDevice(row: DeviceRow, sessionId: string | undefined): NotificationDevice {
  return {
    id: row.id,
    channel: row.channel,
    lang: row.lang,
    app: row.app,
    userAgent: row.user_agent,
    current: row.session_id === sessionId,
    createdAt: row.created_at.toISOString(),
    lastSentAt: row.last_ok_at?.toISOString() ?? null,
  };
}

/** The devices of a person that still are there, last one first. */
export async function listDevices(
  pool: pg.Pool,
  userId: string,
  sessionId: string | undefined,
): Promise<NotificationDevice[]> {
  const { rows } = await pool.query<DeviceRow>(
    `select ${columns} from devices where user_id = $1 and dead_at is null order by created_at desc, id`,
    [userId],
  );
  return rows.map((row) => toDevice(row, sessionId));
}

type Asked = z.output<typeof addNotificationDevice.body>;

/** What is stored: an address on which something can be sent, and the index of the token of Apple's that it is or was made of. */
export type Given = Pick<Asked, 'address' | 'keys' | 'presents' | 'lang' | 'app'> &
  Pick<Target, 'apns'> & {
    channel: NotificationDevice['channel'];
    originIndex?: Buffer;
  };

/** @throws AppError invalid_input where nothing may ever be sent to this address */
function requireAllowed({ config }: Pick<Kernel, 'config'>, { channel, address }: Given): void {
  const { testOrigins, sns } = config.push;
  const allowed = {
    web_push: () => isPushEndpoint(address, testOrigins),
    fcm: () => /^[\w:.-]+$/.test(address),
    apns: () => /^[\da-f]+$/.test(address),
    sns: () => sns !== null && isSnsEndpoint(address, sns),
  };
  if (!allowed[channel]()) throw invalidField('address', 'invalid_value');
}

/**
 * Pushes to a device from now on, as long as this session lasts. An address stands once: whoever comes with it has the device in
 * their hands, so it moves to them.
 */
export async function addDevice(
  context: Pick<Kernel, 'pool' | 'encryption' | 'config'>,
  userId: string,
  { sessionId, userAgent }: { sessionId: string; userAgent: string | undefined },
  given: Given,
): Promise<NotificationDevice> {
  requireAllowed(context, given);
  const { pool, encryption } = context;
  const { channel, address, keys, apns, presents = false, lang, app, originIndex = null } = given;
  const isOrigin = channel === 'apns' && originIndex !== null;
  const index = isOrigin
    ? originIndex
    : encryption.blindIndex(deviceTargetColumn.field, `${channel} ${address}`);
  const target: Target = { address, ...(keys && { keys }), ...(apns && { apns }) };
  return transaction(pool, async (tx) => {
    // A new id: what waits for who had it before goes with the row. One's own stays, as apps come at each start. Of an iPhone that
    // is reached by Apple now what went by Google goes, and the other way round: it would be told twice.
    await tx.query(
      `delete from devices
        where (target_index = $1 and (user_id <> $2 or dead_at is not null))
           or ((origin_index = $3 or target_index = $3) and target_index <> $1)`,
      [index, userId, originIndex],
    );
    await tx.query(
      `delete from devices where id in (
         select id from devices where user_id = $1 order by dead_at is null desc, created_at desc offset $2)`,
      [userId, mostDevices - 1],
    );
    const id = randomUUID();
    const encrypted = encryption.encrypt(
      { field: deviceTargetColumn.field, row: id },
      JSON.stringify(target),
    );
    const { rows } = await tx.query<DeviceRow>(
      `insert into devices (id, user_id, session_id, channel, target_encrypted, target_index, origin_index, lang, app, user_agent, presents)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict (target_index) do update
         set user_id = excluded.user_id, session_id = excluded.session_id, origin_index = excluded.origin_index,
             lang = excluded.lang, app = excluded.app, user_agent = excluded.user_agent, presents = excluded.presents,
             dead_at = null, failures = 0
       returning ${columns}`,
      [
        id,
        userId,
        sessionId,
        channel,
        encrypted,
        index,
        isOrigin ? null : originIndex,
        lang,
        app ?? null,
        cleanAgent(userAgent),
        presents,
      ],
    );
    const [row] = rows;
    if (!row) throw new Error('the device was not stored');
    return toDevice(row, sessionId);
  });
}

function cleanAgent(userAgent: string | undefined): string | null {
  return userAgent?.replace(/[^\x20-\x7e]/g, '').slice(0, 300) || null;
}

/** Pushes nothing more to a device. */
export async function removeDevice(pool: pg.Pool, id: string): Promise<void> {
  await pool.query('delete from devices where id = $1', [id]);
}
