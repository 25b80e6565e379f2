import { SavedSearchesPage } from '@/features/saved-searches/saved-searches-page.tsx';
import { ownRoute } from '@/shell/own-route.tsx';

const route = ownRoute({
  path: '/saved-searches',
  title: 'savedSearches.title',
  description: 'savedSearches.description',
  page: ({ lang, query: { problem } }) => SavedSearchesPage({ lang, problem }),
});

export const generateMetadata = route.metadata;
export default route.Page;
