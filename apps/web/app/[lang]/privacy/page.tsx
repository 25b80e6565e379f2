import { documentRoute } from '@/features/legal/document-page.tsx';

export const revalidate = 86400;
export const generateStaticParams = async () => [];

const page = documentRoute('privacy');

export const generateMetadata = page.generateMetadata;
export default page.Page;
