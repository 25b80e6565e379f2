import type { listNotifications as listOperation, Notification } from '@thulubazaar/contract';
import type pg from 'pg';
import type { z } from 'zod';
import { decodeCursor, encodeCursor } from '../kernel/http/cursor.ts';
import { unlistedKinds } from './kinds.ts';
import { unreadNotifications } from './unread.ts';
import { sentenceOf, understand } from './words.ts';

interface NotificationRow {
  id: number;
  kind: string;
  data: unknown;
  created_at: Date;
  read_at: Date | null;
}

type Page = z.input<typeof listOperation.response.body>;

/** One as its person reads it; null for what only a later release can put into words. */
function toNotification({ id, kind: name, data, created_at, read_at }: NotificationRow): Notification | null {
  const understood = understand(name, data);
  if (!understood) return null;
  const { kind } = understood;
  return {
    id,
    kind: name,
    text: { en: sentenceOf(understood, 'en'), ne: sentenceOf(understood, 'ne') },
    path: kind.path(understood.data),
    action: kind.action ?? null,
    adId: kind.adId?.(understood.data) ?? null,
    createdAt: created_at.toISOString(),
    read: read_at !== null,
  };
}

/**
 * One page of what somebody was told, last first, by notifications_of_person.
 * @throws AppError invalid_cursor
 */
export async function listNotifications(
  pool: pg.Pool,
  userId: string,
  { cursor, limit }: z.output<typeof listOperation.query>,
): Promise<Page> {
  const asked = ['notifications', userId];
  const [before = Number.MAX_SAFE_INTEGER] = cursor ? decodeCursor(cursor, asked, 1) : [];
  const { rows } = await pool.query<NotificationRow>(
    `select id, kind, data, created_at, read_at from notifications
      where user_id = $1 and id < $2::bigint and kind <> all($4) order by id desc limit $3`,
    [userId, before, limit + 1, unlistedKinds],
  );
  const page = rows.slice(0, limit);
  const last = rows.length > limit ? page.at(-1) : undefined;
  return {
    items: page.map(toNotification).filter((one) => one !== null),
    nextCursor: last ? encodeCursor(asked, last.id) : null,
    unread: (await unreadNotifications(pool, [userId])).get(userId) ?? 0,
  };
}
