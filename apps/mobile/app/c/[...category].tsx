export { CategoryScreen as default } from '~/features/categories/category-screen.tsx';
