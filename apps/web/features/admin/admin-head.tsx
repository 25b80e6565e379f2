import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { AdminNav, type AdminPage } from './admin-nav.tsx';

/** Above a page of admins: the ways to the others, what it is and what it is for. */
export function AdminHead({ lang, page }: { lang: Lang; page: AdminPage }) {
  const t = translate(lang);
  return (
    <>
      <AdminNav lang={lang} at={page} />
      <h1 className="text-2xl">{t(`admin.page_${page}`)}</h1>
      <p className="max-w-prose text-muted">{t(`admin.lead_${page}`)}</p>
    </>
  );
}
