import { postRoute } from '@/features/selling/post-route.tsx';

export const revalidate = 300;
export const generateStaticParams = async () => [];

const page = postRoute('/edit');

export const generateMetadata = page.generateMetadata;
export default page.Page;
