import { readSent } from '@/features/verification/sent.ts';
import { VerificationPage } from '@/features/verification/verification-page.tsx';
import { ownRoute } from '@/shell/own-route.tsx';

const route = ownRoute({
  path: '/my/verification',
  title: 'verification.title',
  description: 'verification.lead',
  page: ({ lang, query }) => VerificationPage({ lang, sent: readSent(query) }),
});

export const generateMetadata = route.metadata;
export default route.Page;
