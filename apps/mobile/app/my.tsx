export { MyScreen as default } from '~/features/mine/my-screen.tsx';
