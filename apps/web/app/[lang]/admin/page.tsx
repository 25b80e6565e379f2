import type { Metadata } from 'next';
import { AdminHead } from '@/features/admin/admin-head.tsx';
import { FiguresPage } from '@/features/admin/figures-page.tsx';
import { requireStaff } from '@/features/admin/require-admin.ts';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';
import '@/styles/admin.css';

interface Props {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

const path = '/admin';

export const generateMetadata = foundMetadata(async ({ params }: Props): Promise<Metadata> => {
  const lang = pageLang((await params).lang);
  await requireStaff();
  const t = translate(lang);
  const [title, description] = [t('admin.page_figures'), t('admin.lead_figures')];
  return pageMetadata({ lang, path, title, description, index: false });
});

/** Made for each visit. Moderators see the figures of the queue; for everybody else nothing is here. */
export default foundPage(async ({ params, searchParams }: Props) => {
  const lang = pageLang((await params).lang);
  const { days, of } = await searchParams;
  const role = await requireStaff();
  return plainOwnPage({
    lang,
    path,
    render: async () => (
      <div className="admin">
        {role === 'admin' ? (
          <AdminHead lang={lang} page="figures" />
        ) : (
          <h1 className="mt-4 text-2xl">{translate(lang)('admin.page_figures')}</h1>
        )}
        {await FiguresPage({ lang, role, days, of })}
      </div>
    ),
  });
});
