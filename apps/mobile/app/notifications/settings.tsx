export { NotificationSettingsScreen as default } from '~/features/notifications/settings-screen.tsx';
