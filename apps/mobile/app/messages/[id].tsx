export { ThreadScreen as default } from '~/features/messages/thread-screen.tsx';
