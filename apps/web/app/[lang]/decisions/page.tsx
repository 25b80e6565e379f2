import { getOutboxAddress } from '@/data/api.ts';
import { DecisionsPageBody } from '@/features/account/decisions-page.tsx';
import { ownPage } from '@/shell/own-page.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

const page = ownPage({
  path: '/decisions',
  title: 'decisions.title',
  description: 'decisions.description',
  texts: ['auth', 'decisions', 'form', 'restricted'],
  render: async () => <DecisionsPageBody outbox={await getOutboxAddress()} />,
});

export const generateMetadata = page.generateMetadata;
export default page.Page;
