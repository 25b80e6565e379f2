export { ListScreen as default } from '~/features/messages/list-screen.tsx';
