import { adminRoute } from '@/features/admin/admin-route.tsx';
import { CategoriesPage } from '@/features/admin/categories-page.tsx';
import '@/styles/admin.css';

const page = adminRoute('categories', async (lang, asked) => (
  <CategoriesPage lang={lang} category={asked('category')} />
));

export const generateMetadata = page.generateMetadata;
export default page.Page;
