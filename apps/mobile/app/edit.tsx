export { EditScreen as default } from '~/features/selling/edit-screen.tsx';
