export { PostScreen as default } from '~/features/selling/post-screen.tsx';
