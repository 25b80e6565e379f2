import { FavouritesPageBody } from '@/features/favourites/favourites-page.tsx';
import { ownPage } from '@/shell/own-page.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

const page = ownPage({
  path: '/favourites',
  title: 'favourites.title',
  description: 'favourites.description',
  texts: ['contact', 'favourites', 'form', 'price'],
  render: async () => <FavouritesPageBody />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
