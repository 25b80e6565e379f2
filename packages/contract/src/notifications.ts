import { z } from 'zod';
import { mostItems } from './limits.ts';
import { operation } from './operation.ts';
import { bilingual, cursorParam, fieldIssue, integerParam, timestamp } from './primitives.ts';

/** What somebody was told within the product, messages aside. */
export const notification = z
  .object({
    id: z.int(),
    kind: z.string().openapi({ description: 'What happened; a client that does not know it shows the text' }),
    text: bilingual,
    path: z
      .string()
      .nullable()
      .openapi({ description: 'Where it leads on the web; put /en or /ne before it' }),
    action: z
      .enum(['confirm', 'renew'])
      .nullable()
      .openapi({ description: 'What one tap does for the listing of adId: confirmAd says both' }),
    adId: z.int().nullable(),
    createdAt: timestamp,
    read: z.boolean(),
  })
  .openapi('Notification');
export type Notification = z.output<typeof notification>;

const unread = z.int().openapi({ description: 'How many the caller has not read' });

export const listNotifications = operation({
  id: 'listNotifications',
  method: 'get',
  path: '/api/notifications',
  tag: 'Notifications',
  summary: 'What the caller was told, last first',
  access: 'user',
  query: z.strictObject({
    limit: integerParam(1, mostItems).default(24),
    cursor: cursorParam.optional(),
  }),
  response: {
    status: 200,
    body: z
      .object({ items: z.array(notification), nextCursor: z.string().nullable(), unread })
      .openapi('NotificationPage'),
  },
  errors: ['invalid_cursor'],
});

const id = z.int().min(1);

export const readNotifications = operation({
  id: 'readNotifications',
  method: 'post',
  path: '/api/notifications/read',
  tag: 'Notifications',
  summary:
    'Mark as read: these, or all up to one of them; the last one that was shown leaves what came since',
  access: 'user',
  whileRestricted: true,
  body: z
    .strictObject({ ids: z.array(id).min(1).max(mostItems).optional(), upTo: id.optional() })
    .refine(({ ids, upTo }) => ids !== undefined || upTo !== undefined, {
      ...fieldIssue('required'),
      path: ['upTo'],
    }),
  response: { status: 200, body: z.object({ unread }).openapi('UnreadNotifications') },
});

export const notificationOperations = [listNotifications, readNotifications] as const;
