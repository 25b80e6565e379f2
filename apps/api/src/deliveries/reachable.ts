import type { addNotificationDevice } from '@thulubazaar/contract';
import type { z } from 'zod';
import { AppError } from '../kernel/errors.ts';
import type { Kernel } from '../kernel/kernel.ts';
import type { ApnsToken } from './channels/apns-import.ts';
import { deviceTargetColumn, type Given, targetOf } from './devices.ts';

/**
 * A device as it can be sent to. A token of Apple's is one where the API has a key of Apple's; else it becomes one of Google's, and who
 * comes with the same one again has it already.
 * @throws AppError push_refused, push_unavailable
 */
export async function reachable(
  { pool, encryption, config }: Pick<Kernel, 'pool' | 'encryption' | 'config'>,
  exchange: (given: ApnsToken) => Promise<string>,
  {
    channel,
    sandbox = false,
    address,
    keys,
    presents,
    lang,
    app,
  }: z.output<typeof addNotificationDevice.body>,
): Promise<Given> {
  if (channel !== 'apns') return { channel, address, keys, presents, lang, app };
  const token = address.toLowerCase();
  const originIndex = encryption.blindIndex(
    deviceTargetColumn.field,
    `apns ${sandbox ? 'sandbox' : 'production'} ${token}`,
  );
  if (config.push.apns) {
    const bundle = config.apps.iosApp?.bundle;
    if (!bundle) throw new AppError('push_unavailable');
    return { channel, address: token, apns: { bundle, sandbox }, lang, app, originIndex };
  }
  const { rows } = await pool.query<{ id: string; target_encrypted: Buffer }>(
    'select id, target_encrypted from devices where origin_index = $1 and dead_at is null limit 1',
    [originIndex],
  );
  const [known] = rows;
  const registration = known
    ? targetOf({ encryption }, known.id, known.target_encrypted).address
    : await exchange({ token, sandbox });
  return { channel: 'fcm', address: registration, lang, app, originIndex };
}
