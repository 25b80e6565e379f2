export { ListingScreen as default } from '~/features/listing/listing-screen.tsx';
