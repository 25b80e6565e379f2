import { PlainList } from '@/features/messages/plain/plain-list.tsx';
import { ownRoute, said } from '@/shell/own-route.tsx';

const route = ownRoute({
  path: '/messages/plain',
  title: 'chat.title',
  description: 'chat.description',
  page: ({ lang, query: { cursor } }) => PlainList({ lang, cursor: said(cursor) }),
});

export const generateMetadata = route.metadata;
export default route.Page;
