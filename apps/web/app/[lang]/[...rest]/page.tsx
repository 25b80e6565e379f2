import { foundMetadata, foundPage } from '@/components/found-page.tsx';
import { missing } from '@/lib/missing.ts';

/** Any address that is no page, so that even a stray one is answered in its language. */
export const generateMetadata = foundMetadata(async () => missing());
export default foundPage(async () => missing());
