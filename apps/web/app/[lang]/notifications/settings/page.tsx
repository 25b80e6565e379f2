import { SettingsPage } from '@/features/notifications/settings-page.tsx';
import { ownRoute } from '@/shell/own-route.tsx';

const route = ownRoute({
  path: '/notifications/settings',
  title: 'notifications.settingsTitle',
  description: 'notifications.settingsDescription',
  page: ({ lang, query: { done, problem } }) => SettingsPage({ lang, done: done !== undefined, problem }),
});

export const generateMetadata = route.metadata;
export default route.Page;
