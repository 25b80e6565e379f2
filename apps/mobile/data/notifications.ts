import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { api } from './api.ts';
import { mine, queries } from './queries.ts';
import { unread } from './unread.ts';

const listKey = [mine, 'notifications', 'list'] as const;

/** What one was told, last first. */
export const notificationsQuery = infiniteQueryOptions({
  queryKey: listKey,
  queryFn: ({ pageParam, signal }) =>
    api('GET /api/notifications', { query: pageParam ? { cursor: pageParam } : {}, signal }),
  initialPageParam: '',
  getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  meta: { keep: true },
});

/** Marks some, or all up to one, as read. */
export async function readNotifications(which: { ids: number[] } | { upTo: number }): Promise<void> {
  const { unread: left } = await api('POST /api/notifications/read', { body: which });
  unread.tell({ notifications: left });
  const isRead = (id: number) => ('ids' in which ? which.ids.includes(id) : id <= which.upTo);
  queries.setQueryData(notificationsQuery.queryKey, (known) =>
    known
      ? {
          ...known,
          pages: known.pages.map((page) => ({
            ...page,
            items: page.items.map((item) => (isRead(item.id) ? { ...item, read: true } : item)),
          })),
        }
      : known,
  );
}

/** What one hears of, how and when. */
export const notificationSettingsQuery = queryOptions({
  queryKey: [mine, 'notification-settings'],
  queryFn: ({ signal }) => api('GET /api/notifications/settings', { signal }),
  meta: { keep: true },
});

/** The devices that are told. */
export const devicesQuery = queryOptions({
  queryKey: [mine, 'notification-devices'],
  queryFn: ({ signal }) => api('GET /api/notifications/devices', { signal }),
});
