import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { pageHref } from '@/urls/links.ts';

const pages = [
  ['/categories', 'shell.categories'],
  ['/favourites', 'favourites.title'],
  ['/saved-searches', 'savedSearches.title'],
  ['/safety', 'shell.safety'],
  ['/about', 'shell.about'],
  ['/credits', 'shell.credits'],
] as const;

export function SiteFooter({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <footer className="bg-band text-on-band">
      <div className="weave" />
      <div className="wrap py-6">
        <nav aria-label={t('shell.footer')}>
          <ul className="-mx-2 flex flex-wrap gap-x-4">
            {pages.map(([path, label]) => (
              <li key={path}>
                <a
                  className="flex min-h-11 items-center px-2 no-underline hover:underline"
                  href={pageHref(lang, path)}
                >
                  {t(label)}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <p className="mt-2 text-sm opacity-90">{t('shell.madeIn')}</p>
      </div>
    </footer>
  );
}
