export { SavedSearchesScreen as default } from '~/features/saved-searches/saved-searches-screen.tsx';
