import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';

export interface Crumb {
  label: string;
  href: string;
}

/** The way down to a page, from the front page; the page itself is its heading. */
export function Breadcrumbs({ lang, crumbs }: { lang: Lang; crumbs: Crumb[] }) {
  const t = translate(lang);
  const all = [{ label: t('nav.home'), href: pageHref(lang, '/') }, ...crumbs];
  return (
    <nav aria-label={t('nav.breadcrumb')} className="pt-1">
      <ol className="crumbs">
        {all.map((crumb) => (
          <li key={crumb.href}>
            <a href={crumb.href}>{crumb.label}</a>
          </li>
        ))}
      </ol>
    </nav>
  );
}
