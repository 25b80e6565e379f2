import { DealsPage } from '@/features/deals/deals-page.tsx';
import { ownRoute, said } from '@/shell/own-route.tsx';

const route = ownRoute({
  path: '/my/deals',
  title: 'deals.title',
  description: 'deals.description',
  page: ({ lang, query: { cursor, problem, done } }) =>
    DealsPage({ lang, cursor: said(cursor), problem, done }),
});

export const generateMetadata = route.metadata;
export default route.Page;
