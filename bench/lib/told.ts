import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { createSession } from '../../apps/api/src/accounts/sessions.ts';
import { deviceTargetColumn } from '../../apps/api/src/deliveries/devices.ts';
import { transaction } from '../../apps/api/src/kernel/db/transaction.ts';
import { parseDataKeys } from '../../apps/api/src/kernel/encryption/data-keys.ts';
import { openEncryption } from '../../apps/api/src/kernel/encryption/encryption.ts';
import type { Bench } from './bench.ts';

/** Somebody with a phone. */
export interface Told {
  id: string;
  device: string;
}

/** People who each have a browser at a push service, and nothing quiet. */
export async function makeTold(
  { pool, env }: Pick<Bench, 'pool' | 'env'>,
  count: number,
  service: { origin: string; keys: { p256dh: string; auth: string } },
): Promise<Told[]> {
  await removeTold(pool);
  const encryption = await openEncryption(pool, parseDataKeys(env.PERSONAL_DATA_KEYS));
  return transaction(pool, async (tx) => {
    const told: Told[] = [];
    for (let at = 0; at < count; at++) {
      const { rows } = await tx.query<{ id: string }>(
        `insert into users (handle, name) values ($1, 'Told') returning id`,
        [`bench-told-${at}`],
      );
      const id = rows[0]?.id ?? '';
      const { id: sessionId } = await createSession(tx, { encryption }, id, {
        address: '127.0.0.1',
        userAgent: 'benchmark',
      });
      const device = randomUUID();
      const address = `${service.origin}/push/${device}`;
      const target = JSON.stringify({ address, keys: service.keys });
      await tx.query(
        `insert into devices (id, user_id, session_id, channel, target_encrypted, target_index, lang)
         values ($1, $2, $3, 'web_push', $4, $5, 'ne')`,
        [
          device,
          id,
          sessionId,
          encryption.encrypt({ field: deviceTargetColumn.field, row: device }, target),
          encryption.blindIndex(deviceTargetColumn.field, `web_push ${address}`),
        ],
      );
      await tx.query(
        `insert into notification_settings (user_id, quiet_messages, digest, digest_hour) values ($1, true, 'off', 8)`,
        [id],
      );
      told.push({ id, device });
    }
    return told;
  });
}

/** Removes them with all that was to leave for them. */
export async function removeTold(pool: pg.Pool): Promise<void> {
  await pool.query('set statement_timeout = 0');
  await pool.query(`delete from users where handle like 'bench-told-%'`);
  await pool.query('vacuum (analyze) deliveries, notifications');
}
