import type { Lang } from '@thulubazaar/contract';
import { safetyTips } from '@thulubazaar/frontend/listing/safety-tips';
import { pageHref } from '@thulubazaar/frontend/urls/links';
import { translate } from '@/i18n/translate.ts';
import { Icon } from '@/shell/icon.tsx';

/** What to mind before paying for something of this kind. */
export function SafetyTips({ categoryId, lang }: { categoryId: string; lang: Lang }) {
  const t = translate(lang);
  return (
    <section aria-labelledby="safety" className="panel p-4">
      <h2 id="safety" className="flex items-center gap-2 text-base">
        <Icon name="shield-check" className="text-leaf" />
        {t('listing.safetyTitle')}
      </h2>
      <ul className="mt-2 grid list-disc gap-1.5 ps-5 text-sm">
        {safetyTips(categoryId).map((key) => (
          <li key={key}>{t(key)}</li>
        ))}
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
