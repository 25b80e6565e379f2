import { NotificationsPage } from '@/features/notifications/notifications-page.tsx';
import { ownRoute, said } from '@/shell/own-route.tsx';

const route = ownRoute({
  path: '/notifications',
  title: 'notifications.title',
  description: 'notifications.description',
  page: ({ lang, query: { cursor, done, problem } }) =>
    NotificationsPage({ lang, cursor: said(cursor), done: done !== undefined, problem: said(problem) }),
});

export const generateMetadata = route.metadata;
export default route.Page;
