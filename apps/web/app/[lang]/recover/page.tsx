import { getOutboxAddress } from '@/data/api.ts';
import { RecoverPageBody } from '@/features/account/recover-page.tsx';
import { ownPage } from '@/shell/own-page.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

const page = ownPage({
  path: '/recover',
  title: 'recover.title',
  description: 'recover.description',
  texts: ['auth', 'form', 'recover', 'restricted'],
  render: async () => <RecoverPageBody outbox={await getOutboxAddress()} />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
