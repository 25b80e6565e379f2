export { CategoriesScreen as default } from '~/features/categories/categories-screen.tsx';
