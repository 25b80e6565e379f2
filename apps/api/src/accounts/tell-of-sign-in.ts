import { deviceName } from '@thulubazaar/contract/device-name';
import type pg from 'pg';
import { notify } from '../notifications/notify.ts';

/** Tells somebody that their account was signed in to from where it was not before. */
export async function tellOfSignIn(
  tx: pg.PoolClient,
  userId: string,
  sessionId: string,
  userAgent: string | undefined,
): Promise<void> {
  await notify(tx, {
    userId,
    kind: 'new_sign_in',
    key: sessionId,
    data: { device: deviceName(userAgent) },
  });
}
