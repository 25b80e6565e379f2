import type { Lang } from '@thulubazaar/contract';
import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import { pageLang, translate } from '@/i18n/translate.ts';
import { foundMetadata, foundPage } from '@/shell/found-page.tsx';
import { pageMetadata } from '@/shell/metadata.ts';
import { plainOwnPage } from '@/shell/plain-own-page.tsx';
import { Problem } from '@/shell/problem.tsx';
import { AdminHead } from './admin-head.tsx';
import { type AdminPage, adminPath } from './admin-nav.tsx';
import { FieldProblem } from './field-problem.tsx';
import { requireAdmin } from './require-admin.ts';

interface AdminProps {
  params: Promise<{ lang: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}

/** What the address of a page asks for, one value a name. */
export type Asked = (name: string) => string | undefined;

/** A page of admins as plain HTML, made for each visit; for everybody else nothing is here. */
export function adminRoute(page: AdminPage, render: (lang: Lang, asked: Asked) => Promise<ReactNode>) {
  const path = adminPath(page);
  return {
    generateMetadata: foundMetadata(async ({ params }: AdminProps): Promise<Metadata> => {
      const lang = pageLang((await params).lang);
      await requireAdmin();
      const t = translate(lang);
      const [title, description] = [t(`admin.page_${page}`), t(`admin.lead_${page}`)];
      return pageMetadata({ lang, path, title, description, index: false });
    }),
    Page: foundPage(async ({ params, searchParams }: AdminProps) => {
      const lang = pageLang((await params).lang);
      const query = await searchParams;
      const asked: Asked = (name) => {
        const value = query[name];
        return typeof value === 'string' && value !== '' ? value : undefined;
      };
      await requireAdmin();
      return plainOwnPage({
        lang,
        path,
        render: async () => (
          <div className="admin">
            <AdminHead lang={lang} page={page} />
            <Problem lang={lang} code={asked('problem')} />
            <FieldProblem lang={lang} field={asked('field')} code={asked('why')} />
            {await render(lang, asked)}
          </div>
        ),
      });
    }),
  };
}
