import { z } from 'zod';
import { longestDeviceAddress, mostDevices, notificationChannels, notificationGroups } from './limits.ts';
import { operation } from './operation.ts';
import { fieldIssue, integerParam, line, timestamp, uuid } from './primitives.ts';

const lang = z.enum(['en', 'ne']);

const group = z.enum(notificationGroups).openapi('NotificationGroup', {
  description: 'What notifications are about: what somebody wants to hear of is settled by these',
});
const channel = z.enum(notificationChannels).openapi({
  description:
    'push: every device of the person; mail and sms: what they have confirmed. In the list a notification always stands',
});
const minute = z.int().min(0).max(1439).openapi({ description: 'Minute of the day in Nepal' });

const quiet = z
  .strictObject({
    from: minute,
    to: minute,
    messages: z.boolean().openapi({ description: 'Whether messages and offers ring all the same' }),
  })
  .openapi('QuietHours');

const digest = z
  .strictObject({
    every: z.enum(['off', 'daily', 'weekly']),
    hour: z.int().min(0).max(23).openapi({ description: 'In Nepal; weekly is on Saturday' }),
  })
  .openapi('NotificationDigest');

const settings = z
  .object({
    groups: z.array(
      z.object({ group, push: z.boolean(), mail: z.boolean(), sms: z.boolean() }).openapi('GroupChannels'),
    ),
    quiet: quiet.nullable(),
    digest: digest.openapi({ description: 'One mail of what was not read, in the place of one mail each' }),
    reach: z
      .object({ devices: z.int(), mail: z.boolean(), sms: z.boolean() })
      .openapi('NotificationReach', { description: 'By what the person can be reached now' }),
  })
  .openapi('NotificationSettings');
export type NotificationSettings = z.output<typeof settings>;

export const getNotificationSettings = operation({
  id: 'getNotificationSettings',
  method: 'get',
  path: '/api/notifications/settings',
  tag: 'Notifications',
  summary: 'What the caller hears of, how and when',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: settings },
});

export const updateNotificationSettings = operation({
  id: 'updateNotificationSettings',
  method: 'patch',
  path: '/api/notifications/settings',
  tag: 'Notifications',
  summary: 'Change what the caller hears of, how and when; what is left out stays',
  access: 'user',
  whileRestricted: true,
  body: z.strictObject({
    groups: z
      .array(z.strictObject({ group, channel, on: z.boolean() }).openapi('GroupChannel'))
      .max(notificationGroups.length * notificationChannels.length)
      .optional(),
    quiet: quiet.nullable().optional(),
    digest: digest.optional(),
  }),
  response: { status: 200, body: settings },
});

const base64url = z.string().regex(/^[A-Za-z0-9_-]+={0,2}$/);

const device = z
  .object({
    id: uuid,
    channel: z.enum(['web_push', 'fcm', 'apns', 'sns']),
    lang,
    app: z.string().nullable().openapi({ description: 'What the app says of itself' }),
    userAgent: z.string().nullable(),
    current: z.boolean().openapi({ description: 'Whether it came with the session of this request' }),
    createdAt: timestamp,
    lastSentAt: timestamp.nullable(),
  })
  .openapi('NotificationDevice');
export type NotificationDevice = z.output<typeof device>;

export const listNotificationDevices = operation({
  id: 'listNotificationDevices',
  method: 'get',
  path: '/api/notifications/devices',
  tag: 'Notifications',
  summary: 'The devices that notifications of the caller are pushed to, last one first',
  access: 'user',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ items: z.array(device) }).openapi('NotificationDevices') },
});

