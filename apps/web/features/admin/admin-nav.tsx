import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';

/** The pages of admins, by what follows `/admin`; the first one is `/admin` itself. */
const pages = ['figures', 'announcements', 'categories', 'places', 'rules', 'roles', 'switches'] as const;
export type AdminPage = (typeof pages)[number];

/** Path of a page of admins, without the language. */
export function adminPath(page: AdminPage): string {
  return page === 'figures' ? '/admin' : `/admin/${page}`;
}

/** The ways between the pages of admins. */
export function AdminNav({ lang, at }: { lang: Lang; at: AdminPage }) {
  const t = translate(lang);
  return (
    <nav aria-label={t('admin.pages')}>
      <ul className="chips chips-scroll my-4">
        {pages.map((page) => (
          <li key={page}>
            <a
              className="chip"
              href={pageHref(lang, adminPath(page))}
              aria-current={page === at ? 'page' : undefined}
            >
              {t(`admin.page_${page}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
