import { adminRoute } from '@/features/admin/admin-route.tsx';
import { SwitchesPage } from '@/features/admin/switches-page.tsx';
import '@/styles/admin.css';

const page = adminRoute('switches', async (lang) => <SwitchesPage lang={lang} />);

export const generateMetadata = page.generateMetadata;
export default page.Page;
