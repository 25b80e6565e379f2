import { getOutboxAddress } from '@/data/api.ts';
import { MyListingsPageBody } from '@/features/selling/my-listings.tsx';
import { ownPage } from '@/shell/own-page.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

const page = ownPage({
  path: '/my',
  title: 'my.title',
  description: 'my.description',
  texts: ['auth', 'form', 'line', 'my', 'post', 'price', 'profile', 'restricted'],
  render: async () => <MyListingsPageBody outbox={await getOutboxAddress()} />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
