import { adminRoute } from '@/features/admin/admin-route.tsx';
import { RuleRunsPage } from '@/features/admin/rule-runs-page.tsx';
import '@/styles/admin.css';

const page = adminRoute('rules', (lang, asked) => RuleRunsPage({ lang, run: asked('run') }));

export const generateMetadata = page.generateMetadata;
export default page.Page;
