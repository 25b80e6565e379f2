import { adminRoute } from '@/features/admin/admin-route.tsx';
import { AnnouncementsPage } from '@/features/admin/announcements-page.tsx';
import '@/styles/admin.css';

const page = adminRoute('announcements', async (lang) => <AnnouncementsPage lang={lang} />);

export const generateMetadata = page.generateMetadata;
export default page.Page;
