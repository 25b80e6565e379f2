import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';
import { pageHref } from '@/urls/links.ts';

/** The three habits that prevent most fraud, beside every listing. */
export function SafetyTips({ lang }: { lang: Lang }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="safety" className="panel p-4">
      <h2 id="safety" className="flex items-center gap-2 text-base">
        <Icon name="shield-check" className="text-leaf" />
        {t('listing.safetyTitle')}
      </h2>
      <ul className="mt-2 grid list-disc gap-1.5 ps-5 text-sm">
        <li>{t('listing.safety1')}</li>
        <li>{t('listing.safety2')}</li>
        <li>{t('listing.safety3')}</li>
      </ul>
      <a
        className="link inline-flex min-h-11 items-center text-sm font-semibold"
        href={pageHref(lang, '/safety')}
      >
        {t('listing.safetyMore')}
      </a>
    </section>
  );
}