export const addNotificationDevice = operation({
  id: 'addNotificationDevice',
  method: 'post',
  path: '/api/notifications/devices',
  tag: 'Notifications',
  summary: `Push notifications to a device, at most ${mostDevices}: it goes with the session. One that another account had moves here`,
  access: 'user',
  whileRestricted: true,
  body: z
    .strictObject({
      channel: z.enum(['web_push', 'fcm', 'apns', 'sns']),
      address: z
        .string()
        .regex(/^[\x21-\x7e]{8,}$/)
        .max(longestDeviceAddress)
        .openapi({
          description:
            'web_push: the endpoint of the subscription; fcm: the registration token; apns: the device token in hex, which becomes a registration token of FCM where the API has no key of Apple’s; sns: the ARN of the platform endpoint',
        }),
      keys: z
        .strictObject({ p256dh: base64url.min(80).max(100), auth: base64url.min(16).max(40) })
        .optional()
        .openapi({ description: 'Of the subscription; with web_push alone' }),
      sandbox: z.boolean().optional().openapi({
        description: 'With apns alone: true of builds for development, which Apple has other servers for',
      }),
      presents: z.boolean().optional().openapi({
        description:
          'With fcm alone: the app shows a message that holds data alone, as expo-notifications does, and knows the categories `confirm` and `renew`. Without it what has a button is shown by Firebase, which knows none',
      }),
      lang,
      app: line(1, 60).optional(),
    })
    .refine(({ channel: by, keys }) => (by === 'web_push') === (keys !== undefined), {
      ...fieldIssue('required'),
      path: ['keys'],
    })
    .refine(({ channel: by, sandbox }) => by === 'apns' || sandbox === undefined, {
      ...fieldIssue('invalid_value'),
      path: ['sandbox'],
    })
    .refine(({ channel: by, presents }) => by === 'fcm' || presents === undefined, {
      ...fieldIssue('invalid_value'),
      path: ['presents'],
    })
    .refine(({ channel: by, address }) => by !== 'apns' || /^(?:[\da-f]{2}){32,100}$/i.test(address), {
      ...fieldIssue('invalid_value'),
      path: ['address'],
    }),
  response: { status: 201, body: device },
  errors: ['push_refused', 'push_unavailable'],
});

export const removeNotificationDevice = operation({
  id: 'removeNotificationDevice',
  method: 'delete',
  path: '/api/notifications/devices/{id}',
  tag: 'Notifications',
  summary: 'Push nothing more to a device',
  access: 'owner',
  right: 'device.forget',
  whileRestricted: true,
  params: z.strictObject({ id: uuid }),
  response: { status: 204, body: null },
});

export const getPushKey = operation({
  id: 'getPushKey',
  method: 'get',
  path: '/api/notifications/push-key',
  tag: 'Notifications',
  summary: 'The key that a browser subscribes with (VAPID); null where Web Push is not configured',
  access: 'public',
  query: z.strictObject({}),
  response: { status: 200, body: z.object({ key: z.string().nullable() }).openapi('PushKey') },
});

const token = z.string().regex(/^[\w.-]{20,400}$/);
const stop = z
  .object({
    group: z.enum([...notificationGroups, 'digest_daily', 'digest_weekly']),
    channel,
    on: z.boolean(),
  })
  .openapi('StoppableNotifications', {
    description: 'What a link to stop is about, and whether it comes now',
  });

export const getStop = operation({
  id: 'getStop',
  method: 'get',
  path: '/api/notifications/stop',
  tag: 'Notifications',
  summary: 'What the link of a message stops; nothing is changed, since mail programs follow links',
  access: 'public',
  query: z.strictObject({ token }),
  response: { status: 200, body: stop },
  errors: ['not_found'],
});

export const postStop = operation({
  id: 'postStop',
  method: 'post',
  path: '/api/notifications/stop',
  tag: 'Notifications',
  summary:
    'Stop them, or with to=on take that back, without signing in. A body is not read: mail programs send theirs (RFC 8058)',
  access: 'public',
  query: z.strictObject({ token, to: z.enum(['off', 'on']).default('off') }),
  response: { status: 200, body: stop },
  errors: ['not_found'],
});

export const actOnNotification = operation({
  id: 'actOnNotification',
  method: 'post',
  path: '/api/notifications/{id}/act',
  tag: 'Notifications',
  summary:
    'Do what the button of a pushed notification says, by the token that came with it; without signing in. Once: again it does nothing',
  access: 'public',
  params: z.strictObject({ id: integerParam(1, Number.MAX_SAFE_INTEGER) }),
  body: z.strictObject({ token }),
  response: { status: 204, body: null },
  errors: ['not_found', 'invalid_transition', 'incomplete_listing', 'suspended', 'banned', 'away'],
});

export const notificationSettingOperations = [
  getNotificationSettings,
  updateNotificationSettings,
  listNotificationDevices,
  addNotificationDevice,
  removeNotificationDevice,
  getPushKey,
  getStop,
  postStop,
  actOnNotification,
] as const;
