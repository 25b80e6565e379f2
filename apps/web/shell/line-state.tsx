import type { Lang } from '@thulubazaar/contract';
import { translate } from '@/i18n/translate.ts';
import { pageHref } from '@/urls/links.ts';
import { Island } from './island.tsx';

/** What there is to say of the connection and of this version, which only the phone knows; nothing most of the time. */
export function LineState({ lang }: { lang: Lang }) {
  const t = translate(lang);
  const time = '{time}';
  return (
    <Island
      name="line-state"
      className="line-state"
      role="status"
      hidden
      suppressHydrationWarning
      data-offline={t('line.offline', { time })}
      data-unreachable={t('line.unreachable', { time })}
      data-yesterday={t('line.yesterday', { time })}
      data-days-ago={t('line.daysAgo', { time, howMany: '{howMany}' })}
      data-back={t('line.back')}
      data-show-new={t('line.showNew')}
      data-update={t('line.update')}
      data-reload={t('line.reload')}
      data-sent={t('line.sent')}
    >
      <span suppressHydrationWarning />
      <a href={pageHref(lang, '/offline')} suppressHydrationWarning>
        {t('line.here')}
      </a>
      <button type="button" hidden suppressHydrationWarning />
    </Island>
  );
}
