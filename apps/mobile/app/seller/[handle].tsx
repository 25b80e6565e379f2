export { SellerScreen as default } from '~/features/seller/seller-screen.tsx';
