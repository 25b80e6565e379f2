export { NotificationsScreen as default } from '~/features/notifications/list-screen.tsx';
