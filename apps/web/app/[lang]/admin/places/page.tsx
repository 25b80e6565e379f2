import { adminRoute } from '@/features/admin/admin-route.tsx';
import { PlacesPage } from '@/features/admin/places-page.tsx';
import '@/styles/admin.css';

const page = adminRoute('places', async (lang, asked) => <PlacesPage lang={lang} q={asked('q')} />);

export const generateMetadata = page.generateMetadata;
export default page.Page;
