import { missing } from '@/data/missing.ts';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';

/** Any address that is no page, so that even a stray one is answered in its language. */
export const generateMetadata = foundMetadata(async () => missing());
export default foundPage(async () => missing());
