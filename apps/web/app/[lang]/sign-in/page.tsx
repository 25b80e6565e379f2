import { signInRoute } from '@/features/account/sign-in-route.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

const page = signInRoute('/sign-in');

export const generateMetadata = page.generateMetadata;
export default page.Page;
