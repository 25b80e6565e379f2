export { OwnScreen as default } from '~/features/own/own-screen.tsx';
