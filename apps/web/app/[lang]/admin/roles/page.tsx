import type { Metadata } from 'next';
import { getOutboxAddress } from '@/data/api.ts';
import { AdminNav } from '@/features/admin/admin-nav.tsx';
import { requireAdmin } from '@/features/admin/require-admin.ts';
import { RolesPage } from '@/features/admin/roles-page.tsx';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { InteractivePage } from '@/shell/interactive-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import '@/styles/admin.css';

interface Props {
  params: Promise<{ lang: string }>;
}

const path = '/admin/roles';

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const lang = pageLang((await params).lang);
  await requireAdmin();
  const t = translate(lang);
  const [title, description] = [t('admin.page_roles'), t('admin.lead_roles')];
  return pageMetadata({ lang, path, title, description, index: false });
});

/** Made for each visit: for everybody but admins nothing is here. */
export default foundPage(async ({ params }: Props) => {
  const lang = pageLang((await params).lang);
  await requireAdmin();
  return (
    <InteractivePage lang={lang} path={path} texts={['admin', 'auth', 'form', 'restricted']}>
      <div className="admin">
        <AdminNav lang={lang} at="roles" />
        <RolesPage outbox={await getOutboxAddress()} />
      </div>
    </InteractivePage>
  );
});
