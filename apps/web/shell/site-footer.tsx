import type { Lang } from '@thulubazaar/contract';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { webConfig } from '@/data/config.ts';
import { translate } from '@/i18n/translate.ts';
import { Icon } from './icon.tsx';

const pages = [
  ['/categories', 'shell.categories'],
  ['/help', 'shell.help'],
  ['/safety', 'shell.safety'],
  ['/contact', 'shell.contact'],
  ['/about', 'shell.about'],
  ['/terms', 'shell.terms'],
  ['/privacy', 'shell.privacy'],
  ['/offline', 'offline.title'],
  ['/credits', 'shell.credits'],
] as const;

export function SiteFooter({ lang }: { lang: Lang }) {
  const t = translate(lang);
  const { name, nameNe = name } = webConfig().operator;
  const operator = lang === 'ne' ? nameNe : name;
  return (
    <footer className="bg-sunken text-muted">
      <div className="weave" />
      <div className="wrap py-4">
        <nav aria-label={t('shell.footer')}>
          <ul className="foot-links">
            {pages.map(([path, label]) => (
              <li key={path}>
                <a href={pageHref(lang, path)}>{t(label)}</a>
              </li>
            ))}
          </ul>
        </nav>
        <LowData lang={lang} />
        <p className="mt-1 text-sm">
          {operator ? `${operator}. ` : null}
          {t('shell.madeIn')}
        </p>
      </div>
    </footer>
  );
}

/** Small photos, and nothing fetched ahead: switched by the early script, which also says what is on. */
function LowData({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <button type="button" className="low-data js-only" data-low-toggle="">
      <Icon name="gauge" />
      {t('offline.low')}:{' '}
      <b>
        <span className="low-on">{t('offline.lowOn')}</span>
        <span className="low-off">{t('offline.lowOff')}</span>
      </b>
    </button>
  );
}
