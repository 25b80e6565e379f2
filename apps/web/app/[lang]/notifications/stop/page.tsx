import { StopPage } from '@/features/notifications/stop-page.tsx';
import { ownRoute, said } from '@/shell/own-route.tsx';

const route = ownRoute({
  path: '/notifications/stop',
  title: 'notifications.stopTitle',
  description: 'notifications.stopDescription',
  page: ({ lang, query: { token, problem } }) => StopPage({ lang, token: said(token) ?? '', problem }),
});

export const generateMetadata = route.metadata;
export default route.Page;
