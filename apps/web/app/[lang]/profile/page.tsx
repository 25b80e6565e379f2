import { getOutboxAddress } from '@/data/api.ts';
import { ProfilePageBody } from '@/features/account/profile.tsx';
import { ownPage } from '@/shell/own-page.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

const page = ownPage({
  path: '/profile',
  title: 'profile.title',
  description: 'profile.description',
  texts: [
    'auth',
    'contact',
    'form',
    'identity',
    'my',
    'ownData',
    'profile',
    'placeField',
    'secondFactor',
    'standing',
    'restricted',
  ],
  render: async () => <ProfilePageBody outbox={await getOutboxAddress()} />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
