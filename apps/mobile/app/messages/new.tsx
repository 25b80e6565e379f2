export { NewScreen as default } from '~/features/messages/new-screen.tsx';
