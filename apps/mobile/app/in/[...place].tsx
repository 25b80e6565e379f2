export { PlaceScreen as default } from '~/features/categories/place-screen.tsx';
