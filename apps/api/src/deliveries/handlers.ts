import type { notificationSettingOperations } from '@thulubazaar/contract';
import { AppError } from '../kernel/errors.ts';
import type { Handlers } from '../kernel/http/mount.ts';
import type { Context } from '../reference/reference.ts';
import { actOn } from './act.ts';
import { apnsImport } from './channels/apns-import.ts';
import { addDevice, listDevices, removeDevice } from './devices.ts';
import type { deliveryPolicies } from './policies.ts';
import { reachable } from './reachable.ts';
import { changeSettings, readSettings } from './settings.ts';
import { showStop, takeStop } from './stop.ts';

/** How notifications leave: devices, settings, links that stop them, and buttons. */
export function deliveryHandlers(
  context: Context,
): Handlers<typeof notificationSettingOperations, typeof deliveryPolicies> {
  const { pool, config, log } = context;
  const exchange = apnsImport(config, log);
  return {
    getNotificationSettings: ({ actor }) => readSettings(pool, actor.id),
    updateNotificationSettings: ({ actor, body }) => changeSettings(pool, actor.id, body),
    listNotificationDevices: async ({ actor, req }) => ({
      items: await listDevices(pool, actor.id, req.sessionId),
    }),
    addNotificationDevice: async ({ actor, body, req }) => {
      const { sessionId } = req;
      if (!sessionId) throw new AppError('not_signed_in');
      const given = await reachable(context, exchange, body);
      return addDevice(context, actor.id, { sessionId, userAgent: req.headers['user-agent'] }, given);
    },
    removeNotificationDevice: async ({ params }) => {
      await removeDevice(pool, params.id);
      return null;
    },
    getPushKey: () => ({ key: config.push.vapid?.publicKey ?? null }),
    getStop: ({ query }) => showStop(context, query.token),
    postStop: ({ query }) => takeStop(context, query.token, query.to),
    actOnNotification: async ({ params, body }) => {
      await actOn(context, params.id, body.token);
      return null;
    },
  };
}
